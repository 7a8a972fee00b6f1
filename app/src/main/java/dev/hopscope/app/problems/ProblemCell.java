package dev.hopscope.app.problems;

import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.document.Document;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** A problem in the list: what is wrong, what to do, and how AWS would put it. */
final class ProblemCell extends ListCell<Problem> {
  private final Supplier<Document> document;
  private final Label sentence = new Label();
  private final Label remedy = new Label();
  private final Label code = new Label();
  private final FontIcon icon = new FontIcon();
  private final HBox row = new HBox();

  ProblemCell(Supplier<Document> document) {
    this.document = document;
    sentence.setWrapText(true);
    sentence.getStyleClass().add("problem-sentence");
    remedy.setWrapText(true);
    remedy.getStyleClass().add("muted");
    code.getStyleClass().addAll("muted", "problem-code");
    VBox text = new VBox(2, sentence, remedy, code);
    HBox.setHgrow(text, Priority.ALWAYS);
    row.setSpacing(8);
    row.getChildren().setAll(icon, text);
    prefWidthProperty().set(0);
  }

  @Override
  protected void updateItem(Problem problem, boolean empty) {
    super.updateItem(problem, empty);
    if (empty || problem == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    ProblemText text = ProblemText.of(problem, document.get().topology());
    Optional<String> awsCode = problem.awsCode();
    sentence.setText(text.sentence());
    remedy.setText(text.remedy());
    code.setText(awsCode.map(each -> "AWS: " + each).orElse(""));
    code.setManaged(awsCode.isPresent());
    code.setVisible(awsCode.isPresent());
    show(problem.severity());
    setGraphic(row);
    setAccessibleText(
        problem.severity().name().toLowerCase(Locale.ROOT)
            + ": "
            + text.sentence()
            + " "
            + text.remedy());
  }

  private void show(Severity severity) {
    icon.getStyleClass().removeAll("error", "warning", "notice");
    icon.getStyleClass().add(severity.name().toLowerCase(Locale.ROOT));
    icon.setIconCode(
        switch (severity) {
          case ERROR -> MaterialDesignC.CLOSE_CIRCLE;
          case WARNING -> MaterialDesignA.ALERT;
          case NOTICE -> MaterialDesignI.INFORMATION;
        });
  }
}

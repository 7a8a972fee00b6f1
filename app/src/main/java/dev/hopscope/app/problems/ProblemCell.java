package dev.hopscope.app.problems;

import atlantafx.base.theme.Styles;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.remedy.Remedy;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** A problem in the list: what is wrong, what to do, how AWS would put it, and what fixes it. */
final class ProblemCell extends ListCell<Problem> {
  private final Supplier<Topology> topology;
  private final Fixes fixes;
  private final Consumer<Fixes.Fix> make;
  private final Label sentence = new Label();
  private final Label remedy = new Label();
  private final Label code = new Label();
  private final FlowPane buttons = new FlowPane(6, 4);
  private final FontIcon icon = new FontIcon();
  private final HBox row = new HBox();

  /**
   * A cell.
   *
   * @param make makes a fix
   */
  ProblemCell(Supplier<Topology> topology, Fixes fixes, Consumer<Fixes.Fix> make) {
    this.topology = topology;
    this.fixes = fixes;
    this.make = make;
    sentence.setWrapText(true);
    sentence.getStyleClass().add("problem-sentence");
    remedy.setWrapText(true);
    remedy.getStyleClass().add("muted");
    code.getStyleClass().addAll("muted", "problem-code");
    buttons.getStyleClass().add("problem-fixes");
    VBox text = new VBox(2, sentence, remedy, code, buttons);
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
    ProblemText text = ProblemText.of(problem, topology.get());
    sentence.setText(text.sentence());
    remedy.setText(text.remedy());
    Optional<String> awsCode = problem.awsCode();
    code.setText(awsCode.map(each -> "AWS: " + each).orElse(""));
    code.setManaged(awsCode.isPresent());
    code.setVisible(awsCode.isPresent());
    List<Button> offered =
        fixes.offerFor(problem).stream()
            .flatMap(offer -> offer.remedies().stream().map(each -> button(offer, each)))
            .toList();
    buttons.getChildren().setAll(offered);
    buttons.setManaged(!offered.isEmpty());
    show(problem.severity());
    setGraphic(row);
    setAccessibleText(
        "%s: %s %s%s"
            .formatted(
                problem.severity().name().toLowerCase(Locale.ROOT),
                text.sentence(),
                text.remedy(),
                offered.isEmpty() ? "" : " Alt+Enter fixes it."));
  }

  /** As high as its sentences are when they are broken into lines at this width. */
  @Override
  protected double computePrefHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    double room = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
    return getGraphic() == null ? super.computePrefHeight(width) : row.prefHeight(room) + insets;
  }

  private Button button(Fixes.Offer offer, Remedy fix) {
    Button button = new Button(offer.words(fix), new FontIcon(MaterialDesignW.WRENCH_OUTLINE));
    button.getStyleClass().addAll(Styles.SMALL, "problem-fix");
    button.setAccessibleText("Fix: " + button.getText());
    button.setWrapText(true);
    button.setOnAction(_ -> make.accept(new Fixes.Fix(offer, fix)));
    return button;
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

package dev.hopscope.app.search;

import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A result: what it is, what it is called, what tells it from others, and its key. */
final class FoundCell extends ListCell<Found> {
  private static final double SIGN = 22;

  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label key = new Label();
  private final StackPane sign = new StackPane();
  private final HBox line;

  FoundCell(Consumer<Found> choose) {
    title.getStyleClass().add("found-title");
    detail.getStyleClass().add("muted");
    key.getStyleClass().add("key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    sign.setMinWidth(SIGN);
    VBox text = new VBox(title, detail);
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    line = new HBox(10, sign, text, key);
    line.setAlignment(Pos.CENTER_LEFT);
    prefWidthProperty().set(0);
    setOnMouseClicked(_ -> Optional.ofNullable(getItem()).ifPresent(choose));
  }

  @Override
  protected void updateItem(Found found, boolean empty) {
    super.updateItem(found, empty);
    if (empty || found == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(found.title());
    detail.setText(found.detail());
    sign.getChildren().setAll(sign(found.goal()));
    String keys = found.goal() instanceof Found.Goal.Run run ? run.command().key() : "";
    key.setText(keys);
    key.setVisible(!keys.isEmpty());
    key.setManaged(!keys.isEmpty());
    boolean possible =
        !(found.goal() instanceof Found.Goal.Run run) || run.command().enabled().getValue();
    line.setOpacity(possible ? 1 : 0.55);
    setGraphic(line);
    setAccessibleText(
        found.title() + ", " + found.detail() + (possible ? "" : ", not possible now"));
  }

  private static Node sign(Found.Goal goal) {
    return switch (goal) {
      case Found.Goal.Resource resource -> kind(resource.kind());
      case Found.Goal.Row row -> kind(row.kind());
      case Found.Goal.Problem _ -> new FontIcon(MaterialDesignA.ALERT_OUTLINE);
      case Found.Goal.Run _ -> new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
    };
  }

  private static Node kind(ResourceKind kind) {
    return new KindSign(Optional.of(kind), SIGN);
  }
}

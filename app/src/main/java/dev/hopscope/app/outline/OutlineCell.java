package dev.hopscope.app.outline;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.KindSign;
import dev.hopscope.model.resource.Resource;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;

/** A line of the tree: sign, name, and the range or address, else the kind. */
final class OutlineCell extends TreeCell<Resource> {
  private static final double SIGN = 16;

  private final Label name = new Label();
  private final Label detail = new Label();

  OutlineCell() {
    detail.getStyleClass().add("muted");
  }

  @Override
  protected void updateItem(Resource resource, boolean empty) {
    super.updateItem(resource, empty);
    if (empty || resource == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(resource.label());
    String kind = KindLook.of(resource.kind()).label();
    String numbers = OutlineText.detail(resource);
    detail.setText(numbers.isEmpty() ? kind : numbers);
    HBox line = new HBox(6, new KindSign(Optional.of(resource.kind()), SIGN), name, detail);
    line.getStyleClass().add("outline-line");
    setGraphic(line);
    setAccessibleText((kind + " " + resource.label() + " " + numbers).strip());
  }
}

package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Something that is on or off; switching commits. */
final class TogglePart implements Part {
  private final CheckBox box;
  private final Supplier<Boolean> shown;

  TogglePart(
      String label, Supplier<Boolean> shown, Function<Boolean, Edit> change, Consumer<Edit> apply) {
    this.shown = shown;
    box = new CheckBox(label);
    box.setId(TextPart.idOf(label));
    box.setWrapText(true);
    refresh();
    box.setOnAction(_ -> apply.accept(change.apply(box.isSelected())));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void refresh() {
    box.setSelected(shown.get());
  }
}

package dev.hopscope.app.inspector;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Something that follows from the network and is only read. */
final class FactPart implements Part {
  private final Label label = new Label();
  private final Supplier<String> shown;

  FactPart(Supplier<String> shown) {
    this.shown = shown;
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    refresh();
  }

  @Override
  public Node node() {
    return label;
  }

  @Override
  public void refresh() {
    label.setText(shown.get());
  }
}

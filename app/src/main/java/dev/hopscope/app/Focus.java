package dev.hopscope.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** Where the focus can go. */
final class Focus {
  private Focus() {}

  /** Puts the focus on the first node that takes it; whether there is one. */
  static boolean into(Node part) {
    Optional<Node> first = firstIn(part);
    first.ifPresent(Focus::on);
    return first.isPresent();
  }

  /** Puts the focus on a node; what stands in a field is selected, as it is after Tab. */
  private static void on(Node node) {
    node.requestFocus();
    if (node instanceof TextField field) {
      field.selectAll();
    }
  }

  /** The first node in a part of the window that takes the focus by Tab. */
  static Optional<Node> firstIn(Node part) {
    if (!part.isVisible() || part.isDisabled()) {
      return Optional.empty();
    }
    if (part.isFocusTraversable()) {
      return Optional.of(part);
    }
    return part instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> firstIn(child).stream())
            .findFirst()
        : Optional.empty();
  }
}

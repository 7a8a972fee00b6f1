package dev.hopscope.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where the focus can go. */
final class Focus {
  private Focus() {}

  /** Puts the focus on the first node that takes it; whether there is one. */
  static boolean into(Node part) {
    Optional<Node> first = firstIn(part);
    first.ifPresent(Node::requestFocus);
    return first.isPresent();
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

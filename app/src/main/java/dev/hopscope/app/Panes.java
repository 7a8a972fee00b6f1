package dev.hopscope.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The parts of a window that F6 goes through, in the order in which one reads them. */
record Panes(List<Node> order) {

  /** Puts the focus into the part after the one that has it, or before it. */
  void next(Scene scene, int step) {
    int at = 0;
    for (int i = 0; i < order.size(); i++) {
      if (holds(order.get(i), scene.getFocusOwner())) {
        at = i;
      }
    }
    for (int tried = 0; tried < order.size(); tried++) {
      at = Math.floorMod(at + step, order.size());
      if (Focus.into(order.get(at))) {
        return;
      }
    }
  }

  private static boolean holds(Node part, @Nullable Node owner) {
    for (Node up = owner; up != null; up = parent(up)) {
      if (up == part) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Parent parent(Node node) {
    return node.getParent();
  }
}

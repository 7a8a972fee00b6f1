package dev.hopscope.app;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/** The nodes of a part of a window, and how people find them. */
public final class Nodes {
  private Nodes() {}

  /** A node and all below it. */
  public static Stream<Node> of(Node part) {
    return Stream.concat(
        Stream.of(part),
        part instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Nodes::of)
            : Stream.empty());
  }

  /** Whether a node and all that it lies in are to be seen. */
  public static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  /** Whether a screen reader has a name for a node: its own, or a label's in this part. */
  public static boolean isNamed(Node node, Node part) {
    return !isBlank(node.getAccessibleText())
        || node instanceof Labeled text && !isBlank(text.getText())
        || of(part).anyMatch(each -> each instanceof Label label && label.getLabelFor() == node);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}

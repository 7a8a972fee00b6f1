package dev.hopscope.app;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What lies over a window for a while: a search, a sheet. It keeps the focus, and gives it back
 * when it goes; Escape and a press beside it make it go.
 */
final class Layer extends StackPane {
  private final ChangeListener<Node> keepFocus = (_, _, owner) -> keepFocus(owner);
  private @Nullable Node before;

  Layer() {
    getStyleClass().add("layer");
    setVisible(false);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hideAll();
            event.consume();
          }
        });
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            hideAll();
          }
        });
  }

  /** Whether something is shown. */
  boolean isShowing() {
    return isVisible();
  }

  /** Shows a sheet in place of any other, and puts the focus into it. */
  void show(Region sheet, Pos where) {
    if (!isShowing()) {
      before = getScene().getFocusOwner();
      getScene().focusOwnerProperty().addListener(keepFocus);
    }
    sheet.getStyleClass().removeAll("floating-sheet");
    sheet.getStyleClass().add("floating-sheet");
    getChildren().setAll(sheet);
    setAlignment(sheet, where);
    setMargin(sheet, new Insets(56, 24, 24, 24));
    setVisible(true);
    applyCss();
    layout();
    Focus.firstIn(sheet).ifPresent(Node::requestFocus);
  }

  /** Takes away what is shown. */
  void hideAll() {
    if (isShowing()) {
      getScene().focusOwnerProperty().removeListener(keepFocus);
      setVisible(false);
      getChildren().clear();
      if (before != null) {
        before.requestFocus();
      }
      before = null;
    }
  }

  private void keepFocus(@Nullable Node owner) {
    if (isShowing() && owner != null && !isInside(owner)) {
      getChildren().stream().findFirst().flatMap(Focus::firstIn).ifPresent(Node::requestFocus);
    }
  }

  private boolean isInside(Node node) {
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (up == this) {
        return true;
      }
    }
    return false;
  }
}

package dev.hopscope.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows where the focus is after a key took it there. JavaFX itself does so for Tab and arrows
 * only: after F6, or after a sheet that Escape closed, one would not see where one is.
 */
final class KeyboardFocus {
  private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private boolean byKeys;

  private KeyboardFocus() {}

  /**
   * Shows it from now on in a window.
   *
   * @param home where Escape goes when nothing else is for it, so that no part of the window is a
   *     dead end
   */
  static void showIn(Scene scene, Node home) {
    KeyboardFocus focus = new KeyboardFocus();
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!focus.byKeys) {
            focus.byKeys = true;
            mark(scene.getFocusOwner());
          }
          if (keepsEscape(scene.getFocusOwner())) {
            goHome(event, home);
          }
        });
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> goHome(event, home));
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        _ -> {
          focus.byKeys = false;
          unmark(scene.getFocusOwner());
        });
    scene
        .focusOwnerProperty()
        .addListener(
            (_, before, now) -> {
              unmark(before);
              if (focus.byKeys) {
                mark(now);
              }
            });
  }

  private static void goHome(KeyEvent event, Node home) {
    if (event.getCode() == KeyCode.ESCAPE && !home.isFocused()) {
      home.requestFocus();
      event.consume();
    }
  }

  /** Lists and tables take Escape for themselves, even where nothing in them is being edited. */
  private static boolean keepsEscape(@Nullable Node owner) {
    boolean list =
        owner instanceof ListView || owner instanceof TreeView || owner instanceof TableView;
    return list && !isOnLayer(owner);
  }

  private static boolean isOnLayer(@Nullable Node node) {
    @Nullable Node up = node;
    while (up != null && !(up instanceof Layer)) {
      up = up.getParent();
    }
    return up != null;
  }

  private static void mark(@Nullable Node node) {
    if (node != null) {
      node.pseudoClassStateChanged(VISIBLE, true);
    }
  }

  private static void unmark(@Nullable Node node) {
    if (node != null && !node.isFocusVisible()) {
      node.pseudoClassStateChanged(VISIBLE, false);
    }
  }
}

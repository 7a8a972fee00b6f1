package dev.hopscope.app;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> focus.byKeys = true);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !home.isFocused()) {
            home.requestFocus();
            event.consume();
          }
        });
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
              if (now != null && focus.byKeys) {
                now.pseudoClassStateChanged(VISIBLE, true);
              }
            });
  }

  private static void unmark(@Nullable Node node) {
    if (node != null && !node.isFocusVisible()) {
      node.pseudoClassStateChanged(VISIBLE, false);
    }
  }
}

package dev.hopscope.app;

import dev.hopscope.app.session.Session;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Lets undo and redo mean the network's where a text field has the focus and nothing of its own to
 * take back: a field takes the keys even then.
 */
final class UndoKeys implements EventHandler<KeyEvent> {
  private static final KeyCombination UNDO = KeyCombination.keyCombination("Shortcut+Z");
  private static final KeyCombination REDO = KeyCombination.keyCombination("Shortcut+Shift+Z");
  private static final KeyCombination REDO_TOO = KeyCombination.keyCombination("Shortcut+Y");

  private final Session session;

  UndoKeys(Session session) {
    this.session = session;
  }

  @Override
  public void handle(KeyEvent key) {
    EventTarget target = key.getTarget();
    if (!(target instanceof TextInputControl text)) {
      return;
    }
    if (UNDO.match(key) && !text.isUndoable()) {
      session.undo();
      key.consume();
    } else if ((REDO.match(key) || REDO_TOO.match(key)) && !text.isRedoable()) {
      session.redo();
      key.consume();
    }
  }
}

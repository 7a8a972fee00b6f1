package dev.hopscope.app.look;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A tab that arrows change only from its head. A tab pane takes every arrow that nothing in its
 * content is for, so that one on a button would turn the page under who pressed it.
 */
public final class PanelTab extends Tab {

  /** A tab of this title in front of this content. */
  public PanelTab(String title, Node content) {
    super(title, content);
    content.addEventHandler(KeyEvent.KEY_PRESSED, PanelTab::keepInside);
  }

  private static void keepInside(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END) {
      event.consume();
    }
  }
}

package dev.hopscope.app.inspector;

import javafx.scene.Node;

/** A line or table of a form. It stays while its resource is selected, so that focus stays too. */
interface Part {
  Node node();

  /** Shows what the document says now; what someone is typing is left alone. */
  void refresh();
}

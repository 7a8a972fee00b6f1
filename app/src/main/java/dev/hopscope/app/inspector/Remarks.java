package dev.hopscope.app.inspector;

import javafx.scene.control.Label;

/**
 * What is said beside a field or table: the reason in red, a note in amber, else no line at all.
 */
final class Remarks {
  private Remarks() {}

  static void show(Label line, Parsed<?> parsed) {
    line.setText(parsed.remark());
    line.setVisible(!parsed.remark().isEmpty());
    line.setManaged(!parsed.remark().isEmpty());
    line.getStyleClass().setAll("label", parsed.isOk() ? "field-note" : "field-reason");
  }
}

package dev.hopscope.app;

import java.util.Locale;

/** The panels at the right of the window. */
enum SidePanel {
  INSPECTOR("Inspector"),
  OUTLINE("Outline"),
  PROBLEMS("Problems"),
  HISTORY("History");

  private final String label;

  SidePanel(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Names it in the program. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

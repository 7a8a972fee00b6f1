package dev.hopscope.app;

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
}

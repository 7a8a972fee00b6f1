package dev.hopscope.app.cli;

import java.util.Locale;

/** How many answers are printed. */
enum CheckFormat {
  TEXT,
  JSON,
  JUNIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.hopscope.app.inspector;

import java.util.List;

/** Text that is too long for its place. */
final class Elided {
  private static final int CELLS_LENGTH = 48;

  private Elided() {}

  /** Cells as one text, without its end where it is long. */
  static String end(List<String> cells) {
    String all = String.join(" ", cells).strip();
    return all.length() <= CELLS_LENGTH ? all : all.substring(0, CELLS_LENGTH - 1) + "…";
  }
}

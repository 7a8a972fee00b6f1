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

  /** The beginning and the end of a text of at most this length: an id is told apart by both. */
  static String middle(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int tail = (length - 1) / 2;
    return text.substring(0, length - 1 - tail) + "…" + text.substring(text.length() - tail);
  }
}

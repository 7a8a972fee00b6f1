package dev.hopscope.app.explain;

import java.util.List;

/**
 * The table that decided a step: every row that was or could have been asked, and what became of
 * it.
 *
 * @param columns the headings; the last is that of {@link Row#mark}
 * @param rows in the order in which they are tried or lose
 * @param remark what the table alone does not say; may be empty
 */
record Decision(List<String> columns, List<Row> rows, String remark) {

  Decision {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What became of a row. */
  enum Tone {
    /** It decided, and the packet went on. */
    DECIDED,
    /** It decided, and the packet stopped. */
    REFUSED,
    /** It matched and lost, or would have matched. */
    MATCHED,
    /** It did not match, or was not tried. */
    SILENT
  }

  /**
   * A row.
   *
   * @param cells one for each heading but the last
   * @param mark what became of it, in words
   */
  record Row(List<String> cells, String mark, Tone tone) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /** A remark without a table. */
  static Decision remark(String remark) {
    return new Decision(List.of(), List.of(), remark);
  }
}

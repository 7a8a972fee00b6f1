package dev.hopscope.app.inspector;

import dev.hopscope.app.inspector.Rows.Column;
import dev.hopscope.app.inspector.Rows.Line;
import dev.hopscope.app.look.TextMeasure;
import dev.hopscope.app.look.Typeface;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are: wide enough for what they hold, and what is left shared out
 * by weight. Where it does not all fit, the table is wider than its frame and is scrolled.
 *
 * @param widths of each column, in pixels
 * @param overflows whether they are wider together than the room that there is
 */
record ColumnWidths(List<Double> widths, boolean overflows) {
  private static final double FONT_SIZE = 13;
  private static final double PADDING = 16;
  private static final double NARROWEST = 40;
  private static final double WIDEST = 230;

  ColumnWidths {
    widths = List.copyOf(widths);
  }

  /** The widths for these lines in so much room. */
  static ColumnWidths of(List<Column> columns, List<Line> lines, double room) {
    List<Double> needed =
        IntStream.range(0, columns.size()).mapToObj(i -> needed(columns.get(i), i, lines)).toList();
    double left = room - needed.stream().mapToDouble(Double::doubleValue).sum();
    if (left < 0) {
      return new ColumnWidths(needed, true);
    }
    double weights = columns.stream().mapToDouble(Column::weight).sum();
    return new ColumnWidths(
        IntStream.range(0, columns.size())
            .mapToObj(i -> needed.get(i) + Math.floor(left * columns.get(i).weight() / weights))
            .toList(),
        false);
  }

  private static double needed(Column column, int index, List<Line> lines) {
    double text =
        lines.stream()
            .mapToDouble(
                line -> TextMeasure.width(line.cells().get(index), Typeface.REGULAR, FONT_SIZE))
            .reduce(TextMeasure.width(column.heading(), Typeface.SEMIBOLD, FONT_SIZE), Math::max);
    return Math.clamp(Math.ceil(text + PADDING), NARROWEST, WIDEST);
  }
}

package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.inspector.Rows.Column;
import dev.hopscope.app.inspector.Rows.Entry;
import dev.hopscope.app.inspector.Rows.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private final List<Column> columns =
      List.of(new Column("Destination", 1, Entry.TYPED), new Column("To", 1, Entry.TYPED));
  private final List<Line> lines = List.of(new Line(List.of("192.168.128.0/17", "igw"), true, ""));

  @Test
  void whatIsLeftIsSharedOut() {
    ColumnWidths widths = ColumnWidths.of(columns, lines, 400);

    assertThat(widths.overflows()).isFalse();
    assertThat(widths.widths().getFirst()).isGreaterThan(widths.widths().getLast());
    assertThat(sum(widths)).isBetween(395.0, 400.0);
  }

  @Test
  void columnsKeepTheWidthOfWhatTheyHoldWhereThereIsNoRoom() {
    ColumnWidths widths = ColumnWidths.of(columns, lines, 100);

    assertThat(widths.overflows()).isTrue();
    assertThat(sum(widths)).isGreaterThan(100);
  }

  private static double sum(ColumnWidths widths) {
    return widths.widths().stream().mapToDouble(Double::doubleValue).sum();
  }
}

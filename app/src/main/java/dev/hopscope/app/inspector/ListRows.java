package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that are the values of a list in a resource, in its order, then lines that are locked. */
abstract class ListRows<R> implements Rows {

  /** The list as it is now. */
  abstract List<R> rows();

  /** The texts of a row. */
  abstract List<String> cells(R row);

  /** The row with this text in a column. */
  abstract Parsed<R> changed(R row, int column, String text);

  /** A new row, fit for the list. */
  abstract Parsed<R> fresh(List<R> rows);

  /** The edit that puts another list in the place of the list. */
  abstract Edit replace(List<R> rows);

  /** A copy of a row that may stand beside it. */
  R copyOf(R row, List<R> rows) {
    return row;
  }

  /** Lines that follow from something else. */
  List<Line> locked() {
    return List.of();
  }

  @Override
  public List<Line> lines() {
    return Stream.concat(
            rows().stream().map(row -> new Line(cells(row), true, "")), locked().stream())
        .toList();
  }

  @Override
  public Parsed<Edit> change(int line, int column, String text) {
    List<R> now = rows();
    return line < now.size()
        ? changed(now.get(line), column, text).map(row -> replace(with(now, line, row)))
        : Parsed.bad("this line follows from something else");
  }

  @Override
  public Parsed<Edit> add() {
    List<R> now = rows();
    return fresh(now).map(row -> replace(with(now, now.size(), row)));
  }

  @Override
  public Optional<Edit> duplicate(int line) {
    List<R> now = rows();
    return line < now.size()
        ? Optional.of(replace(inserted(now, line + 1, copyOf(now.get(line), now))))
        : Optional.empty();
  }

  @Override
  public Optional<Edit> remove(int line) {
    List<R> now = rows();
    if (line >= now.size()) {
      return Optional.empty();
    }
    List<R> left = new ArrayList<>(now);
    left.remove(line);
    return Optional.of(replace(left));
  }

  private static <R> List<R> with(List<R> rows, int index, R row) {
    List<R> changed = new ArrayList<>(rows);
    if (index < rows.size()) {
      changed.set(index, row);
    } else {
      changed.add(row);
    }
    return changed;
  }

  private static <R> List<R> inserted(List<R> rows, int index, R row) {
    List<R> changed = new ArrayList<>(rows);
    changed.add(index, row);
    return changed;
  }
}

package dev.hopscope.app.inspector;

import dev.hopscope.model.aws.AwsTables;
import dev.hopscope.model.edit.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
  public Optional<Edit> remove(Collection<Integer> lines) {
    List<R> now = rows();
    List<R> left =
        IntStream.range(0, now.size())
            .filter(line -> !lines.contains(line) || !isRemovable(now.get(line)))
            .mapToObj(now::get)
            .toList();
    return left.size() == now.size() ? Optional.empty() : Optional.of(replace(left));
  }

  /** Whether the list can be without this row. */
  boolean isRemovable(R row) {
    return true;
  }

  @Override
  public Parsed<Edit> paste(String text) {
    return AwsTables.isMeantBy(text)
        ? DescribedTable.of(text).flatMap(this::described).flatMap(this::added)
        : added(lines(text));
  }

  private List<Pasted<R>> lines(String text) {
    List<String> headings = columns().stream().map(Column::heading).toList();
    return PastedTable.parse(text, headings).lines().stream()
        .map(
            line ->
                new Pasted<R>(
                    "Line %d, “%s”".formatted(line.number(), Elided.end(line.cells())),
                    rows -> pasted(line, rows)))
        .toList();
  }

  private Parsed<Edit> added(List<Pasted<R>> pasted) {
    List<R> all = new ArrayList<>(rows());
    int before = all.size();
    List<String> faults = new ArrayList<>();
    Set<String> leftOut = new LinkedHashSet<>();
    for (Pasted<R> each : pasted) {
      switch (each.row().apply(List.copyOf(all))) {
        case Parsed.Ok<Optional<R>>(Optional<R> row, String why) -> {
          row.ifPresentOrElse(all::add, () -> leftOut.add(why));
        }
        case Parsed.Bad<Optional<R>>(String reason) -> faults.add(each.label() + ": " + reason);
      }
    }
    if (!faults.isEmpty()) {
      return Parsed.bad("Nothing was pasted.\n" + String.join("\n", faults));
    }
    leftOut.remove("");
    String told = leftOut.isEmpty() ? "" : "\n" + String.join("\n", leftOut);
    return all.size() == before
        ? Parsed.bad("There is no " + noun() + " to paste that is not here already." + told)
        : new Parsed.Ok<>(replace(all), counted(all.size() - before) + " pasted" + told);
  }

  /**
   * A row to be pasted.
   *
   * @param label what it is called where it cannot be
   * @param row the row beside those that are there already; empty where it needs none, with why
   */
  record Pasted<R>(String label, Function<List<R>, Parsed<Optional<R>>> row) {}

  /** The rows that an answer of the AWS command line holds for this table. */
  Parsed<List<Pasted<R>>> described(DescribedTable answer) {
    return Parsed.bad("An answer of the AWS command line is not read into this table.");
  }

  private String counted(int count) {
    return count + " " + (count == 1 ? noun() : Rows.plural(noun()));
  }

  /**
   * The row that a pasted line stands for; empty where it needs none.
   *
   * @param rows those there are already, the pasted ones among them
   */
  Parsed<Optional<R>> pasted(PastedTable.Line line, List<R> rows) {
    Parsed<R> row = fresh(rows);
    List<Column> columns = columns();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      String heading = columns.get(i).heading().toLowerCase(Locale.ROOT);
      String text = line.named().isEmpty() ? line.at(i) : line.under(heading).orElse("");
      row =
          row.flatMap(
              now ->
                  cells(now).get(column).equals(text)
                      ? Parsed.ok(now)
                      : changed(now, column, text));
    }
    return row.map(Optional::of);
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

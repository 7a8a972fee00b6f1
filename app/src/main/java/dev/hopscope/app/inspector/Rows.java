package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.edit.Edit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a table of the inspector as texts, and what editing them does. Needs no toolkit. */
interface Rows {

  /** How a cell of a column is filled in. */
  enum Entry {
    /** By typing. */
    TYPED,
    /** By typing, with proposals. */
    PROPOSED,
    /** By choosing one of the proposals. */
    CHOSEN
  }

  /**
   * A column.
   *
   * @param weight its share of the width
   */
  record Column(String heading, double weight, Entry entry) {}

  /**
   * A line.
   *
   * @param cells one text for each column
   * @param editable whether it can be edited, removed and duplicated as a whole
   * @param why where a locked line comes from; may be empty
   */
  record Line(List<String> cells, boolean editable, String why) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** What a row is called, such as "rule". */
  String noun();

  /** What several rows are called. */
  static String plural(String noun) {
    return noun.endsWith("s") ? noun + "es" : noun + "s";
  }

  List<Column> columns();

  /** The lines as they are now. */
  List<Line> lines();

  /** Whether this cell can be edited, also of a line that is otherwise locked. */
  default boolean isEditable(int line, int column) {
    return lines().get(line).editable();
  }

  /** What may stand in this cell. */
  default List<String> proposals(int line, int column) {
    return List.of();
  }

  /** What an editor of this cell starts with. */
  default String draft(int line, int column) {
    return lines().get(line).cells().get(column);
  }

  /** What a wire from this cell to what it is to name is drawn from, where one can be. */
  default Optional<WireStart> wire(int line, int column) {
    return Optional.empty();
  }

  /** Whether there are such cells. */
  default boolean hasWires() {
    return false;
  }

  /** The edit that writes this text into a cell. */
  Parsed<Edit> change(int line, int column, String text);

  /** The edit that adds a row; a reason where there is nothing to add. */
  Parsed<Edit> add();

  /** The edit that adds a copy of an editable line. */
  Optional<Edit> duplicate(int line);

  /** The edit that removes these lines, those of them that are editable. */
  Optional<Edit> remove(Collection<Integer> lines);

  /** Whether the order of the lines means something and can be changed. */
  default boolean isOrdered() {
    return false;
  }

  /** The edit that moves an editable line up or down by so many. */
  default Optional<Edit> move(int line, int by) {
    return Optional.empty();
  }

  /** The edit that numbers the lines anew in even steps, where that changes something. */
  default Optional<Edit> respace() {
    return Optional.empty();
  }

  /**
   * The edit that adds the rows of a pasted text. Where a line of it cannot be read nothing is
   * added, and the reason names the line.
   */
  Parsed<Edit> paste(String text);

  /** Lines as text for a spreadsheet, or to be pasted: the headings, then tabs between cells. */
  default String copy(Collection<Integer> chosen) {
    List<Line> all = lines();
    return Stream.concat(
            Stream.of(columns().stream().map(Column::heading).toList()),
            chosen.stream()
                .sorted()
                .map(
                    line ->
                        IntStream.range(0, columns().size())
                            .mapToObj(column -> copied(all, line, column))
                            .toList()))
        .map(cells -> String.join("\t", cells))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String copied(List<Line> all, int line, int column) {
    return all.get(line).editable() ? draft(line, column) : all.get(line).cells().get(column);
  }
}

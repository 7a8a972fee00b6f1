package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import java.util.List;
import java.util.Optional;

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

  /** The edit that writes this text into a cell. */
  Parsed<Edit> change(int line, int column, String text);

  /** The edit that adds a row; a reason where there is nothing to add. */
  Parsed<Edit> add();

  /** The edit that adds a copy of an editable line. */
  Optional<Edit> duplicate(int line);

  /** The edit that removes an editable line. */
  Optional<Edit> remove(int line);
}

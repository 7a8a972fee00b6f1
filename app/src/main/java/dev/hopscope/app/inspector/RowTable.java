package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.inspector.Rows.Column;
import dev.hopscope.app.inspector.Rows.Line;
import dev.hopscope.model.edit.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A table that is edited in place: arrows walk, Enter, F2 or a double click edits a cell, Enter or
 * leaving it commits, Tab goes on to the next, Escape reverts. Where their order means something,
 * rows are dragged to another place. Every commit is one edit.
 */
final class RowTable implements Part {
  private static final double ROW_HEIGHT = 28;
  private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");
  private static final int MOST_ROWS_SHOWN = 14;
  private static final double FRAME = 4;
  private static final double SCROLL_BAR = 16;

  private final Rows rows;
  private final Consumer<Edit> apply;
  private final TableView<Line> table = new TableView<>();
  private final Label remark = new Label();
  private final List<RowCommand> commands;
  private final Map<RowCommand, Button> buttons = new LinkedHashMap<>();
  private final VBox box;

  RowTable(String label, Rows rows, Consumer<Edit> apply) {
    this.rows = rows;
    this.apply = apply;
    String id = TextPart.idOf(label);
    RowEditing editing = new RowEditing(rows, table, this, apply);
    commands = editing.commands(id);
    FlowPane line = new FlowPane();
    line.getStyleClass().add("row-commands");
    line.setRowValignment(VPos.CENTER);
    for (RowCommand command : commands) {
      Button button = command.button(line.getChildren().isEmpty());
      buttons.put(command, button);
      line.getChildren().add(button);
    }
    remark.setId(id + "-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Label.USE_PREF_SIZE);
    say(Parsed.ok(""));
    prepareTable(label, id);
    Node shown = rows.isOrdered() ? new RowDrag(rows, table, editing::move).node() : table;
    box = new VBox(4, shown, remark, line);
    refresh();
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void refresh() {
    List<Line> lines = rows.lines();
    if (!table.getItems().equals(lines)) {
      show(lines);
    }
    fit(lines);
    enableButtons();
  }

  private void fit(List<Line> lines) {
    double bar = lines.size() > MOST_ROWS_SHOWN ? SCROLL_BAR : 0;
    ColumnWidths fitted = ColumnWidths.of(rows.columns(), lines, table.getWidth() - FRAME - bar);
    for (int i = 0; i < fitted.widths().size(); i++) {
      table.getColumns().get(i).setPrefWidth(fitted.widths().get(i));
    }
    double height =
        ROW_HEIGHT * (Math.clamp(lines.size(), 1, MOST_ROWS_SHOWN) + 1)
            + FRAME
            + (fitted.overflows() ? SCROLL_BAR : 0);
    table.setPrefHeight(height);
    table.setMinHeight(height);
    table.pseudoClassStateChanged(WHOLE, lines.size() <= MOST_ROWS_SHOWN);
  }

  /** What an editor in a cell asks and reports. */
  Rows rows() {
    return rows;
  }

  /** Whether a cell of the table as it is now can be edited. */
  boolean isEditable(int row, int column) {
    return row >= 0 && row < rows.lines().size() && rows.isEditable(row, column);
  }

  /** Says what is wrong with what is being typed, or what AWS makes of it. */
  void say(Parsed<?> parsed) {
    Remarks.show(remark, parsed);
  }

  /** Makes the edit of a cell; the table shows it once the edit is over. */
  void commit(Edit edit) {
    apply.accept(edit);
    Platform.runLater(this::refresh);
  }

  private void prepareTable(String label, String id) {
    table.setId(id);
    table.setAccessibleText(label);
    table.setEditable(true);
    table.setFixedCellSize(ROW_HEIGHT);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.widthProperty().addListener(_ -> fit(rows.lines()));
    table.getStyleClass().addAll(Styles.DENSE, Styles.BORDERED, "row-table");
    Label none =
        new Label("No %s yet: add one, or paste a table".formatted(Rows.plural(rows.noun())));
    none.getStyleClass().add("muted");
    table.setPlaceholder(none);
    List<Column> columns = rows.columns();
    for (int i = 0; i < columns.size(); i++) {
      table.getColumns().add(column(columns.get(i), i));
    }
    table
        .getSelectionModel()
        .getSelectedCells()
        .addListener((javafx.beans.Observable _) -> enableButtons());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    table.focusedProperty().addListener((_, _, focused) -> entered(focused));
    table.setOnContextMenuRequested(
        asked -> {
          ContextMenu menu = new ContextMenu();
          commands.forEach(command -> menu.getItems().add(command.menuItem()));
          menu.show(table, asked.getScreenX(), asked.getScreenY());
          asked.consume();
        });
  }

  /** The table's keys go before the window's while it has the focus and no cell is edited. */
  private void press(KeyEvent key) {
    if (table.getEditingCell() != null) {
      return;
    }
    commands.stream()
        .filter(command -> command.key().match(key))
        .findFirst()
        .ifPresent(
            command -> {
              if (command.possible().getAsBoolean()) {
                command.action().run();
              }
              key.consume();
            });
  }

  /** Who comes by keys stands on a cell from the first, not on the table as a whole. */
  private void entered(boolean focused) {
    if (focused && table.isFocusVisible() && table.getSelectionModel().isEmpty()) {
      focus(table.getItems().isEmpty() ? -1 : 0, 0);
    }
  }

  private TableColumn<Line, String> column(Column column, int index) {
    TableColumn<Line, String> view = new TableColumn<>(column.heading());
    view.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().cells().get(index)));
    view.setCellFactory(_ -> new RowCell(this, index, column.entry()));
    view.setMinWidth(36);
    view.setSortable(false);
    view.setReorderable(false);
    return view;
  }

  private void show(List<Line> lines) {
    int row = table.getFocusModel().getFocusedCell().getRow();
    int column = table.getFocusModel().getFocusedCell().getColumn();
    if (table.getItems().size() == lines.size()) {
      for (int i = 0; i < lines.size(); i++) {
        if (!table.getItems().get(i).equals(lines.get(i))) {
          table.getItems().set(i, lines.get(i));
        }
      }
    } else {
      table.getItems().setAll(lines);
    }
    if (row >= 0 && column >= 0) {
      focus(Math.min(row, lines.size() - 1), column);
    }
  }

  /** Chooses one cell. */
  void focus(int row, int column) {
    if (row >= 0) {
      table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    }
  }

  int focusedColumn() {
    return Math.max(0, table.getFocusModel().getFocusedCell().getColumn());
  }

  /** The rows in which a cell is chosen, in order. */
  List<Integer> chosen() {
    return table.getSelectionModel().getSelectedCells().stream()
        .map(cell -> cell.getRow())
        .filter(row -> row >= 0 && row < table.getItems().size())
        .distinct()
        .sorted()
        .toList();
  }

  /** Goes on to the next cell that can be edited, in reading order or backwards. */
  void editBeside(int row, int column, boolean backwards) {
    int columns = table.getColumns().size();
    int cells = rows.lines().size() * columns;
    int step = backwards ? -1 : 1;
    for (int cell = row * columns + column + step; cell >= 0 && cell < cells; cell += step) {
      if (isEditable(cell / columns, cell % columns)) {
        edit(cell / columns, cell % columns);
        return;
      }
    }
  }

  /** Begins to edit the first cell of a row. */
  void editSoon(int row) {
    table.requestFocus();
    edit(row, 0);
  }

  private void edit(int row, int column) {
    focus(row, column);
    Platform.runLater(
        () -> {
          // laid out with its new row first: a layout ends an edit
          table.getScene().getRoot().layout();
          table.scrollTo(rows.lines().size() > MOST_ROWS_SHOWN ? row : 0);
          table.getScene().getRoot().layout();
          table.edit(row, table.getColumns().get(column));
        });
  }

  private void enableButtons() {
    buttons.forEach((command, button) -> button.setDisable(!command.possible().getAsBoolean()));
  }
}

package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.inspector.Rows.Column;
import dev.hopscope.app.inspector.Rows.Line;
import dev.hopscope.model.edit.Edit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * A table that is edited in place: Enter or a double click edits a cell, Enter or leaving it
 * commits, Escape reverts, Delete removes the row. Every commit is one edit.
 */
final class RowTable implements Part {
  private static final double ROW_HEIGHT = 28;
  private static final int MOST_ROWS_SHOWN = 14;

  private final Rows rows;
  private final Consumer<Edit> apply;
  private final TableView<Line> table = new TableView<>();
  private final Label remark = new Label();
  private final Button duplicate;
  private final Button remove;
  private final VBox box;

  RowTable(String label, Rows rows, Consumer<Edit> apply) {
    this.rows = rows;
    this.apply = apply;
    String id = TextPart.idOf(label);
    Button add = button("Add " + rows.noun(), MaterialDesignP.PLUS, id + "-add");
    duplicate = button("Duplicate", MaterialDesignC.CONTENT_COPY, id + "-duplicate");
    remove = button("Remove", MaterialDesignT.TRASH_CAN_OUTLINE, id + "-remove");
    add.setOnAction(_ -> add());
    duplicate.setOnAction(_ -> chosen().stream().forEach(this::duplicate));
    remove.setOnAction(_ -> chosen().stream().forEach(this::remove));
    HBox buttons = new HBox(4, add, duplicate, remove);
    buttons.setAlignment(Pos.CENTER_LEFT);
    remark.setId(id + "-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Label.USE_PREF_SIZE);
    say(Parsed.ok(""));
    prepareTable(label, id);
    box = new VBox(4, table, remark, buttons);
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
    double height = ROW_HEIGHT * (Math.clamp(lines.size(), 1, MOST_ROWS_SHOWN) + 1) + 4;
    table.setPrefHeight(height);
    table.setMinHeight(height);
    enableButtons();
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
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.getStyleClass().addAll(Styles.DENSE, Styles.BORDERED, "row-table");
    Label none = new Label("None");
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
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DELETE && table.getEditingCell() == null) {
            chosen().stream().forEach(this::remove);
            key.consume();
          }
        });
  }

  private TableColumn<Line, String> column(Column column, int index) {
    TableColumn<Line, String> view = new TableColumn<>(column.heading());
    view.setCellValueFactory(line -> new ReadOnlyStringWrapper(line.getValue().cells().get(index)));
    view.setCellFactory(_ -> new RowCell(this, index, column.entry()));
    view.setPrefWidth(100 * column.weight());
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

  private void focus(int row, int column) {
    if (row >= 0) {
      table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    }
  }

  private OptionalInt chosen() {
    int row = table.getSelectionModel().getSelectedIndex();
    return row >= 0 && row < table.getItems().size() ? OptionalInt.of(row) : OptionalInt.empty();
  }

  private void add() {
    Parsed<Edit> added = rows.add();
    say(added);
    if (added instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      List<Line> before = rows.lines();
      apply.accept(edit);
      refresh();
      List<Line> after = rows.lines();
      int place = 0;
      while (place < before.size() && before.get(place).equals(after.get(place))) {
        place++;
      }
      editSoon(place);
    }
  }

  private void editSoon(int row) {
    table.requestFocus();
    focus(row, 0);
    Platform.runLater(
        () -> {
          // laid out with its new row first: a layout ends an edit
          table.getScene().getRoot().layout();
          table.edit(row, table.getColumns().getFirst());
        });
  }

  private void duplicate(int row) {
    rows.duplicate(row)
        .ifPresent(
            edit -> {
              apply.accept(edit);
              refresh();
              focus(Math.min(row + 1, table.getItems().size() - 1), 0);
            });
  }

  private void remove(int row) {
    rows.remove(row)
        .ifPresent(
            edit -> {
              apply.accept(edit);
              refresh();
              table.requestFocus();
            });
  }

  private void enableButtons() {
    boolean editable = chosen().stream().anyMatch(row -> table.getItems().get(row).editable());
    duplicate.setDisable(!editable);
    remove.setDisable(!editable);
  }

  private static Button button(String text, Ikon icon, String id) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(text));
    return button;
  }
}

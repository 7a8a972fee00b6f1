package dev.hopscope.app.inspector;

import atlantafx.base.theme.Styles;
import dev.hopscope.app.inspector.Rows.Entry;
import dev.hopscope.app.inspector.Rows.Line;
import dev.hopscope.model.edit.Edit;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A cell of a table of the inspector; its editor stays red while what it holds cannot be read. */
final class RowCell extends TableCell<Line, String> {
  private final RowTable owner;
  private final int column;
  private final Entry entry;
  private final WireHandle handle;
  private @Nullable TextField field;
  private int row;
  private String draft = "";
  private boolean finishing;

  RowCell(RowTable owner, int column, Entry entry) {
    this.owner = owner;
    this.column = column;
    this.entry = entry;
    this.handle = new WireHandle(() -> owner.rows().wire(getIndex(), column));
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    if (isEditing()) {
      return;
    }
    showText(empty ? null : text);
    Line line = getTableRow() == null ? null : getTableRow().getItem();
    boolean locked = line != null && !owner.isEditable(getIndex(), column);
    getStyleClass().removeAll("locked-cell", "allow-cell", "deny-cell", "blackhole-cell");
    if (empty || text == null) {
      setTooltip(null);
      return;
    }
    if (locked) {
      getStyleClass().add("locked-cell");
    }
    if (List.of("allow", "deny", "blackhole").contains(text)) {
      getStyleClass().add(text + "-cell");
    }
    String why = line == null ? "" : line.why();
    setTooltip(text.isEmpty() && why.isEmpty() ? null : new Tooltip((text + "\n" + why).strip()));
  }

  /** The text, and at the right edge the handle of a wire where one can be drawn from here. */
  private void showText(@Nullable String text) {
    boolean wired = text != null && owner.rows().wire(getIndex(), column).isPresent();
    setGraphic(wired ? handle : null);
    setContentDisplay(wired ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
    setText(text);
  }

  /** The handles of a column stand below each other at its right edge. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() == handle) {
      handle.setLayoutX(getWidth() - snappedRightInset() - handle.getWidth());
    }
  }

  @Override
  public void startEdit() {
    if (isEmpty() || !owner.isEditable(getIndex(), column)) {
      return;
    }
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    finishing = false;
    row = getIndex();
    draft = owner.rows().draft(row, column);
    Control editor = entry == Entry.CHOSEN ? chooser() : typer();
    setText(null);
    setGraphic(editor);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    editor.requestFocus();
    if (editor instanceof ComboBox<?> combo) {
      Platform.runLater(combo::show);
    }
  }

  /** The table ends an edit by cancelling it; what was typed is kept all the same if it is good. */
  @Override
  public void cancelEdit() {
    finish(true);
  }

  private void finish(boolean keep) {
    if (finishing || !isEditing()) {
      return;
    }
    finishing = true;
    String typed = field == null ? draft : field.getText();
    field = null;
    super.cancelEdit();
    showText(getItem());
    owner.say(Parsed.ok(""));
    if (keep && !typed.equals(draft) && isStillThere()) {
      write(typed);
    }
  }

  /** Whether the row under edit has not been changed or moved by something else meanwhile. */
  private boolean isStillThere() {
    return owner.isEditable(row, column) && owner.rows().draft(row, column).equals(draft);
  }

  private void write(String typed) {
    Parsed<Edit> parsed = owner.rows().change(row, column, typed);
    if (parsed instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      owner.commit(edit);
    } else {
      owner.say(parsed);
    }
  }

  private Control typer() {
    TextField editor = new TextField(draft);
    field = editor;
    editor.getStyleClass().add("cell-editor");
    editor.setAccessibleText(getTableColumn().getText());
    editor.textProperty().addListener((_, _, text) -> check(editor, text));
    editor.setOnAction(_ -> finishIfGood(editor));
    editor
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                finish(true);
              }
            });
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    if (entry == Entry.PROPOSED) {
      CellCompletion.bind(editor, owner.rows().proposals(row, column), () -> finishIfGood(editor));
    }
    Platform.runLater(editor::selectAll);
    return editor;
  }

  private void steer(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      finish(false);
      getTableView().requestFocus();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB) {
      TableView<Line> table = getTableView();
      finish(true);
      table.requestFocus();
      owner.editBeside(row, column, key.isShiftDown());
      key.consume();
    }
  }

  private void check(TextField editor, String text) {
    Parsed<?> parsed = text.equals(draft) ? Parsed.ok("") : owner.rows().change(row, column, text);
    editor.pseudoClassStateChanged(Styles.STATE_DANGER, !parsed.isOk());
    owner.say(parsed);
  }

  /** Enter keeps the editor open while what it holds cannot be read. */
  private void finishIfGood(TextField editor) {
    String text = editor.getText();
    if (text.equals(draft) || owner.rows().change(row, column, text).isOk()) {
      TableView<Line> table = getTableView();
      finish(true);
      table.requestFocus();
    } else {
      check(editor, text);
    }
  }

  private Control chooser() {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(owner.rows().proposals(row, column));
    box.setValue(draft);
    box.getStyleClass().add("cell-editor");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(getTableColumn().getText());
    box.setOnHidden(
        _ -> {
          String chosen = box.getValue();
          TableView<Line> table = getTableView();
          boolean changed = !chosen.equals(draft);
          finish(false);
          table.requestFocus();
          if (changed) {
            write(chosen);
          }
        });
    return box;
  }
}

package dev.hopscope.app.inspector;

import dev.hopscope.app.inspector.Rows.Line;
import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** What is done to whole rows of a table; each is one edit. */
final class RowEditing {
  private final Rows rows;
  private final TableView<Line> table;
  private final RowTable view;
  private final Consumer<Edit> apply;

  RowEditing(Rows rows, TableView<Line> table, RowTable view, Consumer<Edit> apply) {
    this.rows = rows;
    this.table = table;
    this.view = view;
    this.apply = apply;
  }

  /** All that can be done, in the order of the buttons; {@code id} begins the buttons' ids. */
  List<RowCommand> commands(String id) {
    List<RowCommand> commands = new ArrayList<>();
    commands.add(
        new RowCommand(
            id + "-add",
            "Add " + rows.noun(),
            MaterialDesignP.PLUS,
            key("Insert"),
            () -> true,
            this::add));
    commands.add(
        new RowCommand(
            id + "-duplicate",
            "Duplicate",
            MaterialDesignP.PLUS_BOX_MULTIPLE_OUTLINE,
            key("Shortcut+D"),
            this::isEditable,
            this::duplicate));
    commands.add(
        new RowCommand(
            id + "-remove",
            "Remove",
            MaterialDesignT.TRASH_CAN_OUTLINE,
            key("Delete"),
            this::isEditable,
            this::remove));
    if (rows.hasWires()) {
      commands.add(
          new RowCommand(
              id + "-pick",
              "Pick the target on the canvas",
              MaterialDesignV.VECTOR_LINE,
              key("Alt+W"),
              () -> wire().isPresent(),
              this::pick));
    }
    if (rows.isOrdered()) {
      commands.add(
          new RowCommand(
              id + "-up",
              "Move up",
              MaterialDesignA.ARROW_UP,
              key("Alt+Up"),
              () -> canMove(-1),
              () -> moveChosen(-1)));
      commands.add(
          new RowCommand(
              id + "-down",
              "Move down",
              MaterialDesignA.ARROW_DOWN,
              key("Alt+Down"),
              () -> canMove(1),
              () -> moveChosen(1)));
      commands.add(
          new RowCommand(
              id + "-respace",
              "Number in even steps",
              MaterialDesignF.FORMAT_LIST_NUMBERED,
              key("Alt+N"),
              () -> rows.respace().isPresent(),
              () -> rows.respace().ifPresent(this::make)));
    }
    commands.add(
        new RowCommand(
            id + "-copy",
            "Copy",
            MaterialDesignC.CONTENT_COPY,
            key("Shortcut+C"),
            () -> !view.chosen().isEmpty(),
            this::copy));
    commands.add(
        new RowCommand(
            id + "-paste",
            "Paste from the AWS console, the AWS CLI or a spreadsheet",
            MaterialDesignC.CONTENT_PASTE,
            key("Shortcut+V"),
            () -> true,
            this::paste));
    return commands;
  }

  private static KeyCombination key(String text) {
    return KeyCombination.valueOf(text);
  }

  private boolean isEditable() {
    List<Line> lines = table.getItems();
    return view.chosen().stream().anyMatch(row -> lines.get(row).editable());
  }

  private boolean canMove(int by) {
    return view.chosen().size() == 1 && rows.move(view.chosen().getFirst(), by).isPresent();
  }

  /** The wire of the one row that is chosen. */
  private Optional<WireStart> wire() {
    return view.chosen().size() == 1
        ? IntStream.range(0, rows.columns().size())
            .mapToObj(column -> rows.wire(view.chosen().getFirst(), column))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private void pick() {
    wire().ifPresent(from -> table.fireEvent(new WireEvent(WireEvent.BEGUN, from, Point2D.ZERO)));
  }

  private void make(Edit edit) {
    view.say(Parsed.ok(""));
    apply.accept(edit);
    view.refresh();
    table.requestFocus();
  }

  private void add() {
    Parsed<Edit> added = rows.add();
    view.say(added);
    if (added instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      List<Line> before = rows.lines();
      apply.accept(edit);
      view.refresh();
      view.editSoon(firstChange(before, rows.lines()));
    }
  }

  private static int firstChange(List<Line> before, List<Line> after) {
    int place = 0;
    while (place < before.size() && before.get(place).equals(after.get(place))) {
      place++;
    }
    return place;
  }

  private void duplicate() {
    int column = view.focusedColumn();
    List<Integer> chosen = view.chosen();
    if (!chosen.isEmpty()) {
      int row = chosen.getLast();
      rows.duplicate(row)
          .ifPresent(
              edit -> {
                List<Line> before = rows.lines();
                make(edit);
                view.focus(firstChange(before, rows.lines()), column);
              });
    }
  }

  private void remove() {
    int column = view.focusedColumn();
    List<Integer> chosen = view.chosen();
    rows.remove(chosen)
        .ifPresent(
            edit -> {
              make(edit);
              view.focus(Math.min(chosen.getFirst(), table.getItems().size() - 1), column);
            });
  }

  private void moveChosen(int by) {
    List<Integer> chosen = view.chosen();
    if (chosen.size() == 1) {
      move(chosen.getFirst(), by);
    }
  }

  /** Moves a row up or down by so many, if that can be done, and chooses it in its new place. */
  void move(int row, int by) {
    int column = view.focusedColumn();
    rows.move(row, by)
        .ifPresent(
            edit -> {
              make(edit);
              view.focus(row + by, column);
            });
  }

  private void copy() {
    List<Integer> chosen = view.chosen();
    if (!chosen.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(rows.copy(chosen));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    Parsed<Edit> pasted =
        text == null || text.isBlank()
            ? Parsed.bad("The clipboard holds no text.")
            : rows.paste(text);
    if (pasted instanceof Parsed.Ok<Edit>(Edit edit, _)) {
      make(edit);
    }
    view.say(pasted);
  }
}

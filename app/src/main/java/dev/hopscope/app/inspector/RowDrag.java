package dev.hopscope.app.inspector;

import dev.hopscope.app.inspector.Rows.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A row taken with the mouse to another place of its table. A line shows where it would go; letting
 * go makes one edit of it, Escape none.
 */
final class RowDrag {
  private static final double LINE = 2;

  /** Makes the edit of a move that was let go. */
  @FunctionalInterface
  interface Move {
    /** Moves the row by so many, down where positive. */
    void make(int row, int by);
  }

  private final Rows rows;
  private final TableView<Line> table;
  private final Move move;
  private final Region line = new Region();
  private Optional<Integer> taken = Optional.empty();
  private boolean dragged;
  private int by;
  private final EventHandler<KeyEvent> escape = this::giveUp;
  private @Nullable Scene scene;

  RowDrag(Rows rows, TableView<Line> table, Move move) {
    this.rows = rows;
    this.table = table;
    this.move = move;
    line.getStyleClass().add("insertion-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    table.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
  }

  /** The table with the line over it. */
  Node node() {
    return new StackPane(table, line);
  }

  private void pressed(MouseEvent event) {
    putDown();
    if (event.getButton() == MouseButton.PRIMARY && table.getEditingCell() == null) {
      taken = rowUnder(event).filter(row -> mayMove(row));
    }
  }

  /** The row of a cell that was pressed itself, not the handle or the editor in it. */
  private static Optional<Integer> rowUnder(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof TableRow<?>)) {
      if (node instanceof WireHandle) {
        return Optional.empty();
      }
      node = node.getParent();
    }
    return node instanceof TableRow<?> row && !row.isEmpty()
        ? Optional.of(row.getIndex())
        : Optional.empty();
  }

  private boolean mayMove(int row) {
    return rows.move(row, -1).isPresent() || rows.move(row, 1).isPresent();
  }

  private void dragged(MouseEvent event) {
    if (taken.isEmpty()) {
      return;
    }
    if (!dragged) {
      if (event.isStillSincePress()) {
        return;
      }
      begin();
    }
    double y = table.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    scroll(y);
    show(taken.get(), y);
    event.consume();
  }

  private void begin() {
    dragged = true;
    table.setCursor(Cursor.CLOSED_HAND);
    scene = table.getScene();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
  }

  /** Brings what lies above or below into view where the mouse leaves the rows. */
  private void scroll(double y) {
    List<TableRow<?>> seen = seen();
    if (seen.isEmpty() || !(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    double height = seen.getFirst().getHeight();
    double top = table.sceneToLocal(flow.localToScene(flow.getLayoutBounds())).getMinY();
    double bottom = table.sceneToLocal(flow.localToScene(flow.getLayoutBounds())).getMaxY();
    if (y < top) {
      flow.scrollPixels(-height);
    } else if (y > bottom) {
      flow.scrollPixels(height);
    }
  }

  /** Shows the line at the border between two rows that is nearest, where the row may go there. */
  private void show(int row, double y) {
    Optional<TableRow<?>> above =
        seen().stream()
            .filter(each -> centre(each) <= y)
            .max(Comparator.comparingInt(TableRow::getIndex));
    Optional<TableRow<?>> below =
        seen().stream()
            .filter(each -> centre(each) > y)
            .min(Comparator.comparingInt(TableRow::getIndex));
    int gap =
        above.map(each -> each.getIndex() + 1).or(() -> below.map(TableRow::getIndex)).orElse(row);
    by = gap > row ? gap - 1 - row : gap - row;
    boolean possible = by != 0 && rows.move(row, by).isPresent();
    line.setVisible(possible);
    if (!possible) {
      by = 0;
      return;
    }
    double border =
        above
            .map(each -> bounds(each).getMaxY())
            .or(() -> below.map(each -> bounds(each).getMinY()))
            .orElse(0.0);
    line.resizeRelocate(0, border - LINE / 2, table.getWidth(), LINE);
  }

  private double centre(TableRow<?> row) {
    return bounds(row).getCenterY();
  }

  private Bounds bounds(TableRow<?> row) {
    return table.sceneToLocal(row.localToScene(row.getLayoutBounds()));
  }

  private List<TableRow<?>> seen() {
    return table.lookupAll(".table-row-cell").stream()
        .<TableRow<?>>mapMulti(
            (each, rowsSeen) -> {
              if (each instanceof TableRow<?> row && row.isVisible() && !row.isEmpty()) {
                rowsSeen.accept(row);
              }
            })
        .toList();
  }

  private void released(MouseEvent event) {
    Optional<Integer> row = taken;
    boolean moved = dragged;
    int lines = by;
    putDown();
    if (moved) {
      event.consume();
    }
    if (lines != 0) {
      row.ifPresent(from -> move.make(from, lines));
    }
  }

  private void giveUp(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      putDown();
      key.consume();
    }
  }

  private void putDown() {
    taken = Optional.empty();
    dragged = false;
    by = 0;
    line.setVisible(false);
    table.setCursor(null);
    if (scene != null) {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
      scene = null;
    }
  }
}

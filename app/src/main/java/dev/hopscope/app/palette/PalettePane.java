package dev.hopscope.app.palette;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.look.PaletteGroup;
import dev.hopscope.model.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that can be added, in groups: dragged onto the canvas, or added by Enter. */
public final class PalettePane extends VBox {
  private final TextField filter = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final Label nothing = new Label();
  private final List<PaletteItem> items;

  /**
   * A palette.
   *
   * @param add adds a kind where the person is at work, without a drag
   */
  public PalettePane(Consumer<ResourceKind> add) {
    items = Stream.of(ResourceKind.values()).map(kind -> new PaletteItem(kind, add)).toList();
    getStyleClass().add("palette");
    list.getStyleClass().add("palette-list");
    nothing.getStyleClass().add("hint");
    nothing.setWrapText(true);
    filter.setPromptText("Filter");
    filter.setAccessibleText("Filter the palette");
    filter.textProperty().addListener(_ -> fill());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::moveFocus);
    scroll.setContent(list);
    items.forEach(item -> item.focusedProperty().subscribe(focused -> reveal(item, focused)));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox row = new HBox(filter);
    row.getStyleClass().add("search-row");
    HBox.setHgrow(filter, Priority.ALWAYS);
    getChildren().setAll(row, scroll);
    fill();
  }

  private void fill() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<Node> rows = new ArrayList<>();
    for (PaletteGroup group : PaletteGroup.values()) {
      List<PaletteItem> found =
          items.stream()
              .filter(item -> KindLook.of(item.kind()).group() == group)
              .filter(item -> matches(item, wanted))
              .toList();
      if (!found.isEmpty()) {
        Label heading = new Label(group.label());
        heading.getStyleClass().add("palette-heading");
        rows.add(heading);
        rows.addAll(found);
      }
    }
    if (rows.isEmpty()) {
      nothing.setText("Nothing is called “" + filter.getText().strip() + "”.");
      rows.add(nothing);
    }
    list.getChildren().setAll(rows);
  }

  /** Scrolls what has the focus into view. */
  private void reveal(PaletteItem item, boolean focused) {
    double height = scroll.getViewportBounds().getHeight();
    double beyond = list.getHeight() - height;
    if (!focused || beyond <= 0) {
      return;
    }
    double top = scroll.getVvalue() * beyond;
    double wanted =
        Math.clamp(
            top,
            Math.max(0, item.getBoundsInParent().getMaxY() - height),
            Math.max(0, item.getBoundsInParent().getMinY()));
    scroll.setVvalue(wanted / beyond);
  }

  private static boolean matches(PaletteItem item, String wanted) {
    return KindLook.of(item.kind()).label().toLowerCase(Locale.ROOT).contains(wanted)
        || item.kind().idPrefix().startsWith(wanted);
  }

  private List<PaletteItem> shown() {
    return list.getChildren().stream()
        .filter(PaletteItem.class::isInstance)
        .map(PaletteItem.class::cast)
        .toList();
  }

  /** From the filter, the first hit is one key away. */
  private void leaveFilter(KeyEvent event) {
    List<PaletteItem> shown = shown();
    if (event.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
      shown.getFirst().requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !shown.isEmpty()) {
      shown.getFirst().add();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    }
  }

  private void moveFocus(KeyEvent event) {
    List<PaletteItem> shown = shown();
    int at = shown.stream().map(Node::isFocused).toList().indexOf(true);
    int to =
        switch (event.getCode()) {
          case DOWN -> Math.min(at + 1, shown.size() - 1);
          case UP -> at - 1;
          case HOME -> 0;
          case END -> shown.size() - 1;
          default -> at;
        };
    if (at >= 0 && to != at) {
      (to < 0 ? filter : shown.get(to)).requestFocus();
      event.consume();
    }
  }
}

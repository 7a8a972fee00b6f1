package dev.hopscope.app;

import dev.hopscope.app.command.Command;
import dev.hopscope.app.command.CommandGroup;
import dev.hopscope.app.command.Commands;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key on one sheet, in two columns, grouped as the menus are. */
final class ShortcutSheet extends VBox {
  private static final double WIDTH = 860;
  private static final double LINE = 40;

  /** A key that is no command, and what it does. */
  private record Key(List<String> keys, String what) {
    Key(String key, String what) {
      this(List.of(key), what);
    }
  }

  private static final List<Key> CANVAS =
      List.of(
          new Key("V", "Select: move, resize, draw a frame"),
          new Key("W", "Wire: draw from a resource to its target"),
          new Key(List.of("H", "Space+drag", "Middle button"), "Pan: move the view"),
          new Key("C", "Connect to…: wires without a mouse"),
          new Key("Wheel", "Zoom to the pointer"),
          new Key(List.of("←", "→", "↑", "↓"), "Move the selection by a step of the grid"),
          new Key("Shift+arrow", "Move it ten steps"),
          new Key("Alt+arrow", "Move it a little"),
          new Key("Alt+drag", "Move without snapping"),
          new Key("Ctrl+arrow", "Go to the next resource"),
          new Key("Ctrl+Shift+arrow", "Select it as well; a step back gives it up"),
          new Key("Enter", "Go into a container; else to the properties"),
          new Key("Esc", "Give up a drag; go out of a container; back here from anywhere"),
          new Key(List.of("Shift+click", "Ctrl+click"), "Add to the selection, or take out of it"),
          new Key(List.of("Shift+F10", "Menu key"), "What can be done with the selection"));

  private static final List<Key> LISTS =
      List.of(
          new Key(List.of("↑", "↓"), "Choose"),
          new Key("Enter", "Add from the palette; show from a list"),
          new Key("Alt+Enter", "Fix the problem"),
          new Key(List.of("Tab", "Shift+Tab"), "Next, previous control"));

  private static final List<Key> TABLES =
      List.of(
          new Key(List.of("Enter", "F2"), "Edit the cell; Tab goes on to the next"),
          new Key("Esc", "Leave the cell as it was"),
          new Key("Insert", "Add a row"),
          new Key("Ctrl+D", "Duplicate the row"),
          new Key("Delete", "Remove the row"),
          new Key(List.of("Alt+↑", "Alt+↓"), "Move the row, where order counts"),
          new Key("Alt+W", "Pick the target of a route on the canvas"),
          new Key(List.of("Ctrl+C", "Ctrl+V"), "Copy rows; paste a table"));

  /**
   * A sheet of these commands' keys.
   *
   * @param close takes the sheet away
   */
  ShortcutSheet(Commands commands, Runnable close) {
    setId("shortcuts");
    getStyleClass().add("shortcut-sheet");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Keyboard shortcuts");
    Label title = new Label("Keyboard shortcuts");
    title.getStyleClass().add("sheet-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button done = new Button("Close");
    done.setOnAction(_ -> close.run());
    List<VBox> groups = new ArrayList<>();
    for (CommandGroup group : commands.groups()) {
      List<Key> keys =
          group.ownCommands().stream()
              .filter(command -> !command.keys().isEmpty())
              .map(ShortcutSheet::key)
              .toList();
      if (!keys.isEmpty()) {
        groups.add(group(group.name(), keys));
      }
    }
    groups.add(group("On the canvas", CANVAS));
    groups.add(group("In lists", LISTS));
    groups.add(group("In tables of the inspector", TABLES));
    ScrollPane scroll = new ScrollPane(twoColumns(groups));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(scroll, event));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(new HBox(title, space, done), scroll);
  }

  /** There is nothing to choose here: what scrolls elsewhere scrolls wherever the focus is. */
  private static void scroll(ScrollPane pane, KeyEvent event) {
    double page = pane.getViewportBounds().getHeight();
    double beyond = pane.getContent().getLayoutBounds().getHeight() - page;
    double by =
        switch (event.getCode()) {
          case DOWN -> LINE;
          case UP -> -LINE;
          case PAGE_DOWN -> page - LINE;
          case PAGE_UP -> LINE - page;
          case HOME -> -beyond;
          case END -> beyond;
          default -> 0;
        };
    if (by != 0 && beyond > 0) {
      pane.setVvalue(Math.clamp(pane.getVvalue() + by / beyond, 0, 1));
      event.consume();
    }
  }

  private static Key key(Command command) {
    return new Key(command.keyTexts(), command.title());
  }

  /** Fills the column that is the shorter one so far. */
  private static GridPane twoColumns(List<VBox> groups) {
    VBox left = new VBox(18);
    VBox right = new VBox(18);
    int inLeft = 0;
    int inRight = 0;
    for (VBox group : groups) {
      int lines = group.getChildren().size() + 1;
      if (inLeft <= inRight) {
        left.getChildren().add(group);
        inLeft += lines;
      } else {
        right.getChildren().add(group);
        inRight += lines;
      }
    }
    GridPane grid = new GridPane(36, 0);
    grid.addRow(0, left, right);
    for (VBox column : List.of(left, right)) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
      GridPane.setValignment(column, VPos.TOP);
    }
    return grid;
  }

  private static VBox group(String name, List<Key> keys) {
    Label heading = new Label(name);
    heading.getStyleClass().add("shortcut-group");
    VBox group = new VBox(2, heading);
    keys.forEach(key -> group.getChildren().add(line(key)));
    return group;
  }

  private static HBox line(Key key) {
    Label what = new Label(key.what());
    what.setWrapText(true);
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(6, what);
    line.getStyleClass().add("shortcut-line");
    for (String each : key.keys()) {
      Label keys = new Label(each);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      keys.getStyleClass().add("key");
      line.getChildren().add(keys);
    }
    return line;
  }
}

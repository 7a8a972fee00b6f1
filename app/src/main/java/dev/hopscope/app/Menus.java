package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.session.Samples;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.edit.HistoryEntry;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/** The menu bar. */
final class Menus {
  private final Session session;
  private final Selection selection;
  private final CanvasView canvas;
  private final Commands commands;

  Menus(Session session, Selection selection, CanvasView canvas, Commands commands) {
    this.session = session;
    this.selection = selection;
    this.canvas = canvas;
    this.commands = commands;
  }

  MenuBar bar() {
    MenuBar bar = new MenuBar(file(), edit(), view(), arrange(), help());
    bar.setId("menus");
    return bar;
  }

  private Menu file() {
    Documents documents = commands.documents();
    return new Menu(
        "_File",
        null,
        item("_New", "Shortcut+N", documents::startNew),
        item("_Open…", "Shortcut+O", documents::open),
        item("Open AWS CLI _folder…", "Shortcut+Shift+O", documents::openFolder),
        samples(),
        recent(),
        new SeparatorMenuItem(),
        item("_Save", "Shortcut+S", documents::save),
        item("Save _as…", "Shortcut+Shift+S", documents::saveAs),
        new SeparatorMenuItem(),
        item("Export S_VG…", "", commands.exportSvg()),
        item("Export _PNG…", "", commands.exportPng()),
        new SeparatorMenuItem(),
        item("_Quit", "Shortcut+Q", commands.close()));
  }

  private Menu samples() {
    Menu menu = new Menu("Open sa_mple");
    List<Path> samples = Samples.list();
    for (Path sample : samples) {
      menu.getItems()
          .add(item(Samples.title(sample), "", () -> commands.openSample().accept(sample)));
    }
    menu.setDisable(samples.isEmpty());
    return menu;
  }

  private Menu recent() {
    Menu menu = new Menu("Open _recent");
    menu.getItems().setAll(new MenuItem());
    menu.setOnShowing(
        _ -> {
          List<Path> files = commands.recent().get();
          menu.getItems().clear();
          for (Path file : files) {
            MenuItem item = item("", "", () -> commands.documents().open(file));
            item.setMnemonicParsing(false);
            item.setText(file.getFileName() + "  —  " + file.getParent());
            menu.getItems().add(item);
          }
          MenuItem clear =
              item(files.isEmpty() ? "Nothing opened yet" : "Clear", "", commands.clearRecent());
          clear.setDisable(files.isEmpty());
          menu.getItems().addAll(new SeparatorMenuItem(), clear);
        });
    return menu;
  }

  private Menu edit() {
    MenuItem undo = item("_Undo", "Shortcut+Z", session::undo);
    MenuItem redo = item("_Redo", "Shortcut+Shift+Z", session::redo);
    MenuItem rename = item("Re_name…", "F2", commands.rename());
    MenuItem delete = item("_Delete", "Delete", commands.editing()::delete);
    undo.setMnemonicParsing(false);
    redo.setMnemonicParsing(false);
    Runnable name =
        () -> {
          undo.setText("Undo" + session.lastDone().map(Menus::label).orElse(""));
          undo.setDisable(session.lastDone().isEmpty());
          redo.setText("Redo" + session.nextToRedo().map(Menus::label).orElse(""));
          redo.setDisable(session.nextToRedo().isEmpty());
        };
    session.historyProperty().addListener(_ -> name.run());
    name.run();
    rename.disableProperty().bind(selection.idsProperty().map(ids -> ids.size() != 1));
    delete.disableProperty().bind(selection.idsProperty().map(ids -> ids.isEmpty()));
    return new Menu(
        "_Edit",
        null,
        undo,
        redo,
        new SeparatorMenuItem(),
        rename,
        delete,
        item("Select _all", "Shortcut+A", commands.editing()::selectAll),
        new SeparatorMenuItem(),
        item("_Find…", "Shortcut+F", commands.find()));
  }

  private static String label(HistoryEntry entry) {
    return " " + EditLabel.of(entry);
  }

  private Menu view() {
    Menu view =
        new Menu(
            "_View",
            null,
            item("Zoom _in", "Shortcut+Plus", () -> ZoomBar.zoomIn(canvas)),
            item("Zoom _out", "Shortcut+Minus", () -> ZoomBar.zoomOut(canvas)),
            item("_100 %", "Shortcut+1", () -> canvas.zoomTo(1)),
            item("Show _everything", "Shortcut+0", canvas::fit),
            new SeparatorMenuItem());
    int number = 1;
    for (SidePanel panel : SidePanel.values()) {
      view.getItems()
          .add(item(panel.label(), "Alt+" + number, () -> commands.show().accept(panel)));
      number++;
    }
    view.getItems().addAll(new SeparatorMenuItem(), appearance());
    return view;
  }

  private Menu appearance() {
    Menu menu = new Menu("_Theme");
    ToggleGroup group = new ToggleGroup();
    for (Appearance.Choice choice : Appearance.Choice.values()) {
      RadioMenuItem item =
          new RadioMenuItem(
              switch (choice) {
                case SYSTEM -> "Like the system";
                case LIGHT -> "Light";
                case DARK -> "Dark";
              });
      item.setToggleGroup(group);
      item.setSelected(commands.appearance().get() == choice);
      item.setOnAction(_ -> commands.appearance().set(choice));
      commands.appearance().addListener((_, _, now) -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu arrange() {
    return new Menu("_Arrange", null, item("_Lay out", "Shortcut+L", commands.layOut()));
  }

  private Menu help() {
    return new Menu(
        "_Help",
        null,
        item("_Keyboard shortcuts", "F1", commands.shortcuts()),
        item("_About Hopscope", "", commands.about()));
  }

  private static MenuItem item(String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    return item;
  }
}

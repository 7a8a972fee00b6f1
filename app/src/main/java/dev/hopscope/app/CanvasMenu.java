package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.command.Commands;
import dev.hopscope.app.command.MenuMaker;
import dev.hopscope.app.session.Selection;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;

/** What can be done with what is under the pointer, or with the canvas itself. */
final class CanvasMenu {

  /** What can be asked about one resource. */
  record Asking(Consumer<ResourceId> from, Consumer<ResourceId> to) {}

  private final Selection selection;
  private final CanvasView canvas;
  private final Asking asking;
  private final Commands commands;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(Selection selection, CanvasView canvas, Asking asking, Commands commands) {
    this.selection = selection;
    this.canvas = canvas;
    this.asking = asking;
    this.commands = commands;
  }

  void install() {
    canvas.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (!event.isKeyboardTrigger()) {
            select(canvas.resourceAt(event.getX(), event.getY()));
          }
          fill();
          menu.show(canvas, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  /** What is under the pointer, unless it is part of what is selected already. */
  private void select(Optional<ResourceId> under) {
    if (under.isEmpty()) {
      selection.clear();
    } else if (!selection.ids().contains(under.get())) {
      selection.set(under.get());
    }
  }

  private void fill() {
    menu.getItems().clear();
    selection
        .single()
        .ifPresent(
            id ->
                menu.getItems()
                    .addAll(
                        item("Can this reach…", () -> asking.from().accept(id)),
                        item("Who reaches this…", () -> asking.to().accept(id)),
                        new SeparatorMenuItem(),
                        item("edit.rename"),
                        item("view.inspector")));
    if (selection.ids().isEmpty()) {
      menu.getItems().addAll(item("edit.select-all"), item("view.fit"));
    } else {
      menu.getItems().add(item("edit.delete"));
    }
  }

  private MenuItem item(String command) {
    return MenuMaker.item(commands.named(command));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }
}

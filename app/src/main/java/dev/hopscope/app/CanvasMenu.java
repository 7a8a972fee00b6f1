package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
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

  /** Actions on one resource. */
  record Actions(
      Consumer<ResourceId> askFrom,
      Consumer<ResourceId> askTo,
      Runnable rename,
      Runnable delete,
      Runnable showProperties,
      Runnable selectAll,
      Runnable layOut,
      Runnable fit) {}

  private final Selection selection;
  private final CanvasView canvas;
  private final Actions actions;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(Selection selection, CanvasView canvas, Actions actions) {
    this.selection = selection;
    this.canvas = canvas;
    this.actions = actions;
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
                        item("Can this reach…", () -> actions.askFrom().accept(id)),
                        item("Who reaches this…", () -> actions.askTo().accept(id)),
                        new SeparatorMenuItem(),
                        item("Rename…", actions.rename()),
                        item("Properties", actions.showProperties())));
    if (selection.ids().isEmpty()) {
      menu.getItems()
          .addAll(item("Select all", actions.selectAll()), item("Show everything", actions.fit()));
    } else {
      menu.getItems().add(item("Delete", actions.delete()));
    }
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }
}

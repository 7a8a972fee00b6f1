package dev.hopscope.app;

import dev.hopscope.app.session.Selection;
import dev.hopscope.model.resource.ResourceId;
import java.util.function.Consumer;
import javafx.scene.Node;
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
      Runnable fit) {}

  private final Selection selection;
  private final Actions actions;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenu(Selection selection, Actions actions) {
    this.selection = selection;
    this.actions = actions;
  }

  void installOn(Node canvas) {
    canvas.addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          fill();
          menu.show(canvas, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
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

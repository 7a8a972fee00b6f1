package dev.hopscope.app.problems;

import dev.hopscope.model.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What can be done about the chosen problem, as a menu that fills once fixes are found. */
final class FixMenu {
  private final ContextMenu menu = new ContextMenu();
  private final Fixes fixes;
  private final Consumer<Fixes.Fix> make;

  FixMenu(Fixes fixes, Consumer<Fixes.Fix> make) {
    this.fixes = fixes;
    this.make = make;
    menu.setId("problem-menu");
    fixes.offerProperty().addListener(_ -> fill());
  }

  /** Shows the menu at a place of the screen. */
  void show(Node over, double x, double y) {
    fill();
    if (!menu.getItems().isEmpty()) {
      menu.show(over, x, y);
    }
  }

  private void fill() {
    menu.getItems().setAll(fixes.offerProperty().get().map(this::items).orElse(List.of()));
  }

  private List<MenuItem> items(Fixes.Offer offer) {
    List<MenuItem> items = new ArrayList<>();
    for (Remedy remedy : offer.remedies()) {
      MenuItem item = new MenuItem(offer.words(remedy));
      item.setGraphic(new FontIcon(MaterialDesignW.WRENCH_OUTLINE));
      item.setOnAction(_ -> make.accept(new Fixes.Fix(offer, remedy)));
      items.add(item);
    }
    if (items.isEmpty()) {
      MenuItem none =
          new MenuItem(offer.tried() ? "No fix is certain to be right" : "Looking for a fix…");
      none.setDisable(true);
      items.add(none);
    }
    MenuItem copy = new MenuItem("Copy");
    copy.setOnAction(_ -> copy(offer));
    items.add(new SeparatorMenuItem());
    items.add(copy);
    return items;
  }

  private static void copy(Fixes.Offer offer) {
    ProblemText text = ProblemText.of(offer.problem(), offer.topology());
    ClipboardContent content = new ClipboardContent();
    content.putString(text.sentence() + " " + text.remedy());
    Clipboard.getSystemClipboard().setContent(content);
  }
}

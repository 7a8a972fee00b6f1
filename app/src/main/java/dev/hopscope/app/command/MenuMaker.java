package dev.hopscope.app.command;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Makes menus of commands. */
public final class MenuMaker {
  private MenuMaker() {}

  /** A menu bar with a menu for each group. */
  public static MenuBar bar(Commands commands) {
    MenuBar bar = new MenuBar();
    for (CommandGroup group : commands.groups()) {
      Menu menu = new Menu(group.title());
      menu.getItems().setAll(group.entries().stream().map(MenuMaker::item).toList());
      bar.getMenus().add(menu);
    }
    return bar;
  }

  /** Puts all menus of a bar into one where there is no room for each, and takes them out again. */
  public static void fold(MenuBar bar, boolean folded) {
    List<Menu> menus = List.copyOf(bar.getMenus());
    boolean isFolded = menus.size() == 1;
    if (folded && !isFolded) {
      Menu all = new Menu("_Menu");
      bar.getMenus().clear();
      all.getItems().setAll(menus);
      bar.getMenus().setAll(all);
    } else if (!folded && isFolded) {
      List<MenuItem> inside = List.copyOf(menus.getFirst().getItems());
      bar.getMenus().clear();
      menus.getFirst().getItems().clear();
      inside.forEach(each -> bar.getMenus().add((Menu) each));
    }
  }

  /** A line that does this. */
  public static MenuItem item(Command command) {
    MenuItem item = command.chosen().map(MenuMaker::choice).orElseGet(MenuItem::new);
    item.setId(command.id());
    item.textProperty().bind(command.object().map(object -> text(command.label(), object)));
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    item.setOnAction(
        _ -> {
          command.run();
          showChoice(item, command);
        });
    command.keys().stream().findFirst().ifPresent(item::setAccelerator);
    return item;
  }

  private static MenuItem item(MenuEntry entry) {
    return switch (entry) {
      case MenuEntry.Item line -> item(line.command());
      case MenuEntry.Rule _ -> new SeparatorMenuItem();
      case MenuEntry.Submenu submenu -> menu(submenu);
    };
  }

  private static Menu menu(MenuEntry.Submenu submenu) {
    Menu menu = new Menu(submenu.title());
    fill(menu, submenu);
    menu.setOnShowing(_ -> fill(menu, submenu));
    return menu;
  }

  private static void fill(Menu menu, MenuEntry.Submenu submenu) {
    List<MenuItem> items = submenu.entries().get().stream().map(MenuMaker::item).toList();
    menu.getItems().setAll(items);
    menu.setDisable(items.isEmpty());
  }

  /** Names may have underscores, which menus take for mnemonics unless doubled. */
  private static String text(String label, String object) {
    return object.isBlank() ? label : label + " " + object.replace("_", "__");
  }

  private static MenuItem choice(ObservableValue<Boolean> chosen) {
    RadioMenuItem item = new RadioMenuItem();
    item.setSelected(chosen.getValue());
    chosen.addListener((_, _, now) -> item.setSelected(now));
    return item;
  }

  /** A click on what is chosen already takes the mark away. */
  private static void showChoice(MenuItem item, Command command) {
    if (item instanceof RadioMenuItem radio) {
      command.chosen().ifPresent(chosen -> radio.setSelected(chosen.getValue()));
    }
  }
}

package dev.hopscope.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The commands of one menu, in its order.
 *
 * @param title of the menu, with an underscore before its mnemonic
 */
public record CommandGroup(String title, List<MenuEntry> entries) {

  /** A group without a command yet. */
  public static CommandGroup of(String title) {
    return new CommandGroup(title, List.of());
  }

  /** The same with these commands after the others. */
  public CommandGroup with(Command... commands) {
    CommandGroup group = this;
    for (Command command : commands) {
      group = group.and(new MenuEntry.Item(command));
    }
    return group;
  }

  /** The same with a line after the others. */
  public CommandGroup rule() {
    return and(new MenuEntry.Rule());
  }

  /** The same with a menu in the menu; its commands are asked for each time it is opened. */
  public CommandGroup with(String submenu, Supplier<List<Command>> commands) {
    return and(
        new MenuEntry.Submenu(
            submenu, () -> commands.get().stream().map(MenuEntry.Item::new).toList()));
  }

  private CommandGroup and(MenuEntry entry) {
    List<MenuEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new CommandGroup(title, List.copyOf(more));
  }

  /** The title without its mnemonic. */
  public String name() {
    return title.replace("_", "");
  }

  /** Its commands and those of its submenus as they are now. */
  public List<PlacedCommand> placed() {
    List<PlacedCommand> all = new ArrayList<>();
    entries.forEach(entry -> collect(name(), entry, all));
    return all;
  }

  /** Its commands that are always there: without those of submenus. */
  public List<Command> ownCommands() {
    List<Command> all = new ArrayList<>();
    for (MenuEntry entry : entries) {
      if (entry instanceof MenuEntry.Item item) {
        all.add(item.command());
      }
    }
    return all;
  }

  private static void collect(String menu, MenuEntry entry, List<PlacedCommand> into) {
    switch (entry) {
      case MenuEntry.Item item -> into.add(new PlacedCommand(menu, item.command()));
      case MenuEntry.Submenu submenu ->
          submenu
              .entries()
              .get()
              .forEach(
                  each -> collect(menu + " ▸ " + submenu.title().replace("_", ""), each, into));
      case MenuEntry.Rule _ -> {}
    }
  }
}

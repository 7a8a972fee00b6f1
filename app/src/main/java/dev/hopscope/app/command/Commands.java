package dev.hopscope.app.command;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyCombination;

/** Everything a window can do, as its menus group it: the one place that says each key. */
public record Commands(List<CommandGroup> groups) {

  /** All commands as they are now, in the order of the menus. */
  public List<Command> all() {
    return placed().stream().map(PlacedCommand::command).toList();
  }

  /** The same, each with its menu. */
  public List<PlacedCommand> placed() {
    return groups.stream().flatMap(group -> group.placed().stream()).toList();
  }

  /**
   * The command of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Command named(String id) {
    return groups.stream()
        .flatMap(group -> group.ownCommands().stream())
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command is called " + id));
  }

  /** Hands over every key that no menu shows, and what it does. */
  public void forEachSecondKey(BiConsumer<KeyCombination, Runnable> use) {
    for (CommandGroup group : groups) {
      for (Command command : group.ownCommands()) {
        command.keys().stream().skip(1).forEach(key -> use.accept(key, command::run));
      }
    }
  }
}

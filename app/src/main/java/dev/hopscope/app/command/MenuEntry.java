package dev.hopscope.app.command;

import java.util.List;
import java.util.function.Supplier;

/** A line of a menu. */
public sealed interface MenuEntry {

  /** A line between two groups. */
  record Rule() implements MenuEntry {}

  /**
   * A menu in a menu.
   *
   * @param title with an underscore before its mnemonic
   * @param entries asked each time the menu is opened
   */
  record Submenu(String title, Supplier<List<? extends MenuEntry>> entries) implements MenuEntry {}

  /** A line that does something. */
  record Item(Command command) implements MenuEntry {}
}

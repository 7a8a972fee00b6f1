package dev.hopscope.app.command;

/**
 * A command and where menus have it.
 *
 * @param menu such as "File ▸ Open sample"
 */
public record PlacedCommand(String menu, Command command) {}

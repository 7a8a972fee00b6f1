package dev.hopscope.app;

/** What the commands of a window ask the window itself to do. */
interface WindowActions {

  /** Brings a panel to the front. */
  void show(SidePanel panel);

  /** Asks for a name for what is selected. */
  void rename();

  /** Lists what a wire from the selected resource can be drawn to. */
  void connect();

  /** Draws everything anew, and shows it whole. */
  void layOut();

  /** Looks for anything by its name, id, address or what it says. */
  void search();

  /** Looks for commands only. */
  void searchCommands();

  /** Shows what one can begin with. */
  void welcome();

  /** Puts the focus into another part of the window: the next one, or that before. */
  void nextPane(int step);

  /** Lists every key. */
  void showShortcuts();

  /** Says what this program is. */
  void showAbout();

  /** Opens another window. */
  void openWindow();

  /** Closes the window, if its document may be left. */
  void close();

  /** Closes every window, if every document may be left. */
  void quit();
}

package dev.hopscope.app;

/** What the commands of a window ask the window itself to do. */
interface WindowActions {

  /** Brings a panel to the front, and puts the focus into it. */
  void show(SidePanel panel);

  /** Asks for a name for what is selected. */
  void rename();

  /** Draws everything anew, and shows it whole. */
  void layOut();

  /** Puts the focus into another part of the window: the next one, or that before. */
  void nextPane(int step);

  /** Says what this program is. */
  void showAbout();

  /** Opens another window. */
  void openWindow();

  /** Closes the window, if its document may be left. */
  void close();

  /** Closes every window, if every document may be left. */
  void quit();
}

package dev.hopscope.app;

/** The keys, as the help shows them. */
final class Shortcuts {
  static final String TEXT =
      """
      Ctrl+N  New        Ctrl+O  Open        Ctrl+S  Save
      Ctrl+Z  Undo       Ctrl+Shift+Z or Ctrl+Y  Redo
      F2  Rename         Delete  Delete      Ctrl+A  Select all
      Ctrl+F or Ctrl+K  Find
      Ctrl++  Zoom in    Ctrl+-  Zoom out    Ctrl+1  100 %    Ctrl+0  Show everything
      Alt+1 to Alt+4  Inspector, Outline, Problems, History

      In the palette: up and down to choose, Enter to add.
      """;

  private Shortcuts() {}
}

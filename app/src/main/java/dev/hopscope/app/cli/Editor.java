package dev.hopscope.app.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The desktop app, as the command line starts it. */
public interface Editor {

  /**
   * Why no window can be shown here, in half a sentence; empty where one can. May start the
   * toolkit.
   */
  Optional<String> missing();

  /** Opens the window, with a file or folder in it if there is one; returns when it is closed. */
  void open(Optional<Path> topology);
}

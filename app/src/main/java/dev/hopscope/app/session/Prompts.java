package dev.hopscope.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What opening and saving ask of the person at the window, and tell them. */
public interface Prompts {

  /** What to do with changes that are not saved. */
  enum Leaving {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** A file to open; empty where the person changes their mind. */
  Optional<Path> fileToOpen();

  /** A folder of AWS CLI output to open. */
  Optional<Path> folderToOpen();

  /**
   * A file to save to, which may be overwritten.
   *
   * @param folder where to look first; where somebody was last, if it is empty
   */
  Optional<Path> fileToSave(String suggestedName, Optional<Path> folder);

  /** Whether to save the changes to this document before it is left. */
  Leaving leaving(String name);

  /**
   * Whether to read a file anew that another program has changed.
   *
   * @param unsaved whether changes that are not saved would be lost
   */
  boolean reload(String name, boolean unsaved);

  /** Says why a file is not opened or saved; what is open stays. */
  void refused(String title, String why);

  /** Says what was assumed or left out when a file was read. */
  void notes(String name, List<String> notes);
}

package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of unsaved work, one file for each running program. A copy whose program is gone is what a
 * crash left behind.
 */
public final class Recovery {
  private static final String ENDING = ".vpc.json";

  private final Path folder;
  private final Path own;

  /** Copies in the user's folder for state, for this run of the program. */
  public static Recovery ofThisRun() {
    Path home = Path.of(System.getProperty("user.home"));
    Path folder =
        Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
            .map(Path::of)
            .orElse(home.resolve(".local").resolve("state"))
            .resolve("hopscope");
    return new Recovery(folder, ProcessHandle.current().pid());
  }

  /**
   * Copies in a folder.
   *
   * @param process the id of the process that makes them
   */
  public Recovery(Path folder, long process) {
    this.folder = folder;
    this.own = folder.resolve(process + ENDING);
  }

  /**
   * Keeps a copy of the document as it is now, in place of the last one.
   *
   * @throws IOException if the disk fails
   */
  public Path keep(Document document) throws IOException {
    Files.createDirectories(folder);
    SaveFile.write(document, own);
    return own;
  }

  /** Drops the copy: everything is saved, or was given up. */
  public void drop() {
    drop(own);
  }

  /** Drops a copy that was found. */
  public void drop(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException stillThere) {
      copy.toFile().deleteOnExit();
    }
  }

  /** Copies that programs which no longer run have left. */
  public List<Path> leftBehind() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Recovery::isOrphan).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isOrphan(Path file) {
    String name = file.getFileName().toString();
    if (!name.matches("\\d{1,18}" + ENDING.replace(".", "\\."))) {
      return false;
    }
    long process = Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
  }
}

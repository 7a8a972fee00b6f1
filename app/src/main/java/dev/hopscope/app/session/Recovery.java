package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of unsaved work, one file for each window of each running program. A copy whose program is
 * gone is what a crash left behind.
 */
public final class Recovery {
  private static final String ENDING = ".vpc.json";

  /** What holds, beside a copy, where its document was last saved. */
  private static final String ORIGIN = ".origin";

  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-\\d{1,9}\\.vpc\\.json");

  private final Path folder;
  private final Path own;

  /** Copies in the user's folder for state, for one window of this run of the program. */
  public static Recovery ofThisRun(int window) {
    Path home = Path.of(System.getProperty("user.home"));
    Path folder =
        Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
            .map(Path::of)
            .orElse(home.resolve(".local").resolve("state"))
            .resolve("hopscope");
    return new Recovery(folder, ProcessHandle.current().pid(), window);
  }

  /**
   * Copies in a folder.
   *
   * @param process the id of the process that makes them
   * @param window the number of the window in the process
   */
  public Recovery(Path folder, long process, int window) {
    this.folder = folder;
    this.own = folder.resolve(process + "-" + window + ENDING);
  }

  /**
   * Keeps a copy of the document as it is now, in place of the last one.
   *
   * @param file where the document was last saved, if it was
   * @throws IOException if the disk fails
   */
  public Path keep(Document document, Optional<Path> file) throws IOException {
    Files.createDirectories(folder);
    SaveFile.write(document, own);
    if (file.isPresent()) {
      Files.writeString(origin(own), file.get().toAbsolutePath().toString());
    } else {
      Files.deleteIfExists(origin(own));
    }
    return own;
  }

  /** Where the document of a copy was last saved, if it was and that folder is still there. */
  public static Optional<Path> originOf(Path copy) {
    try {
      return Optional.of(Path.of(Files.readString(origin(copy))))
          .filter(file -> file.getParent() != null && Files.isDirectory(file.getParent()));
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static Path origin(Path copy) {
    return copy.resolveSibling(copy.getFileName() + ORIGIN);
  }

  /**
   * Makes a copy that was found this window's own: at no time is there none.
   *
   * @throws IOException if the disk fails
   */
  public void adopt(Path copy) throws IOException {
    Files.move(copy, own, StandardCopyOption.REPLACE_EXISTING);
    if (Files.exists(origin(copy))) {
      Files.move(origin(copy), origin(own), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops the copy: everything is saved, or was given up. */
  public void drop() {
    drop(own);
  }

  /** Drops a copy that was found. */
  public void drop(Path copy) {
    try {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(origin(copy));
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
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(ProcessHandle::isAlive)
            .filter(process -> wrote(process, file))
            .isEmpty();
  }

  /** Ids of processes come back, at the latest after a restart of the machine. */
  private static boolean wrote(ProcessHandle process, Path file) {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return process.info().startInstant().filter(written.plusSeconds(1)::isBefore).isEmpty();
    } catch (IOException _) {
      return true;
    }
  }
}

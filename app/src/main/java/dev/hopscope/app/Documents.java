package dev.hopscope.app;

import dev.hopscope.app.session.OpenFile;
import dev.hopscope.app.session.Prompts;
import dev.hopscope.app.session.RecentFiles;
import dev.hopscope.app.session.SaveFile;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Opens, saves and leaves the document of a window. Nothing unsaved is left without asking. */
final class Documents {
  private static final String ENDING = ".vpc.json";
  private static final String NEW = "Untitled";

  private final Session session;
  private final Prompts prompts;
  private final RecentFiles recent;
  private final Work work;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(NEW);
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private Optional<Stamp> known = Optional.empty();
  private Consumer<Document> whenOpened = _ -> {};
  private Predicate<Path> shownElsewhere = _ -> false;

  Documents(Session session, Prompts prompts, RecentFiles recent, Work work) {
    this.session = session;
    this.prompts = prompts;
    this.recent = recent;
    this.work = work;
  }

  /** What the document is called: the name of its file, of what it was read from, or untitled. */
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** Whether a file is being read. */
  ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** What to do each time a document has been opened. */
  void onOpened(Consumer<Document> action) {
    whenOpened = action;
  }

  void startNew() {
    if (mayLeave()) {
      opened(Document.empty(), NEW, Optional.empty());
    }
  }

  void open() {
    prompts.fileToOpen().ifPresent(this::open);
  }

  void openFolder() {
    prompts.folderToOpen().ifPresent(this::open);
  }

  /** Looks for a window that shows a file already, and brings it to the front; whether there is. */
  void onOpen(Predicate<Path> shown) {
    shownElsewhere = shown;
  }

  /** Opens a file or folder in place of the document, unless another window shows it. */
  void open(Path path) {
    if (!shownElsewhere.test(path)) {
      read(path, true);
    }
  }

  /** Opens a copy of a file: saving asks where to. */
  void openCopy(Path path) {
    read(path, false);
  }

  private void read(Path path, boolean asItsFile) {
    if (mayLeave()) {
      load(path, asItsFile);
    }
  }

  private void load(Path path, boolean asItsFile) {
    opening.set(true);
    work.run(
        "Opening " + path.getFileName(),
        () -> OpenFile.read(path),
        read -> show(read, path, asItsFile),
        why -> refuse(path, why),
        () -> opening.set(false));
  }

  /** Asks whether to read the file anew where another program has written it since; once each. */
  void noticeOthersChange() {
    Optional<Path> file = session.fileProperty().get();
    Optional<Stamp> now = file.flatMap(Stamp::of);
    if (now.isEmpty() || now.equals(known)) {
      return;
    }
    known = now;
    Path path = file.orElseThrow();
    if (prompts.reload(String.valueOf(path.getFileName()), session.isModified())) {
      load(path, true);
    }
  }

  /** What tells one state of a file from another without reading it. */
  private record Stamp(FileTime time, long size) {
    static Optional<Stamp> of(Path path) {
      try {
        return Optional.of(new Stamp(Files.getLastModifiedTime(path), Files.size(path)));
      } catch (IOException _) {
        return Optional.empty(); // gone: saving writes it anew
      }
    }
  }

  private void show(OpenFile.Opened read, Path path, boolean asItsFile) {
    switch (read) {
      case OpenFile.Opened.Network network -> {
        boolean own = network.ownFormat() && asItsFile;
        String title = String.valueOf(path.getFileName());
        opened(
            network.document(),
            own ? title : title.replace(ENDING, ""),
            own ? Optional.of(path) : Optional.empty());
        if (asItsFile) {
          recent.add(path);
        }
        if (!network.notes().isEmpty() && asItsFile) {
          prompts.notes(title, network.notes());
        }
      }
      case OpenFile.Opened.Refused refused ->
          prompts.refused("Cannot open " + path.getFileName(), refused.why());
    }
  }

  private void refuse(Path path, Throwable why) {
    prompts.refused(
        "Cannot open " + path.getFileName(),
        switch (why) {
          case NoSuchFileException _ ->
              path + " is not there. Has it been moved, renamed or deleted?";
          case AccessDeniedException _ -> path + " may not be read: ask whoever owns it.";
          case IOException disk -> path + " cannot be read: " + disk.getMessage();
          default -> path + " cannot be read: " + why;
        });
  }

  private void opened(Document document, String title, Optional<Path> file) {
    session.open(document, file);
    known = file.flatMap(Stamp::of);
    name.set(title);
    whenOpened.accept(document);
  }

  /**
   * Puts back unsaved work from a copy; it is not saved yet.
   *
   * @param origin where it was last saved, if it was: saving writes there
   * @param restored what to do once it is back
   */
  void restore(Path copy, Optional<Path> origin, Runnable restored) {
    work.run(
        "Restoring",
        () -> OpenFile.read(copy),
        read -> {
          switch (read) {
            case OpenFile.Opened.Network network -> {
              session.restore(network.document(), origin);
              known = origin.flatMap(Stamp::of);
              name.set(origin.map(file -> String.valueOf(file.getFileName())).orElse("Recovered"));
              whenOpened.accept(network.document());
              restored.run();
            }
            case OpenFile.Opened.Refused refused ->
                prompts.refused("Cannot restore", refused.why());
          }
        },
        why -> refuse(copy, why),
        () -> {});
  }

  /** Saves to the document's file, or asks for one; whether it was saved. */
  boolean save() {
    Optional<Path> file = session.fileProperty().get();
    return file.isPresent() ? save(file.get()) : saveAs();
  }

  boolean saveAs() {
    String plain = name.get().replace(ENDING, "");
    Optional<Path> folder =
        session
            .fileProperty()
            .get()
            .flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()));
    return prompts.fileToSave(plain + ENDING, folder).filter(this::save).isPresent();
  }

  private boolean save(Path path) {
    Document document = session.document();
    try {
      SaveFile.write(document, path);
    } catch (IOException failed) {
      prompts.refused(
          "Cannot save " + path.getFileName(),
          "%s was not written: %s. Save to another place; nothing is lost."
              .formatted(path, failed.getMessage()));
      return false;
    }
    session.saved(document, path);
    known = Stamp.of(path);
    name.set(String.valueOf(path.getFileName()));
    recent.add(path);
    return true;
  }

  /** Whether the document may be left: it is saved, or the person gives up what is not. */
  boolean mayLeave() {
    if (!session.isModified()) {
      return true;
    }
    return switch (prompts.leaving(name.get())) {
      case SAVE -> save();
      case DISCARD -> true;
      case CANCEL -> false;
    };
  }
}

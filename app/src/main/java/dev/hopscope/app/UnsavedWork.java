package dev.hopscope.app;

import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** What is not saved in one window: a copy is kept of it, and comes back after a crash. */
final class UnsavedWork {
  private final Session session;
  private final Documents documents;
  private final Dialogs dialogs;
  private final Recovery recovery;

  UnsavedWork(Session session, Documents documents, Dialogs dialogs, Recovery recovery) {
    this.session = session;
    this.documents = documents;
    this.dialogs = dialogs;
    this.recovery = recovery;
  }

  /** Keeps copies until the window is closed. */
  void keepCopiesWhileOpen(Window window) {
    Autosave autosave = new Autosave(session, recovery, Autosave.DELAY);
    window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> autosave.end());
  }

  /** Keeps a copy of what is not saved now; where, if anything is not. */
  Optional<Path> keepCopy() throws IOException {
    return session.isModified()
        ? Optional.of(recovery.keep(session.document(), session.fileProperty().get()))
        : Optional.empty();
  }

  /** Offers what a crash left behind, the next time again where nobody decides; whether taken. */
  boolean offer(Consumer<List<Path>> restore) {
    List<Path> left = recovery.leftBehind();
    if (left.isEmpty()) {
      return false;
    }
    return switch (dialogs.restore(left.stream().map(UnsavedWork::name).toList())) {
      case RESTORE -> {
        restore.accept(left);
        yield true;
      }
      case DISCARD -> {
        left.forEach(recovery::drop);
        yield false;
      }
      case LATER -> false;
    };
  }

  private static String name(Path copy) {
    return Recovery.originOf(copy)
        .map(file -> String.valueOf(file.getFileName()))
        .orElse("a network that was never saved");
  }

  /** Shows a copy that a crash left behind, and keeps it from now on. */
  void restore(Path copy) {
    documents.restore(
        copy,
        Recovery.originOf(copy),
        () -> {
          try {
            recovery.adopt(copy);
          } catch (IOException failed) {
            dialogs.refused(
                "Save the recovered work now",
                "Its copy could not be kept: " + failed.getMessage());
          }
        });
  }
}

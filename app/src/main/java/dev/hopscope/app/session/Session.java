package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.History;
import dev.hopscope.model.edit.HistoryEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * One open document, its history and its file; one for each window. The only thing in the program
 * that replaces a document.
 *
 * <p>An edit applied from one of the session's own listeners is queued and made when the listeners
 * are done.
 */
public final class Session {
  private final ReadOnlyObjectWrapper<Document> document =
      new ReadOnlyObjectWrapper<>(Document.empty());
  private final ReadOnlyObjectWrapper<History> history =
      new ReadOnlyObjectWrapper<>(History.empty());
  private final ReadOnlyObjectWrapper<Document> savedDocument =
      new ReadOnlyObjectWrapper<>(Document.empty());
  private final ReadOnlyObjectWrapper<Document> openedDocument =
      new ReadOnlyObjectWrapper<>(Document.empty());
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<HistoryEntry>> lastMade =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean changing;

  /** The open document. */
  public ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /** The open document as it is now. */
  public Document document() {
    return document.get();
  }

  /** What was done and undone. */
  public ReadOnlyObjectProperty<History> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The file the document was opened from or saved to. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** The edits made, the oldest first. */
  public List<HistoryEntry> done() {
    return history.get().done();
  }

  /** The edits taken back, the next to redo first. */
  public List<HistoryEntry> undone() {
    return history.get().undone();
  }

  /** The edit that undo would take back. */
  public Optional<HistoryEntry> lastDone() {
    return history.get().lastDone();
  }

  /** The edit that redo would make again. */
  public Optional<HistoryEntry> nextToRedo() {
    return history.get().nextToRedo();
  }

  /** The edit that was made last, as long as it is neither undone nor followed by another. */
  public ReadOnlyObjectProperty<Optional<HistoryEntry>> lastMadeProperty() {
    return lastMade.getReadOnlyProperty();
  }

  /** The document as it was last saved or opened. */
  public ReadOnlyObjectProperty<Document> savedDocumentProperty() {
    return savedDocument.getReadOnlyProperty();
  }

  /** The document as it was opened; changes only when another is. */
  public ReadOnlyObjectProperty<Document> openedDocumentProperty() {
    return openedDocument.getReadOnlyProperty();
  }

  /** Whether there is something to save: the document is another than the saved one. */
  public boolean isModified() {
    return document.get() != savedDocument.get();
  }

  /** Makes an edit. One that changes nothing leaves no trace in the history. */
  public void apply(Edit edit) {
    change(
        () -> {
          Document before = document.get();
          Document after = edit.applyTo(before);
          if (after != before) {
            history.set(history.get().push(edit, before, after));
            document.set(after);
            lastMade.set(history.get().lastDone());
          }
        });
  }

  /** Takes back the last edit, if there is one. */
  public void undo() {
    change(
        () -> {
          lastMade.set(Optional.empty());
          Optional<HistoryEntry> last = history.get().lastDone();
          history.set(history.get().undo());
          last.ifPresent(entry -> document.set(entry.before()));
        });
  }

  /** Makes the last undone edit again, if there is one. */
  public void redo() {
    change(
        () -> {
          lastMade.set(Optional.empty());
          Optional<HistoryEntry> next = history.get().nextToRedo();
          history.set(history.get().redo());
          next.ifPresent(entry -> document.set(entry.after()));
        });
  }

  /** Takes back edits, or makes them again, until so many are done. */
  public void goTo(int done) {
    change(
        () -> {
          lastMade.set(Optional.empty());
          History past = history.get();
          Document there = document.get();
          while (past.done().size() > done && past.lastDone().isPresent()) {
            there = past.lastDone().get().before();
            past = past.undo();
          }
          while (past.done().size() < done && past.nextToRedo().isPresent()) {
            there = past.nextToRedo().get().after();
            past = past.redo();
          }
          history.set(past);
          document.set(there);
        });
  }

  /** Opens another document in this window, with an empty history. */
  public void open(Document opened, Optional<Path> from) {
    change(
        () -> {
          lastMade.set(Optional.empty());
          file.set(from);
          savedDocument.set(opened);
          history.set(History.empty());
          document.set(opened);
          openedDocument.set(opened);
        });
  }

  /**
   * Opens work that is not saved: with an empty history, and something to save.
   *
   * @param origin where it was saved before, if it was: saving writes there
   */
  public void restore(Document unsaved, Optional<Path> origin) {
    change(
        () -> {
          lastMade.set(Optional.empty());
          file.set(origin);
          savedDocument.set(Document.empty());
          history.set(History.empty());
          document.set(unsaved);
        });
  }

  /** Notes that the document as it was then has been written to a file. */
  public void saved(Document written, Path to) {
    change(
        () -> {
          file.set(Optional.of(to));
          savedDocument.set(written);
        });
  }

  private void change(Runnable action) {
    waiting.add(action);
    if (changing) {
      return;
    }
    changing = true;
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        next.run();
      }
    } finally {
      changing = false;
      waiting.clear();
    }
  }
}

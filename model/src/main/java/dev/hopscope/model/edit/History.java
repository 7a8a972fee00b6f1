package dev.hopscope.model.edit;

import dev.hopscope.model.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edits made and undone, as snapshots that share structure. A value: every method gives the
 * next history.
 *
 * @param done edits made, the oldest first; at most {@value #MOST}
 * @param undone edits taken back, the next to redo first
 */
public record History(List<HistoryEntry> done, List<HistoryEntry> undone) {
  private static final int MOST = 10_000;
  private static final History EMPTY = new History(List.of(), List.of());

  public History {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /** The history in which nothing was done. */
  public static History empty() {
    return EMPTY;
  }

  /** After an edit: it is the last one done, and nothing is left to redo. */
  public History push(Edit edit, Document before, Document after) {
    List<HistoryEntry> next = new ArrayList<>(done);
    next.add(new HistoryEntry(edit, before, after, EditNotice.of(before, edit)));
    if (next.size() > MOST) {
      next.removeFirst();
    }
    return new History(next, List.of());
  }

  /** The edit that undo would take back. */
  public Optional<HistoryEntry> lastDone() {
    return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
  }

  /** The edit that redo would make again. */
  public Optional<HistoryEntry> nextToRedo() {
    return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getFirst());
  }

  /** After taking back the last edit. */
  public History undo() {
    if (done.isEmpty()) {
      return this;
    }
    List<HistoryEntry> redo = new ArrayList<>(undone);
    redo.addFirst(done.getLast());
    return new History(done.subList(0, done.size() - 1), redo);
  }

  /** After making the next undone edit again. */
  public History redo() {
    if (undone.isEmpty()) {
      return this;
    }
    List<HistoryEntry> next = new ArrayList<>(done);
    next.add(undone.getFirst());
    return new History(next, undone.subList(1, undone.size()));
  }
}

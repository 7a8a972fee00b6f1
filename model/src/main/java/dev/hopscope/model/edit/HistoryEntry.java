package dev.hopscope.model.edit;

import dev.hopscope.model.document.Document;
import java.util.List;

/**
 * An edit that was made.
 *
 * @param edit the change
 * @param before the document it was made to
 * @param after the document it gave
 * @param notices what AWS would have refused in it
 */
public record HistoryEntry(Edit edit, Document before, Document after, List<EditNotice> notices) {

  public HistoryEntry {
    notices = List.copyOf(notices);
  }
}

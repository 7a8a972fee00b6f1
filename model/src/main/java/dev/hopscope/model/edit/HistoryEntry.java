package dev.hopscope.model.edit;

import dev.hopscope.model.document.Document;

/**
 * An edit that was made.
 *
 * @param edit the change
 * @param before the document it was made to
 * @param after the document it gave
 */
public record HistoryEntry(Edit edit, Document before, Document after) {}

package dev.hopscope.model.file;

import dev.hopscope.model.document.Document;

/** What came of reading a topology file. */
public sealed interface LoadResult {

  /** A document. */
  record Loaded(Document document) implements LoadResult {}

  /**
   * A file of a later version of the format.
   *
   * @param found the file's version
   * @param supported the latest that this program reads
   */
  record NewerVersion(int found, int supported) implements LoadResult {}

  /**
   * No topology file at all.
   *
   * @param why one line
   */
  record NotOurFile(String why) implements LoadResult {}

  /**
   * A topology file with a mistake in it.
   *
   * @param where a JSON pointer, with the resource's id where it is in one; line and column of a
   *     syntax error
   * @param why one line, with the remedy where there is one
   */
  record Malformed(String where, String why) implements LoadResult {}
}

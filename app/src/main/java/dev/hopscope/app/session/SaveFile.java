package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentWriter;
import java.io.IOException;
import java.nio.file.Path;

/** Writes topology files. Needs no toolkit. */
public final class SaveFile {
  private SaveFile() {}

  /**
   * Writes a document as a topology file, in one go: a file is never left half written.
   *
   * @throws IOException if the disk fails
   */
  public static void write(Document document, Path path) throws IOException {
    DocumentWriter.write(document, path);
  }
}

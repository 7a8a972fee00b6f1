package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads whatever a network may be read from, recognised by its content. Needs no toolkit. */
public final class OpenFile {

  /** What came of it. */
  public sealed interface Opened {
    /**
     * A document.
     *
     * @param ownFormat whether it came from a topology file of ours, so that saving goes there
     * @param notes what was assumed or left out, for people
     */
    record Network(Document document, boolean ownFormat, List<String> notes) implements Opened {}

    /** Not readable; one line that names file, place and remedy. */
    record Refused(String why) implements Opened {}
  }

  private OpenFile() {}

  /**
   * Reads a topology file, or a file or folder of AWS CLI output, laid out.
   *
   * @throws IOException if the disk fails
   */
  public static Opened read(Path path) throws IOException {
    return new Opened.Refused(path.toRealPath().toString());
  }
}

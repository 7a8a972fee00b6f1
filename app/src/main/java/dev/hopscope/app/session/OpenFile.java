package dev.hopscope.app.session;

import dev.hopscope.app.picture.AutoLayout;
import dev.hopscope.model.aws.AwsImport;
import dev.hopscope.model.aws.AwsReader;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
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
     * @param notes what was assumed or left out in this reading, for people
     */
    record Network(Document document, boolean ownFormat, List<String> notes) implements Opened {}

    /** Not readable; one line that names file, place and remedy. */
    record Refused(String why) implements Opened {}
  }

  private OpenFile() {}

  /**
   * Reads a topology file, or a file or folder of AWS CLI output. What is drawn nowhere is laid
   * out. Gives up between two steps where its thread is interrupted.
   *
   * @throws IOException if the disk fails, or reading was given up
   */
  public static Opened read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return new Opened.Refused(path + ": there is no such file or folder");
    }
    if (!Files.isReadable(path)) {
      return new Opened.Refused(path + ": it may not be read; see who owns it");
    }
    if (Files.isDirectory(path)) {
      return aws(path, AwsReader.read(path));
    }
    if (DocumentReader.looksLikeOurs(path)) {
      return ours(path, DocumentReader.read(path));
    }
    return DocumentReader.lacksFormatOnly(path)
        ? new Opened.Refused(
            path
                + ": the line that makes it a topology file is missing; write \"format\":"
                + " \"hopscope\" before the rest")
        : aws(path, AwsReader.read(path));
  }

  private static Document drawn(Document document) throws IOException {
    if (Thread.interrupted()) {
      throw new InterruptedIOException("opening was given up");
    }
    return document.diagram().placement().isEmpty()
        ? AutoLayout.layOut(document).applyTo(document)
        : document;
  }

  private static Opened ours(Path path, LoadResult result) throws IOException {
    return switch (result) {
      case LoadResult.Loaded loaded ->
          new Opened.Network(drawn(loaded.document()), true, List.of());
      case LoadResult.NewerVersion newer ->
          new Opened.Refused(
              "%s was written by a newer Hopscope (format %d; this one reads up to %d): update it."
                  .formatted(path, newer.found(), newer.supported()));
      case LoadResult.NotOurFile other -> new Opened.Refused(path + ": " + other.why());
      case LoadResult.Malformed malformed ->
          new Opened.Refused("%s, at %s: %s".formatted(path, malformed.where(), malformed.why()));
    };
  }

  private static Opened aws(Path path, AwsImport result) throws IOException {
    return switch (result) {
      case AwsImport.Imported imported ->
          new Opened.Network(drawn(imported.document()), false, imported.document().notes());
      case AwsImport.NotAws not ->
          new Opened.Refused(
              path
                  + ": "
                  + not.why()
                  + ". Open a topology file, or what \"aws ec2 describe-…\" has printed.");
      case AwsImport.Malformed malformed ->
          new Opened.Refused(
              "%s, at %s: %s".formatted(malformed.file(), malformed.where(), malformed.why()));
      case AwsImport.NoNetwork none ->
          new Opened.Refused(
              path
                  + ": "
                  + none.why()
                  + ". Open it in a folder with the answers of describe-vpcs, describe-subnets and"
                  + " so on.");
    };
  }
}

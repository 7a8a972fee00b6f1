package dev.hopscope.model.file;

import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes topology files; the same document gives the same text. */
public final class DocumentWriter {
  private DocumentWriter() {}

  /** The document as the text of a topology file. */
  public static String text(Document document) {
    return JsonText.of(TopologyJson.MAPPER.valueToTree(TopologyFile.of(document)));
  }

  /**
   * Saves the document, whole or not at all: it is written beside the file and then put in its
   * place.
   *
   * @throws IOException if the disk fails; the file is then as it was
   */
  public static void write(Document document, Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      writeThrough(unfinished, text(document));
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void writeThrough(Path path, String text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}

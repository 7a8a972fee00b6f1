package dev.hopscope.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The frozen files of released versions, as text. */
final class SampleFile {
  private SampleFile() {}

  static String read(String name) {
    try (InputStream in =
        Optional.ofNullable(SampleFile.class.getResourceAsStream("/files/" + name))
            .orElseThrow(() -> new AssertionError("no sample " + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}

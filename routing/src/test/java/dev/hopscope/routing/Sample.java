package dev.hopscope.routing;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A network of the samples folder, as it stands in its file. */
record Sample(String name, String text, Document document) {
  private static final String SUFFIX = ".vpc.json";

  /** The samples folder. */
  static Path folder() {
    return Path.of(System.getProperty("hopscope.samples"));
  }

  /** Every sample, by name. */
  static List<Sample> all() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .sorted()
          .map(Sample::read)
          .toList();
    }
  }

  private static Sample read(Path file) {
    String name = file.getFileName().toString();
    try {
      String text = Files.readString(file);
      if (DocumentReader.read(file) instanceof LoadResult.Loaded(Document document)) {
        return new Sample(name.substring(0, name.length() - SUFFIX.length()), text, document);
      }
      throw new IllegalStateException(name + ": " + DocumentReader.read(file));
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}

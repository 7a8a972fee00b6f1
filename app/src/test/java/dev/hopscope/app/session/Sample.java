package dev.hopscope.app.session;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A network of the samples folder, as it stands in its file. */
public record Sample(Path file, Document document) {
  private static final String ENDING = ".vpc.json";

  /** Every sample, by name: there are some. */
  public static List<Sample> all() {
    List<Sample> all = Samples.list().stream().map(Sample::read).toList();
    if (all.isEmpty()) {
      throw new IllegalStateException("no samples: is the property hopscope.samples set?");
    }
    return all;
  }

  /** The sample of this name, such as {@code 01-three-tier}. */
  public static Sample named(String name) {
    return read(
        Samples.list().stream()
            .filter(file -> file.endsWith(name + ENDING))
            .findFirst()
            .orElseThrow());
  }

  private static Sample read(Path file) {
    try {
      LoadResult.Loaded loaded = (LoadResult.Loaded) DocumentReader.read(file);
      return new Sample(file, loaded.document());
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  /** What it is called: its file without the ending. */
  public String name() {
    return file.getFileName().toString().replace(ENDING, "");
  }

  @Override
  public String toString() {
    return name();
  }
}

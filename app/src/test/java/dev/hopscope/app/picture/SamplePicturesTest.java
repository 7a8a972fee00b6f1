package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples are the first drawings that anyone sees. */
class SamplePicturesTest {

  @Test
  void noSignOrTextOfASampleLiesOnAnother() throws IOException {
    int drawn = 0;
    for (Path file : files()) {
      List<Figure> figures =
          PictureBuilder.of(read(file)).figures().stream()
              .filter(each -> !(each instanceof Figure.Box || each instanceof Figure.Wire))
              .toList();
      List<String> collisions = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        for (int j = i + 1; j < figures.size(); j++) {
          if (figures.get(i).bounds().intersects(figures.get(j).bounds())) {
            collisions.add(figures.get(i) + " on " + figures.get(j));
          }
        }
      }
      assertThat(collisions).as(file.getFileName().toString()).isEmpty();
      drawn++;
    }
    assertThat(drawn).isGreaterThanOrEqualTo(11);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("hopscope.samples")))) {
      return files.filter(file -> file.toString().endsWith(".vpc.json")).sorted().toList();
    }
  }

  private static Document read(Path file) throws IOException {
    return ((LoadResult.Loaded) DocumentReader.read(file)).document();
  }
}

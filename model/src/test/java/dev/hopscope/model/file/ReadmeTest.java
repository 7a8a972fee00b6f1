package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void exampleOfTheReadmeIsATopologyFileAsItWouldBeWritten() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int from = readme.indexOf("```json\n") + "```json\n".length();
    String example = readme.substring(from, readme.indexOf("```", from));

    assertThat(DocumentReader.read(example))
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> assertThat(DocumentWriter.text(loaded.document())).isEqualTo(example));
  }
}

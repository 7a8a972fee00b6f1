package dev.hopscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationsTest {
  private static final Path FROZEN = Path.of("src/test/resources/files");

  static Stream<Path> frozenFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FROZEN)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @Test
  void stepsHaveNoGap() {
    assertThat(Migrations.ALL.stream().map(Migration::from))
        .containsExactlyElementsOf(IntStream.range(1, Migrations.CURRENT).boxed().toList());
  }

  @Test
  void everyReleasedVersionHasFrozenFiles() throws IOException {
    for (int version = 1; version <= Migrations.CURRENT; version++) {
      assertThat(FROZEN.resolve("v" + version)).isNotEmptyDirectory();
    }
  }

  @ParameterizedTest
  @MethodSource("frozenFiles")
  void frozenFileStillLoads(Path file) throws IOException {
    assertThat(DocumentReader.read(file)).isInstanceOf(LoadResult.Loaded.class);
  }

  @Test
  void frozenFileOfEveryFieldHoldsEveryKind() {
    Document document =
        ((LoadResult.Loaded) DocumentReader.read(SampleFile.read("v1/every-field.vpc.json")))
            .document();

    assertThat(document.topology().resources())
        .extracting(Resource::kind)
        .contains(ResourceKind.values());
  }
}

package dev.hopscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.session.Samples;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.file.DocumentReader;
import dev.hopscope.model.file.LoadResult;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample as it is drawn, with the way of its first question; the golden is beside it. */
class SamplePicturesTest {

  static List<Path> samples() {
    return Samples.list();
  }

  /** Written anew by {@code -Dgolden.update=true}. */
  @ParameterizedTest
  @MethodSource("samples")
  void theDrawingIsTheGoldenOne(Path sample) throws IOException {
    String drawn = ExportImage.svg(drawing(sample), Theme.LIGHT);
    Path golden =
        sample.resolveSibling(sample.getFileName().toString().replace(".vpc.json", ".svg"));
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(golden, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(golden));
  }

  private static Excerpt drawing(Path sample) throws IOException {
    Document document = ((LoadResult.Loaded) DocumentReader.read(sample)).document();
    Optional<Answer> first =
        document.questions().stream()
            .findFirst()
            .map(SavedQuestion::question)
            .map(Reachability.of(document.topology())::walk);
    return Excerpt.whole(document, first);
  }
}

package dev.hopscope.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import dev.hopscope.app.session.Sample;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample as it is drawn, with the way of its first question; the golden is beside it. */
class SamplePicturesTest {
  /** Written anew by {@code -Dgolden.update=true}. */
  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void theDrawingIsTheGoldenOne(Sample sample) throws IOException {
    String drawn = ExportImage.svg(drawing(sample.document()), Theme.LIGHT);
    Path golden = sample.file().resolveSibling(sample.name() + ".svg");
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.writeString(golden, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(golden));
  }

  private static Excerpt drawing(Document document) {
    Optional<Answer> first =
        document.questions().stream()
            .findFirst()
            .map(SavedQuestion::question)
            .map(Reachability.of(document.topology())::walk);
    return Excerpt.whole(document, first);
  }
}

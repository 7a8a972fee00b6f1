package dev.hopscope.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.routing.text.TraceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The answers to the samples' questions, word for word. {@code -Dgolden.update=true} writes them
 * anew; what changed is then to be read, not only committed.
 */
class SampleTracesTest {
  private static final String SUFFIX = ".trace.txt";
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @Test
  void everyAnswerReadsAsItDid() throws IOException {
    assumeFalse(UPDATE, "the traces are being written");
    SoftAssertions softly = new SoftAssertions();
    Map<String, String> traces = traces();
    for (Map.Entry<String, String> trace : traces.entrySet()) {
      Path file = Sample.folder().resolve(trace.getKey());
      softly.assertThat(file).as("write it with -Dgolden.update=true").exists();
      if (Files.exists(file)) {
        softly.assertThat(trace.getValue()).as(trace.getKey()).isEqualTo(Files.readString(file));
      }
    }
    softly.assertThat(written()).containsExactlyElementsOf(traces.keySet());
    softly.assertAll();
  }

  @Test
  void tracesAreNotWrittenInCi() {
    assertThat(UPDATE && System.getenv("CI") != null)
        .as("-Dgolden.update is for a desk, where someone reads what changed")
        .isFalse();
  }

  @Test
  void tracesAreWrittenOnRequest() throws IOException {
    assumeTrue(UPDATE && System.getenv("CI") == null, "asked for with -Dgolden.update=true");
    for (String old : written()) {
      Files.delete(Sample.folder().resolve(old));
    }
    for (Map.Entry<String, String> trace : traces().entrySet()) {
      Files.writeString(Sample.folder().resolve(trace.getKey()), trace.getValue());
    }
    assertThat(written()).isNotEmpty();
  }

  /** What each answer reads like, by the name of its file. */
  private static Map<String, String> traces() throws IOException {
    Map<String, String> traces = new TreeMap<>();
    for (Sample sample : Sample.all()) {
      Reachability reachability = Reachability.of(sample.document().topology());
      TraceText text = new TraceText(sample.document().topology());
      List<SavedQuestion> questions = sample.document().questions();
      for (int i = 0; i < questions.size(); i++) {
        traces.put(
            "%s.%02d%s".formatted(sample.name(), i + 1, SUFFIX),
            text.of(reachability.ask(questions.get(i).question())));
      }
    }
    return traces;
  }

  private static List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(Sample.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .sorted()
          .toList();
    }
  }
}

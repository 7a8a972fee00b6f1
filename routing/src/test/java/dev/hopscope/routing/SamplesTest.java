package dev.hopscope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.file.DocumentWriter;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The samples hold what they promise. */
class SamplesTest {
  private static final int SAMPLES = 27;
  private static final int QUESTIONS = 227;

  @Test
  void everySavedQuestionIsAnsweredAsExpected() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    int asked = 0;
    for (Sample sample : Sample.all()) {
      Reachability reachability = Reachability.of(sample.document().topology());
      for (SavedQuestion saved : sample.document().questions()) {
        Answer answer = reachability.ask(saved.question());
        softly
            .assertThat(answer.verdict().name())
            .as("%s: %s, %s", sample.name(), saved.question(), answer.failure())
            .isEqualTo(saved.expect().map(Enum::name).orElse("an expectation"));
        asked++;
      }
    }
    softly.assertThat(asked).as("questions asked").isGreaterThanOrEqualTo(QUESTIONS);
    softly.assertAll();
  }

  @Test
  void everySampleIsThere() throws IOException {
    assertThat(Sample.all()).hasSizeGreaterThanOrEqualTo(SAMPLES);
    assertThat(Sample.all().getFirst().name()).isEqualTo("01-three-tier");
  }

  @Test
  void everyQuestionSaysWhy() throws IOException {
    for (Sample sample : Sample.all()) {
      assertThat(sample.document().questions())
          .as(sample.name())
          .isNotEmpty()
          .noneMatch(saved -> saved.note().isBlank());
    }
  }

  @Test
  void everyKindOccursInSomeSample() throws IOException {
    Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
    for (Sample sample : Sample.all()) {
      sample.document().topology().all(Resource.class).forEach(each -> kinds.add(each.kind()));
    }
    assertThat(kinds).isEqualTo(EnumSet.allOf(ResourceKind.class));
  }

  @Test
  void noSampleHasAMistakeThatAwsWouldRefuse() throws IOException {
    for (Sample sample : Sample.all()) {
      assertThat(Checks.of(sample.document()))
          .as(sample.name())
          .noneMatch(problem -> problem.severity() == Severity.ERROR);
    }
  }

  @Test
  void savingASampleChangesNothingInIt() throws IOException {
    for (Sample sample : Sample.all()) {
      List<String> saved = DocumentWriter.text(sample.document()).lines().toList();
      assertThat(saved.stream().filter(line -> !line.startsWith("  \"writtenBy\"")).toList())
          .as(sample.name())
          .isEqualTo(sample.text().lines().toList());
    }
  }
}

package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.explain.QuestionDraft.Field;
import dev.hopscope.app.explain.QuestionDraft.Ready;
import dev.hopscope.app.explain.QuestionDraft.Refused;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.document.Question;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionDraftTest {
  @Test
  void twoEndsAndAPortAreAQuestion() {
    assertThat(QuestionDraft.of("app", " db ", "tcp", "5432", ""))
        .isEqualTo(new Ready(Question.tcp("app", "db", 5432)));
  }

  @Test
  void portsAreIgnoredWhereTheProtocolHasNone() {
    assertThat(QuestionDraft.of("app", "db", "icmp", "443", "x"))
        .isEqualTo(
            new Ready(
                new Question("app", "db", Protocol.ICMP, Optional.empty(), Optional.empty())));
  }

  @Test
  void aPortBeyondTheLastIsRefusedAtItsField() {
    assertThat(QuestionDraft.of("app", "db", "tcp", "70000", ""))
        .isEqualTo(new Refused(Field.PORT, "70000 is not a port: 0 to 65535."));
  }

  @Test
  void aRangeIsNotAPort() {
    assertThat(QuestionDraft.whyNotAPort("1-2")).isPresent();
  }

  @Test
  void aMissingEndIsAskedFor() {
    assertThat(QuestionDraft.of("", "db", "tcp", "443", ""))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(Field.FROM));
  }

  @Test
  void aWrongSourcePortIsRefusedAtItsField() {
    assertThat(QuestionDraft.of("app", "db", "udp", "53", "-1"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.field()).isEqualTo(Field.SOURCE_PORT));
  }
}

package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.routing.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegressionsTest {
  private static final SavedQuestion SAVED =
      new SavedQuestion(Question.tcp("app", "db", 5432), Optional.of(Expectation.REACHABLE), "");

  private final Regressions regressions = new Regressions();

  @Test
  void aQuestionThatHeldAndFailsHasTurned() {
    regressions.in(List.of(answered(Verdict.REACHABLE)));
    regressions.in(List.of(SavedState.notYetAsked(SAVED)));
    assertThat(regressions.in(List.of(answered(Verdict.UNREACHABLE)))).hasSize(1);
  }

  @Test
  void itIsToldOfOnce() {
    regressions.in(List.of(answered(Verdict.REACHABLE)));
    regressions.in(List.of(answered(Verdict.UNREACHABLE)));
    assertThat(regressions.in(List.of(answered(Verdict.UNREACHABLE)))).isEmpty();
  }

  @Test
  void aQuestionThatFailsFromTheStartHasNotTurned() {
    assertThat(regressions.in(List.of(answered(Verdict.UNREACHABLE)))).isEmpty();
  }

  @Test
  void anotherDocumentStartsAnew() {
    regressions.in(List.of(answered(Verdict.REACHABLE)));
    regressions.forget();
    assertThat(regressions.in(List.of(answered(Verdict.UNREACHABLE)))).isEmpty();
  }

  @Test
  void itSaysWhatWasExpectedAndWhatIs() {
    assertThat(Regressions.text(List.of(answered(Verdict.UNREACHABLE))))
        .isEqualTo("Saved question app → db  tcp 5432: fails: expected Yes, now No.");
  }

  private static SavedState answered(Verdict verdict) {
    return SavedState.answered(SAVED, verdict);
  }
}

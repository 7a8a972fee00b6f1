package dev.hopscope.app.explain;

import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.Question;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.routing.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A saved question as it stands in the open document.
 *
 * @param saved the question and what is expected
 * @param verdict the answer; empty until it has been asked
 */
record SavedState(SavedQuestion saved, Optional<Verdict> verdict) {

  /** How the answer compares with the expectation. */
  enum Standing {
    ASKING,
    HOLDS,
    FAILS,
    NOTHING_EXPECTED
  }

  static SavedState notYetAsked(SavedQuestion saved) {
    return new SavedState(saved, Optional.empty());
  }

  static SavedState answered(SavedQuestion saved, Verdict verdict) {
    return new SavedState(saved, Optional.of(verdict));
  }

  Standing standing() {
    if (verdict.isEmpty()) {
      return Standing.ASKING;
    }
    if (saved.expect().isEmpty()) {
      return Standing.NOTHING_EXPECTED;
    }
    return expectationOf(verdict.get()).equals(saved.expect()) ? Standing.HOLDS : Standing.FAILS;
  }

  /** What was expected and what is, in a few words. */
  String text() {
    return switch (standing()) {
      case ASKING -> "asking";
      case HOLDS -> "holds: " + word(verdict);
      case FAILS ->
          "fails: expected " + word(saved.expect().orElseThrow()) + ", now " + word(verdict);
      case NOTHING_EXPECTED -> word(verdict);
    };
  }

  /** The question as people ask it. */
  static String text(Question question) {
    return question.from()
        + " → "
        + question.to()
        + "  "
        + question.protocol()
        + question.port().map(port -> " " + port).orElse("")
        + question.sourcePort().map(port -> " from port " + port).orElse("");
  }

  /** "4 saved questions: 3 hold, 1 fails"; empty where none is saved. */
  static String summary(List<SavedState> all) {
    if (all.isEmpty()) {
      return "";
    }
    long hold = all.stream().filter(each -> each.standing() == Standing.HOLDS).count();
    long fail = all.stream().filter(each -> each.standing() == Standing.FAILS).count();
    String count = all.size() == 1 ? "1 saved question" : all.size() + " saved questions";
    String holds = hold == 1 ? "1 holds" : hold + " hold";
    String fails = fail == 1 ? "1 fails" : fail + " fail";
    return fail == 0 ? count + ": " + holds : count + ": " + holds + ", " + fails;
  }

  /** The expectation that this verdict meets; none where the question could not be asked. */
  static Optional<Expectation> expectationOf(Verdict verdict) {
    return switch (verdict) {
      case REACHABLE -> Optional.of(Expectation.REACHABLE);
      case UNREACHABLE -> Optional.of(Expectation.UNREACHABLE);
      case UNKNOWN -> Optional.of(Expectation.UNKNOWN);
      case CANNOT_ASK -> Optional.empty();
    };
  }

  private static String word(Optional<Verdict> verdict) {
    return verdict.map(VerdictLook::of).map(VerdictLook::word).orElse("");
  }

  private static String word(Expectation expectation) {
    return switch (expectation) {
      case REACHABLE -> VerdictLook.YES.word();
      case UNREACHABLE -> VerdictLook.NO.word();
      case UNKNOWN -> VerdictLook.UNKNOWN.word();
    };
  }
}

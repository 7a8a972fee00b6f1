package dev.hopscope.app.cli;

import dev.hopscope.model.document.Expectation;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.text.Sentences;
import dev.hopscope.routing.trace.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question asked, and what came of it: little enough to keep fifty thousand of them.
 *
 * @param codes explanation codes, that of the failure first
 * @param sentence why it fails or cannot be asked; empty where it does neither
 * @param parts the answers to the questions that it is made of, where it is an image pull
 */
record Checked(
    SavedQuestion saved, Verdict verdict, List<String> codes, String sentence, List<Answer> parts) {

  /** Asks them all, in whatever order, and answers in theirs. */
  static List<Checked> all(Topology topology, List<SavedQuestion> questions) {
    Reachability reachability = Reachability.of(topology);
    Sentences sentences = new Sentences(topology);
    return questions.parallelStream()
        .map(saved -> of(saved, reachability.ask(saved.question()), sentences))
        .toList();
  }

  private static Checked of(SavedQuestion saved, Answer answer, Sentences sentences) {
    List<String> codes =
        Stream.concat(
                answer.failure().map(Failure::reason).stream(),
                answer.blockers().stream().map(Blocker::reason))
            .map(Reason::name)
            .distinct()
            .toList();
    Checked bare = new Checked(saved, answer.verdict(), codes, "", answer.parts());
    return bare.cannotBeAsked() || bare.fails()
        ? new Checked(saved, answer.verdict(), codes, sentences.of(answer), answer.parts())
        : bare;
  }

  boolean cannotBeAsked() {
    return verdict == Verdict.CANNOT_ASK;
  }

  /** Whether the answer is the expected one; empty where nothing is expected. */
  Optional<Boolean> holds() {
    return saved.expect().map(expected -> verdict == verdictOf(expected));
  }

  boolean fails() {
    return !holds().orElse(true);
  }

  private static Verdict verdictOf(Expectation expected) {
    return switch (expected) {
      case REACHABLE -> Verdict.REACHABLE;
      case UNREACHABLE -> Verdict.UNREACHABLE;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  /** An expectation as files and answers write it. */
  static String word(Expectation expected) {
    return Sentences.word(verdictOf(expected));
  }
}

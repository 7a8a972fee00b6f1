package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.trace.Note;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several answers as one: the whole holds if every part does, and the first that does not decides.
 */
record Parts(List<Answer> answers) {

  /** The answer to the question that these parts make up. */
  Answer answer(Question whole) {
    Answer deciding = worst();
    Set<Note> notes = new LinkedHashSet<>();
    answers.forEach(part -> notes.addAll(part.notes()));
    return new Answer(
        whole,
        deciding.verdict(),
        deciding.cannotAsk(),
        deciding.failure(),
        deciding.diagnosis(),
        deciding.forward(),
        deciding.reply(),
        List.copyOf(notes),
        answers);
  }

  /** The first of those that are worst. */
  Answer worst() {
    return answers.stream()
        .min(Comparator.comparingInt(part -> badness(part.verdict())))
        .orElseThrow(() -> new IllegalArgumentException("a question has at least one part"));
  }

  private static int badness(Verdict verdict) {
    return switch (verdict) {
      case UNREACHABLE -> 0;
      case CANNOT_ASK -> 1;
      case UNKNOWN -> 2;
      case REACHABLE -> 3;
    };
  }
}

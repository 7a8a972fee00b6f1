package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.diagnosis.Diagnosis;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question, with everything it rests on.
 *
 * @param question what was asked
 * @param verdict the answer in one word
 * @param cannotAsk why it cannot be asked; there exactly for {@link Verdict#CANNOT_ASK}
 * @param failure the first refusal of the real walk or, where unknown, the first thing not known
 * @param diagnosis everything that stands in the way, and what mends it
 * @param forward the packet's way; empty only where the question cannot be asked
 * @param reply the way of the reply; empty where the packet did not get far enough for one
 * @param notes what was assumed and what is worth knowing
 * @param parts the answers to the questions that this one is made of, in the order in which they
 *     are asked; empty for a question of one packet. The traces and the failure of the whole are
 *     those of the part that decides.
 */
public record Answer(
    Question question,
    Verdict verdict,
    Optional<CannotAsk> cannotAsk,
    Optional<Failure> failure,
    Diagnosis diagnosis,
    Optional<Trace> forward,
    Optional<Trace> reply,
    List<Note> notes,
    List<Answer> parts) {

  public Answer {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }

  /** The same answer to a question that comes to the same. */
  Answer to(Question asked) {
    return new Answer(asked, verdict, cannotAsk, failure, diagnosis, forward, reply, notes, parts);
  }

  /** The obstacles on the path that is cheapest to mend, in path order. */
  public List<Blocker> blockers() {
    return diagnosis.blockers();
  }

  /** The part whose ways and failure are those of the whole; empty for a question of one packet. */
  public Optional<Answer> deciding() {
    return parts.stream()
        .filter(part -> part.forward().equals(forward) && part.reply().equals(reply))
        .findFirst();
  }

  /** The steps that would follow on a leg if the blockers were mended. */
  public List<Step> assumed(Leg leg) {
    Optional<Answer> after =
        diagnosis.mended().map(whole -> deciding().flatMap(whole::partLike).orElse(whole));
    return Diagnosis.assumed(way(leg), after.flatMap(answer -> answer.way(leg)));
  }

  private Optional<Answer> partLike(Answer other) {
    return parts.stream().filter(part -> part.question().equals(other.question())).findFirst();
  }

  private Optional<Trace> way(Leg leg) {
    return switch (leg) {
      case FORWARD -> forward;
      case RETURN -> reply;
    };
  }

  /** The same answer with what stands in the way. */
  Answer with(Diagnosis found) {
    return new Answer(question, verdict, cannotAsk, failure, found, forward, reply, notes, parts);
  }
}

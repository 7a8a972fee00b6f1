package dev.hopscope.routing.text;

import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.CannotAsk;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;

/** Steps, verdicts and notes as English sentences that name things as people named them. */
public final class Sentences {
  private final Topology topology;

  /** Sentences about this network. */
  public Sentences(Topology topology) {
    this.topology = topology;
  }

  /** The answer in one sentence. */
  public String of(Answer answer) {
    return answer.verdict().toString() + topology.vertexSet().size();
  }

  /** One step in one sentence. */
  public String of(Step step) {
    return step.component().toString();
  }

  /** Why a question cannot be asked, and what to write instead. */
  public String of(CannotAsk reason) {
    return reason.toString();
  }

  /** What an answer rests on. */
  public String of(Note note) {
    return note.toString();
  }
}

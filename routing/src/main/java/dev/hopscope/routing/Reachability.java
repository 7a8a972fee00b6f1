package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * The door of this module: a network made ready for questions. It never throws on a topology that
 * could be loaded, and may be asked from several threads.
 */
public final class Reachability {
  private final Topology topology;

  private Reachability(Topology topology) {
    this.topology = topology;
  }

  /** Makes a network ready. */
  public static Reachability of(Topology topology) {
    return new Reachability(topology);
  }

  /** Answers one question. */
  public Answer ask(Question question) {
    return new Answer(
        question,
        Verdict.CANNOT_ASK,
        Optional.of(new CannotAsk.NoSuchEnd(question.from() + topology.vertexSet().size())),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Diagnosis;
import dev.hopscope.routing.diagnosis.Trial;
import dev.hopscope.routing.walk.Network;
import dev.hopscope.routing.walk.Tracer;
import dev.hopscope.routing.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door of this module: a network made ready for questions. It never throws on a topology that
 * could be loaded, and may be asked from several threads.
 */
public final class Reachability {
  /** The destination that stands for all that a Fargate task needs to start. */
  public static final String IMAGE_PULL = "image-pull";

  private final Network network;
  private final Ends ends;

  private Reachability(Network network) {
    this.network = network;
    this.ends = new Ends(network);
  }

  /** Makes a network ready. */
  public static Reachability of(Topology topology) {
    return new Reachability(new Network(topology));
  }

  /** Makes another network ready; what the changes between the two do not touch is shared. */
  public Reachability after(Topology next) {
    return new Reachability(network.after(next));
  }

  /** Answers one question, with everything that stands in the way. */
  public Answer ask(Question question) {
    return diagnosed(walk(question));
  }

  /** An answer of this network's {@link #walk}, with everything that stands in the way. */
  public Answer diagnosed(Answer walked) {
    return walked.with(Diagnosis.of(new Asking(this, walked.question(), walked)));
  }

  /** Answers one question without a look for what to mend. */
  public Answer walk(Question question) {
    List<String> sources = ends.everySource(question.from());
    if (sources.size() > 1) {
      return fromAny(sources, question);
    }
    return ImagePull.isAskedBy(question) ? pull(question) : askOne(question);
  }

  /** AWS sends from any of the interfaces: the worst of the answers is the answer. */
  private Answer fromAny(List<String> sources, Question question) {
    return new Parts(
            sources.stream()
                .map(
                    from ->
                        walk(
                            new Question(
                                from,
                                question.to(),
                                question.protocol(),
                                question.port(),
                                question.sourcePort())))
                .toList())
        .worst()
        .to(question);
  }

  private Answer pull(Question question) {
    return switch (ends.from(question.from())) {
      case Ends.Refused refused -> cannotAsk(question, refused.why());
      case Ends.Found(End.AtInterface at) -> {
        ImagePull pull = new ImagePull(network);
        Optional<CannotAsk> refusal = pull.refusal(question, at.networkInterface());
        yield refusal.isPresent()
            ? cannotAsk(question, refusal.get())
            : new Parts(
                    pull.parts(question, at.networkInterface()).stream().map(this::askOne).toList())
                .answer(question);
      }
      case Ends.Found _ ->
          cannotAsk(question, new CannotAsk.BothOutside(question.from(), question.to()));
    };
  }

  private Answer askOne(Question question) {
    return switch (Asked.of(network, ends, question)) {
      case Asked.Refused refused -> cannotAsk(question, refused.why());
      case Asked.Ready ready -> {
        List<RoundTrip> trips = new ArrayList<>();
        ready.asked().forEach(start -> trips.addAll(trips(start)));
        yield RoundTrip.worst(trips).answer(question);
      }
      case Asked.Unresolved(var query) ->
          new RoundTrip(query.query(), query.reply()).answer(question);
    };
  }

  private List<RoundTrip> trips(Asked.Start start) {
    Tracer tracer = new Tracer(network);
    List<RoundTrip> trips = new ArrayList<>();
    for (Walk walked : tracer.walk(start.place(), start.packet(), start.api())) {
      Walk forward = walked.after(start.before(), start.notes());
      List<Walk> replies = tracer.reply(walked);
      if (replies.isEmpty()) {
        trips.add(new RoundTrip(forward, Optional.empty()));
      }
      replies.forEach(reply -> trips.add(new RoundTrip(forward, Optional.of(reply))));
    }
    return trips;
  }

  private record Asking(Reachability reachability, Question question, Answer answer)
      implements Trial {
    @Override
    public Topology topology() {
      return reachability.network.topology();
    }

    @Override
    public Trial with(List<Resource> changed) {
      Reachability after = new Reachability(reachability.network.with(changed));
      return new Asking(after, question, after.walk(question));
    }
  }

  private static Answer cannotAsk(Question question, CannotAsk why) {
    return new Answer(
        question,
        Verdict.CANNOT_ASK,
        Optional.of(why),
        Optional.empty(),
        Diagnosis.none(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}

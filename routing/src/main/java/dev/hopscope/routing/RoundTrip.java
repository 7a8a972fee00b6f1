package dev.hopscope.routing;

import dev.hopscope.model.document.Question;
import dev.hopscope.routing.diagnosis.Diagnosis;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import dev.hopscope.routing.walk.Walk;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of the packet and one of its reply. Of all those that AWS may choose, the worst is the
 * answer: reachable only if all are (section 0.3 of the rules).
 */
record RoundTrip(Walk forward, Optional<Walk> reply) {

  static RoundTrip worst(List<RoundTrip> trips) {
    return trips.stream()
        .min(Comparator.comparingInt(RoundTrip::badness))
        .orElseThrow(() -> new IllegalArgumentException("a packet takes at least one way"));
  }

  private int badness() {
    return switch (verdict()) {
      case UNREACHABLE -> 0;
      case UNKNOWN -> 1;
      case REACHABLE, CANNOT_ASK -> 2;
    };
  }

  private Verdict verdict() {
    if (refusal().isPresent()) {
      return Verdict.UNREACHABLE;
    }
    return undecided().isPresent() ? Verdict.UNKNOWN : Verdict.REACHABLE;
  }

  Answer answer(Question question) {
    Optional<Failure> failure = refusal().or(this::undecided);
    Set<Note> notes = new LinkedHashSet<>(forward.notes());
    reply.ifPresent(walk -> notes.addAll(walk.notes()));
    return new Answer(
        question,
        verdict(),
        Optional.empty(),
        failure,
        Diagnosis.none(),
        Optional.of(forward.trace()),
        reply.map(Walk::trace),
        List.copyOf(notes),
        List.of());
  }

  private Optional<Failure> refusal() {
    return refusal(Leg.FORWARD, forward.trace())
        .or(() -> reply.flatMap(walk -> refusal(Leg.RETURN, walk.trace())));
  }

  private Optional<Failure> undecided() {
    return undecided(Leg.FORWARD, forward.trace())
        .or(() -> reply.flatMap(walk -> undecided(Leg.RETURN, walk.trace())));
  }

  private static Optional<Failure> refusal(Leg leg, Trace trace) {
    return trace.end() instanceof Step.DropStep drop
        ? Optional.of(new Failure(leg, drop.component(), drop.reason(), drop))
        : Optional.empty();
  }

  private static Optional<Failure> undecided(Leg leg, Trace trace) {
    for (Step step : trace.steps()) {
      if (step instanceof Step.SecurityGroupStep filter
          && filter.outcome() instanceof Outcome.NotKnown notKnown) {
        return Optional.of(new Failure(leg, notKnown.what(), notKnown.reason(), step));
      }
      if (step instanceof Step.FirewallStep filter
          && filter.outcome() instanceof FirewallOutcome.NotKnown notKnown) {
        return Optional.of(new Failure(leg, notKnown.what(), notKnown.reason(), step));
      }
      if (step instanceof Step.LostStep lost) {
        return Optional.of(new Failure(leg, lost.what(), lost.reason(), lost));
      }
    }
    return Optional.empty();
  }
}

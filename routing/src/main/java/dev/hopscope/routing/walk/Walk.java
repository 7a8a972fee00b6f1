package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way that a packet took, to its end. */
public final class Walk {
  private final Trace trace;
  private final Passage passage;
  private final Next.@Nullable Arrived arrived;

  private Walk(Trace trace, Passage passage, Next.@Nullable Arrived arrived) {
    this.trace = trace;
    this.passage = passage;
    this.arrived = arrived;
  }

  static Walk arrived(Next.Arrived end) {
    return new Walk(new Trace(end.steps()), end.passage(), end);
  }

  static Walk stopped(Next.Stopped end) {
    return new Walk(new Trace(end.steps()), end.passage(), null);
  }

  /** The same way with something decided before its first step. */
  public Walk after(List<? extends Step> before, List<Note> notes) {
    List<Step> steps = new ArrayList<>(before);
    steps.addAll(trace.steps());
    Passage noted = passage;
    for (Note note : notes) {
      noted = noted.note(note);
    }
    return new Walk(new Trace(steps), noted, arrived);
  }

  /** The same way, where nobody knows what is said at its end. */
  public Walk endingUnknown(ResourceId what) {
    Step.Terminal end = trace.end();
    List<Step> steps = new ArrayList<>(trace.steps());
    steps.set(
        steps.size() - 1,
        new Step.LostStep(end.component(), UnknownReason.UNKNOWN_RESOURCE, what, end.packet()));
    return new Walk(new Trace(steps), passage, null);
  }

  /** A way that cannot begin, since what it needs is not there. */
  public static Walk unknown(ResourceId at, ResourceId what, Packet packet) {
    return new Walk(
        new Trace(List.of(new Step.LostStep(at, UnknownReason.UNKNOWN_RESOURCE, what, packet))),
        Passage.start(
            new Passage.Flow(new Place.Outside(), Optional.empty(), Passage.Purpose.ASKED)),
        null);
  }

  /** The steps taken. */
  public Trace trace() {
    return trace;
  }

  /** What was assumed on the way. */
  public List<Note> notes() {
    return passage.notes();
  }

  Optional<Place.Destination> destination() {
    return Optional.ofNullable(arrived).map(Next.Arrived::at);
  }

  Packet packet() {
    return trace.end().packet();
  }

  Passage passage() {
    return passage;
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a health check finds: it is walked like any packet, there and back (rule LB-05).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html">Health
 *     checks for target groups</a>
 */
sealed interface TargetHealth {

  /** It is answered. */
  record Healthy() implements TargetHealth {}

  /**
   * It is refused on its way or on that of its answer.
   *
   * @param refusal the last step of the way that is refused
   * @param way all steps of that way
   */
  record Unhealthy(Step.DropStep refusal, List<Step> way) implements TargetHealth {}

  /** Whether it is answered depends on what the snapshot lacks. */
  record NotKnown() implements TargetHealth {}

  /** A packet that a node sends to a target of its own accord. */
  record Probe(ResourceId node, Packet packet) {}

  /** What comes of all ways of a health check and of those of their answers. */
  static TargetHealth of(List<Walk> ways, Function<Walk, List<Walk>> replies) {
    List<Walk> all = new ArrayList<>();
    for (Walk way : ways) {
      all.add(way);
      all.addAll(replies.apply(way));
    }
    for (Walk walk : all) {
      if (walk.trace().end() instanceof Step.DropStep refusal) {
        return new Unhealthy(refusal, walk.trace().steps());
      }
    }
    return all.stream().anyMatch(walk -> isUndecided(walk.trace()))
        ? new NotKnown()
        : new Healthy();
  }

  private static boolean isUndecided(Trace trace) {
    return trace.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.LostStep
                    || step instanceof Step.SecurityGroupStep filter
                        && filter.outcome() instanceof Outcome.NotKnown);
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** It is refused on its way or on that of its answer. */
  record Unhealthy(Step.DropStep refusal) implements TargetHealth {}

  /** Whether it is answered depends on what the snapshot lacks. */
  record NotKnown() implements TargetHealth {}

  /** A health check: from a node to an address and port. */
  record Probe(ResourceId node, Address to, int port) {}

  /** What comes of all ways of a health check and of those of their answers. */
  static TargetHealth of(List<Walk> ways, Function<Walk, List<Walk>> replies) {
    List<Walk> all = new ArrayList<>();
    for (Walk way : ways) {
      all.add(way);
      all.addAll(replies.apply(way));
    }
    Optional<Step.DropStep> refusal =
        all.stream()
            .map(walk -> walk.trace().end())
            .filter(Step.DropStep.class::isInstance)
            .map(Step.DropStep.class::cast)
            .findFirst();
    if (refusal.isPresent()) {
      return new Unhealthy(refusal.get());
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

package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The listeners of a load balancer and the targets of a group, and which was chosen. */
final class BalancerDecisions {
  private final Topology topology;

  BalancerDecisions(Topology topology) {
    this.topology = topology;
  }

  Decision of(Step.ListenerStep step) {
    List<Row> rows =
        topology.find(step.component(), LoadBalancer.class).stream()
            .flatMap(balancer -> balancer.listeners().stream())
            .map(listener -> row(listener, step))
            .toList();
    return new Decision(List.of("Listener", "Port", "Forwards to", ""), rows, "");
  }

  private Row row(Listener listener, Step.ListenerStep step) {
    List<String> cells =
        List.of(
            listener.protocol().name().toLowerCase(Locale.ROOT),
            "" + listener.port(),
            listener.targetGroups().stream()
                .map(topology::labelOf)
                .collect(Collectors.joining(", ")));
    return step.chosen().filter(listener::equals).isPresent()
        ? new Row(cells, "takes it", Tone.DECIDED)
        : new Row(cells, "", Tone.SILENT);
  }

  Decision of(Step.TargetStep step) {
    List<Row> rows = step.candidates().stream().map(each -> row(each, step)).toList();
    return new Decision(
        List.of("Target", "Port", ""),
        rows,
        step.failsOpen()
            ? "No target is healthy: the load balancer sends to all of them."
            : "It is reachable only if every target that may be chosen is.");
  }

  private Row row(Candidate each, Step.TargetStep step) {
    List<String> cells =
        List.of(
            topology.labelOf(ResourceId.of(each.target().host().toString())),
            each.target().port().map(Object::toString).orElse("group's"));
    return step.taken().filter(each.target()::equals).isPresent()
        ? new Row(cells, "followed here", Tone.DECIDED)
        : new Row(
            cells,
            why(each),
            each.standing() == Candidate.Standing.HEALTHY || step.failsOpen()
                ? Tone.MATCHED
                : Tone.SILENT);
  }

  private String why(Candidate each) {
    Optional<String> refused =
        each.refusal()
            .map(drop -> ": health check refused by " + topology.labelOf(drop.component()));
    return switch (each.standing()) {
      case HEALTHY -> "may be chosen too";
      case UNHEALTHY -> "unhealthy" + refused.orElse("");
      case HEALTH_NOT_KNOWN -> "health not known";
      case OTHER_ZONE -> "in another zone";
      case ZONE_NOT_ENABLED -> "in a zone that is not enabled";
    };
  }
}

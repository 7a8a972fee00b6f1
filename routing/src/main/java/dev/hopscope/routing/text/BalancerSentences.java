package dev.hopscope.routing.text;

import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a load balancer does with a packet, in sentences. */
final class BalancerSentences {
  private final Topology topology;
  private final Names names;

  BalancerSentences(Topology topology, Names names) {
    this.topology = topology;
    this.names = names;
  }

  String of(Step.ListenerStep step) {
    String at = names.withKind(step.component());
    if (step.chosen().isEmpty()) {
      String has =
          topology
              .find(step.component(), LoadBalancer.class)
              .map(LoadBalancer::listeners)
              .filter(listeners -> !listeners.isEmpty())
              .map(
                  listeners ->
                      "it listens on "
                          + Names.joined(listeners.stream().map(BalancerSentences::text).toList()))
              .orElse("it listens on nothing");
      return "no listener of %s takes %s %s: %s"
          .formatted(
              at,
              PacketText.protocol(step.packet()),
              step.packet().protocol().hasPorts()
                  ? Integer.toString(step.packet().destinationPort())
                  : "",
              has)
          .replace(" :", ":");
    }
    Listener listener = step.chosen().get();
    return "%s takes it by its listener %s%s"
        .formatted(
            at,
            text(listener),
            listener.targetGroups().isEmpty()
                ? listener.answersItself() ? ", which answers itself" : ""
                : ", which forwards to " + names.list(listener.targetGroups()));
  }

  private static String text(Listener listener) {
    return word(listener.protocol()) + " " + listener.port();
  }

  private static String word(ListenerProtocol protocol) {
    return protocol.name().toLowerCase(Locale.ROOT);
  }

  String of(Step.TargetStep step) {
    String at = names.withKind(step.loadBalancer());
    String chosen =
        step.taken()
            .map(
                target ->
                    "the node of %s sends to %s of %s"
                        .formatted(at, name(target), names.withKind(step.component())))
            .orElse(
                "the node of %s has no target of %s to send to"
                    .formatted(at, names.withKind(step.component())));
    List<String> more = new ArrayList<>();
    if (step.failsOpen()) {
      more.add("no target is healthy, so it sends to all of them");
    }
    for (Candidate each : others(step)) {
      more.add(name(each.target()) + " " + why(each, step));
    }
    return chosen + (more.isEmpty() ? "" : ": " + String.join("; ", more));
  }

  /** All but the one taken, unless something is the matter with that one too. */
  private static List<Candidate> others(Step.TargetStep step) {
    return step.candidates().stream()
        .filter(
            each ->
                each.refusal().isPresent() || step.taken().filter(each.target()::equals).isEmpty())
        .toList();
  }

  private String why(Candidate each, Step.TargetStep step) {
    return switch (each.standing()) {
      case HEALTHY ->
          step.taken().isPresent() ? "is healthy and may be chosen as well" : "is healthy";
      case UNHEALTHY ->
          "is unhealthy"
              + each.refusal()
                  .map(
                      drop ->
                          ", as %s refuses its health check on port %d (%s)"
                              .formatted(
                                  names.withKind(drop.component()),
                                  probed(drop),
                                  drop.reason().name()))
                  .orElse("");
      case HEALTH_NOT_KNOWN -> "may be healthy or not: the snapshot does not tell";
      case OTHER_ZONE -> "is in another Availability Zone, and cross-zone load balancing is off";
      case ZONE_NOT_ENABLED ->
          "is in an Availability Zone that the load balancer is not enabled in";
    };
  }

  /** The port that was asked: that of the server's end, also where its answer was refused. */
  private static int probed(Step.DropStep drop) {
    return drop.packet().sourcePort() == Step.TargetStep.PROBE_PORT
        ? drop.packet().destinationPort()
        : drop.packet().sourcePort();
  }

  private String name(Target target) {
    return switch (target.host()) {
      case TargetHost.At at -> "`" + at.address() + "`";
      case TargetHost.Registered registered -> names.of(registered.id());
    };
  }

  /** A secondary finding. */
  String of(Note.AlsoFound note) {
    String at = names.withKind(note.component());
    String about = names.withKind(note.about());
    String text =
        switch (note.code()) {
          case RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY ->
              "%s was asked over a transit gateway, and %s has no route back to it"
                  .formatted(about, at);
          case DISCONNECTED_VPCS ->
              "%s is elsewhere: neither a peering nor a transit gateway joins it with %s"
                  .formatted(about, at);
          case LB_NO_HEALTHY_TARGET ->
              "no target of %s is healthy, so %s fails open and sends to all of them"
                  .formatted(about, at);
          case ELB_NOT_CROSSZONE ->
              "%s has targets in other Availability Zones, but cross-zone load balancing of %s is off"
                  .formatted(about, at);
          case ELBV2_SOURCE_ADDRESS_PRESERVATION ->
              "%s preserves the client's address: filters at the targets of %s see that, not the load balancer's"
                  .formatted(at, about);
          case ELBV2_LISTENER_PORT_RESTRICTION, ELB_LISTENER_PORT_RESTRICTION ->
              "each listener of %s takes one port only".formatted(at);
          case IGW_NAT_REFLECTION ->
              "the packet leaves by %s and comes in again to %s: AWS's own analyzer does not follow it"
                  .formatted(at, about);
          case IGW_EXPECTS_PUBLIC_ADDRESS ->
              "%s has private addresses only: from the internet it has no address to be asked by"
                  .formatted(about);
          case NGW_SOURCE_ADDRESS_REASSIGN ->
              "%s puts its own address in the place of the source".formatted(at);
          case NGW_DEST_ADDRESS_PRESERVATION -> "%s leaves the destination as it is".formatted(at);
          case REMAP_EPHEMERAL_PORT ->
              "%s sends from a port of its own choice, 1024-65535".formatted(at);
        };
    return text + " (" + note.code().name() + ")";
  }
}

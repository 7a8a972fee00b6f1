package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Listeners that take a packet and forward it to a target group that is there. */
final class ListenerRepairs {
  private static final Set<Integer> USUAL_FOR_HTTPS = Set.of(443, 8443);

  private ListenerRepairs() {}

  /** A listener on the port that nobody listens on. */
  static List<Repair> added(Situation situation) {
    Packet packet = situation.drop().packet();
    return balancer(situation).stream()
        .flatMap(
            balancer ->
                protocol(balancer.type(), packet).stream()
                    .flatMap(
                        protocol ->
                            forwarding(
                                situation,
                                balancer,
                                new Listener(protocol, packet.destinationPort(), List.of(), false),
                                Repair.ROUTE)))
        .toList();
  }

  /** The listener that took the packet, forwarding to another group. */
  static List<Repair> forwardingElsewhere(Situation situation) {
    Optional<Listener> taken =
        situation.last(Step.ListenerStep.class).flatMap(Step.ListenerStep::chosen);
    return balancer(situation).stream()
        .flatMap(
            balancer ->
                taken.stream()
                    .flatMap(
                        listener -> forwarding(situation, balancer, listener, Repair.REPLACEMENT)))
        .toList();
  }

  private static Optional<LoadBalancer> balancer(Situation situation) {
    return situation.topology().find(situation.drop().component(), LoadBalancer.class);
  }

  private static Stream<Repair> forwarding(
      Situation situation, LoadBalancer balancer, Listener listener, int price) {
    return groupsFor(situation, balancer).stream()
        .filter(group -> !listener.targetGroups().equals(List.of(group)))
        .map(group -> listener.withTargetGroups(List.of(group)))
        .map(forwarding -> new Mend.SetListener(balancer.id(), forwarding))
        .map(mend -> new Repair(mend, price));
  }

  /** The groups it forwards to already, then those of its VPC that no other one has. */
  private static Set<ResourceId> groupsFor(Situation situation, LoadBalancer balancer) {
    List<ResourceId> others = new ArrayList<>();
    Set<ResourceId> groups = new LinkedHashSet<>();
    for (LoadBalancer each : situation.topology().all(LoadBalancer.class)) {
      for (Listener listener : each.listeners()) {
        (each.id().equals(balancer.id()) ? groups : others).addAll(listener.targetGroups());
      }
    }
    situation.topology().referrers(balancer.vpc(), Role.CONTAINED_IN, TargetGroup.class).stream()
        .map(TargetGroup::id)
        .filter(id -> !others.contains(id))
        .forEach(groups::add);
    return groups;
  }

  private static Optional<ListenerProtocol> protocol(LoadBalancer.Type type, Packet packet) {
    boolean tcp = packet.protocol().equals(Protocol.TCP);
    boolean udp = packet.protocol().equals(Protocol.UDP);
    return switch (type) {
      case APPLICATION ->
          tcp
              ? Optional.of(
                  USUAL_FOR_HTTPS.contains(packet.destinationPort())
                      ? ListenerProtocol.HTTPS
                      : ListenerProtocol.HTTP)
              : Optional.empty();
      case NETWORK ->
          tcp
              ? Optional.of(ListenerProtocol.TCP)
              : udp ? Optional.of(ListenerProtocol.UDP) : Optional.empty();
      case CLASSIC -> tcp ? Optional.of(ListenerProtocol.TCP) : Optional.empty();
      case GATEWAY -> Optional.empty();
    };
  }
}

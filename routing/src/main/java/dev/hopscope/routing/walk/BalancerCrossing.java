package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Through a node of a load balancer: its listener, and a target for each choice there is (section
 * 10 of the rules, journeys J12 and J12i).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html">How
 *     Elastic Load Balancing works</a>
 */
record BalancerCrossing(Network network, Scout scout, TargetChoice.HealthChecks checks) {
  /** The port that load balancers send from in our answers (section 0.3 of the rules). */
  static final int SOURCE_PORT = Step.TargetStep.PROBE_PORT;

  /** The node, past its filters; with what it took the packet from. */
  private record At(NetworkInterface node, LoadBalancer balancer, boolean privateLink) {}

  /** The load balancer that an interface is a node of. */
  static Optional<LoadBalancer> ownerOf(Network network, NetworkInterface node) {
    return node.type() == InterfaceType.LOAD_BALANCER
        ? node.attachedTo().flatMap(id -> network.topology().find(id, LoadBalancer.class))
        : Optional.empty();
  }

  /** The listener that takes the packet. */
  static Optional<Listener> listenerFor(LoadBalancer balancer, Packet packet) {
    return balancer.listeners().stream()
        .filter(_ -> balancer.type() != LoadBalancer.Type.GATEWAY)
        .filter(listener -> listener.protocol().carries(packet.protocol()))
        .filter(listener -> listener.port() == packet.destinationPort())
        .findFirst();
  }

  Next take(Place.AtListener place, Packet packet, Passage passage) {
    LoadBalancer balancer = place.balancer();
    Optional<Listener> listener = listenerFor(balancer, packet);
    if (listener.isEmpty()) {
      return balancer.listenersUnknown()
          ? Next.lost(balancer.id(), UnknownReason.UNKNOWN_RESOURCE, balancer.id(), packet, passage)
          : refused(balancer, packet, passage).after(List.of(step(place, listener, packet)));
    }
    return forward(
            new At(place.node(), balancer, place.privateLink()),
            listener.get(),
            packet,
            WebAcls.noted(network, balancer.id(), passage))
        .after(List.of(step(place, listener, packet)));
  }

  private static Step step(Place.AtListener place, Optional<Listener> chosen, Packet packet) {
    return new Step.ListenerStep(place.balancer().id(), place.node().id(), chosen, packet);
  }

  private static Next refused(LoadBalancer balancer, Packet packet, Passage passage) {
    boolean classic = balancer.type() == LoadBalancer.Type.CLASSIC;
    Passage noted =
        balancer.listeners().stream().anyMatch(each -> each.protocol().carries(packet.protocol()))
            ? passage.note(
                new Note.AlsoFound(
                    classic
                        ? Finding.ELB_LISTENER_PORT_RESTRICTION
                        : Finding.ELBV2_LISTENER_PORT_RESTRICTION,
                    balancer.id(),
                    balancer.id()))
            : passage;
    return Next.drop(
        balancer.id(),
        classic ? DropReason.ELB_LISTENERS_MISMATCH : DropReason.ELBV2_LISTENERS_MISMATCH,
        packet,
        noted);
  }

  private Next forward(At at, Listener listener, Packet packet, Passage passage) {
    if (listener.targetGroups().isEmpty()) {
      return listener.answersItself()
          ? answered(at, packet, passage)
          : Next.drop(at.balancer().id(), DropReason.ELBV2_LISTENER_HAS_NO_TG, packet, passage);
    }
    return Forks.of(
        listener.targetGroups().stream().map(id -> forward(at, id, packet, passage)).toList());
  }

  private static Next answered(At at, Packet packet, Passage passage) {
    return Next.arrived(
        new Place.Destination.AtInterface(at.node()), at.balancer().id(), packet, passage);
  }

  private Next forward(At at, ResourceId id, Packet packet, Passage passage) {
    Optional<TargetGroup> found = network.topology().find(id, TargetGroup.class);
    if (found.isEmpty()) {
      return Next.lost(at.balancer().id(), UnknownReason.UNKNOWN_RESOURCE, id, packet, passage);
    }
    TargetGroup group = found.get();
    if (!accepts(at.balancer(), group, packet)) {
      return Next.drop(
          at.balancer().id(), DropReason.ELBV2_LISTENER_REQUIRES_TG_ACCEPT, id, packet, passage);
    }
    if (group.targetsUnknown()) {
      return Next.lost(at.balancer().id(), UnknownReason.UNKNOWN_RESOURCE, id, packet, passage);
    }
    if (group.targets().isEmpty()) {
      return Next.drop(
          at.balancer().id(), DropReason.ELBV2_LISTENER_HAS_NO_TG, id, packet, passage);
    }
    return group.targetType() == TargetGroup.TargetType.LAMBDA
        ? answered(at, packet, passage)
        : choose(at, group, packet, passage);
  }

  /** An application load balancer speaks HTTP to its targets, a network one does not. */
  private static boolean accepts(LoadBalancer balancer, TargetGroup group, Packet packet) {
    boolean http =
        switch (group.protocol()) {
          case HTTP, HTTPS -> true;
          case TCP, TLS, UDP, TCP_UDP, QUIC, TCP_QUIC, GENEVE -> false;
        };
    return group.protocol().carries(packet.protocol())
        && switch (balancer.type()) {
          case APPLICATION -> http || group.targetType() == TargetGroup.TargetType.LAMBDA;
          case NETWORK -> !http;
          case CLASSIC -> true;
          case GATEWAY -> false;
        };
  }

  private Next choose(At at, TargetGroup group, Packet packet, Passage passage) {
    ResourceId own = at.balancer().id();
    TargetChoice.Choice choice =
        new TargetChoice(network, at.balancer(), group, checks).of(at.node());
    if (choice.noneInZone() || choice.leftOut()) {
      return Next.drop(
              own,
              choice.reasonForNone(),
              group.id(),
              packet,
              notCrossZone(choice, own, group.id(), passage))
          .after(List.of(choice.step(group.id(), own, at.node(), Optional.empty(), packet)));
    }
    Passage noted =
        choice.failsOpen()
            ? passage.note(new Note.AlsoFound(Finding.LB_NO_HEALTHY_TARGET, own, group.id()))
            : passage;
    TargetConnection connection =
        new TargetConnection(network, scout, at.node(), at.balancer(), at.privateLink());
    List<Next> ways = new ArrayList<>();
    for (TargetAddresses.At target : choice.choices()) {
      Step step = choice.step(group.id(), own, at.node(), Optional.of(target), packet);
      ways.add(connection.to(group, target, packet, noted).after(List.of(step)));
    }
    for (TargetAddresses.At target : choice.uncertain()) {
      Step step = choice.step(group.id(), own, at.node(), Optional.of(target), packet);
      ways.add(
          Next.lost(own, UnknownReason.UNKNOWN_RESOURCE, group.id(), packet, noted)
              .after(List.of(step)));
    }
    return Forks.of(ways);
  }

  private static Passage notCrossZone(
      TargetChoice.Choice choice, ResourceId own, ResourceId group, Passage passage) {
    boolean elsewhere =
        choice.candidates().stream()
            .anyMatch(each -> each.standing() == Candidate.Standing.OTHER_ZONE);
    return elsewhere
        ? passage.note(new Note.AlsoFound(Finding.ELB_NOT_CROSSZONE, own, group))
        : passage;
  }

  /** What a load balancer may send to of its own accord: its targets, on their ports. */
  static Optional<Next> refusalToStart(
      Network network, LoadBalancer balancer, Packet packet, Passage passage) {
    List<TargetAddresses.At> targets =
        balancer.listeners().stream()
            .flatMap(listener -> listener.targetGroups().stream())
            .flatMap(id -> network.topology().find(id, TargetGroup.class).stream())
            .flatMap(group -> new TargetAddresses(network, group).all().stream())
            .filter(target -> target.address().filter(packet.destination()::equals).isPresent())
            .toList();
    if (targets.isEmpty()) {
      return Optional.of(
          Next.drop(balancer.id(), DropReason.TARGET_ADDRESS_RESTRICTION, packet, passage));
    }
    return targets.stream().anyMatch(target -> target.port() == packet.destinationPort())
        ? Optional.empty()
        : Optional.of(
            Next.drop(balancer.id(), DropReason.TARGET_PORT_RESTRICTION, packet, passage));
  }
}

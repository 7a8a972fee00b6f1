package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Gateway Load Balancer behind an endpoint, as far as the network shows one: in the endpoint's
 * zone, with appliances that take what it encapsulates for them (rules PLS-04, GWLB-01, LB-05).
 * What the appliances themselves refuse nobody knows.
 *
 * @param health whether a node's health check is answered
 * @param encapsulated whether what a node sends to an appliance comes back
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html">Target
 *     groups for your Gateway Load Balancers</a>
 */
record Appliances(
    Network network, TargetChoice.HealthChecks health, TargetChoice.HealthChecks encapsulated) {
  private static final int GENEVE_PORT = 6081;

  /** A node that has the packet, and the group of appliances it chooses from. */
  private record At(LoadBalancer balancer, NetworkInterface node, TargetGroup group) {}

  /** Goes on with what comes back from the appliances. */
  Next pass(
      GatewayLoadBalancerEndpoint endpoint,
      Sender self,
      Packet packet,
      Passage passage,
      Function<Passage, Next> onwards) {
    Optional<VpcEndpointService> service =
        EndpointServices.named(network.topology(), endpoint.serviceName());
    if (service.isEmpty()) {
      return onwards.apply(passage);
    }
    ResourceId zone = self.subnet().availabilityZone();
    if (!EndpointServices.isIn(network.topology(), service.get(), zone)) {
      return Next.drop(
          endpoint.id(),
          DropReason.VPCE_SERVICE_NOT_INSTALLED_IN_AZ,
          service.get().id(),
          packet,
          passage);
    }
    List<LoadBalancer> balancers =
        EndpointServices.loadBalancers(network.topology(), service.get()).stream()
            .filter(balancer -> balancer.type() == LoadBalancer.Type.GATEWAY)
            .toList();
    Optional<Next> refused =
        balancers.stream()
            .flatMap(balancer -> refusal(balancer, packet, passage).stream())
            .findFirst();
    if (refused.isPresent()) {
      return refused.get();
    }
    List<At> nodes = balancers.stream().flatMap(balancer -> nodes(balancer, zone)).toList();
    return nodes.isEmpty() || passage.reply() || passage.flow().purpose() != Passage.Purpose.ASKED
        ? onwards.apply(passage)
        : Forks.of(nodes.stream().map(at -> toAppliance(at, packet, passage, onwards)).toList());
  }

  private Stream<At> nodes(LoadBalancer balancer, ResourceId zone) {
    return EndpointServices.nodesIn(network.topology(), balancer, zone).stream()
        .flatMap(
            node ->
                groups(balancer).stream()
                    .filter(group -> !group.targets().isEmpty())
                    .map(group -> new At(balancer, node, group)));
  }

  private List<TargetGroup> groups(LoadBalancer balancer) {
    return balancer.listeners().stream()
        .flatMap(listener -> listener.targetGroups().stream())
        .flatMap(id -> network.topology().find(id, TargetGroup.class).stream())
        .toList();
  }

  private Next toAppliance(At at, Packet packet, Passage passage, Function<Passage, Next> onwards) {
    ResourceId own = at.balancer().id();
    TargetChoice.Choice choice =
        new TargetChoice(network, at.balancer(), at.group(), health).of(at.node());
    if (choice.noneInZone()) {
      return Next.drop(own, choice.reasonForNone(), at.group().id(), packet, passage)
          .after(List.of(step(at, choice, Optional.empty(), packet)));
    }
    Passage noted =
        choice.failsOpen()
            ? passage.note(new Note.AlsoFound(Finding.LB_NO_HEALTHY_TARGET, own, at.group().id()))
            : passage;
    List<Next> ways = new ArrayList<>();
    Optional<TargetAddresses.At> passable = Optional.empty();
    for (TargetAddresses.At target : choice.choices()) {
      Step step = step(at, choice, Optional.of(target), packet);
      switch (encapsulated.of(at.node(), target, GENEVE_PORT)) {
        case TargetHealth.Healthy _ -> passable = passable.or(() -> Optional.of(target));
        case TargetHealth.Unhealthy(Step.DropStep _, List<Step> way) ->
            ways.add(new Next.Stopped(noted, way).after(List.of(step)));
        case TargetHealth.NotKnown _ -> {
          passable = passable.or(() -> Optional.of(target));
          ways.add(notKnown(at, packet, noted).after(List.of(step)));
        }
      }
    }
    for (TargetAddresses.At target : choice.uncertain()) {
      ways.add(
          notKnown(at, packet, noted)
              .after(List.of(step(at, choice, Optional.of(target), packet))));
    }
    passable.ifPresent(
        target ->
            ways.add(
                onwards
                    .apply(noted)
                    .after(List.of(step(at, choice, Optional.of(target), packet)))));
    return Forks.of(ways);
  }

  private static Next notKnown(At at, Packet packet, Passage passage) {
    return Next.lost(
        at.balancer().id(), UnknownReason.UNKNOWN_RESOURCE, at.group().id(), packet, passage);
  }

  private static Step step(
      At at, TargetChoice.Choice choice, Optional<TargetAddresses.At> target, Packet packet) {
    return choice.step(at.group().id(), at.balancer().id(), at.node(), target, packet);
  }

  private Optional<Next> refusal(LoadBalancer balancer, Packet packet, Passage passage) {
    if (balancer.state() != LifecycleState.AVAILABLE) {
      return Optional.of(Next.drop(balancer.id(), DropReason.BAD_STATE, packet, passage));
    }
    List<TargetGroup> groups = groups(balancer);
    for (TargetGroup group : groups) {
      Optional<DropReason> wrong = wrongWith(group);
      if (wrong.isPresent()) {
        return Optional.of(Next.drop(balancer.id(), wrong.get(), group.id(), packet, passage));
      }
    }
    return groups.isEmpty() && !balancer.listenersUnknown()
        ? Optional.of(
            Next.drop(balancer.id(), DropReason.ELBV2_LISTENER_HAS_NO_TG, packet, passage))
        : Optional.empty();
  }

  private static Optional<DropReason> wrongWith(TargetGroup group) {
    if (group.protocol() != ListenerProtocol.GENEVE) {
      return Optional.of(DropReason.GWLB_PROTOCOL_RESTRICTION);
    }
    if (group.port() != GENEVE_PORT) {
      return Optional.of(DropReason.GWLB_DESTINATION_PORT_RESTRICTION);
    }
    return group.targets().isEmpty() && !group.targetsUnknown()
        ? Optional.of(DropReason.ELBV2_LISTENER_HAS_NO_TG)
        : Optional.empty();
  }
}

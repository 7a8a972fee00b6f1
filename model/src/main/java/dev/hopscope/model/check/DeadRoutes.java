package dev.hopscope.model.check;

import dev.hopscope.model.check.RouteProblem.DeadRoute;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/** Routes that drop what they match because their target is gone (section 2.5 of the rules). */
final class DeadRoutes implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(RouteTable.class).stream().flatMap(table -> of(topology, table)),
        topology.all(TransitGatewayRouteTable.class).stream()
            .flatMap(table -> of(topology, table)));
  }

  private static Stream<Problem> of(Topology topology, RouteTable table) {
    return table.routes().stream()
        .filter(route -> route.blackhole() || targetIsDead(topology, route))
        .map(route -> new DeadRoute(table.id(), route.destination(), idOf(route.target())));
  }

  /** A blackhole without attachment is meant to be one. */
  private static Stream<Problem> of(Topology topology, TransitGatewayRouteTable table) {
    return table.routes().stream()
        .filter(
            route ->
                route.attachment().isPresent()
                    && (route.blackhole() || isGone(topology, route.attachment().get())))
        .map(route -> new DeadRoute(table.id(), route.destination(), route.attachment()));
  }

  private static boolean isGone(Topology topology, ResourceId attachment) {
    return topology
        .find(attachment, TransitGatewayAttachment.class)
        .map(TransitGatewayAttachment::state)
        .or(
            () ->
                topology
                    .find(attachment, TransitGatewayPeeringAttachment.class)
                    .map(TransitGatewayPeeringAttachment::state))
        .filter(LifecycleState::isGone)
        .isPresent();
  }

  private static Optional<ResourceId> idOf(RouteTarget target) {
    return target instanceof RouteTarget.To to ? Optional.of(to.id()) : Optional.empty();
  }

  private static boolean targetIsDead(Topology topology, Route route) {
    return idOf(route.target())
        .flatMap(id -> topology.find(id, Forwarder.class))
        .filter(target -> isDead(topology, target))
        .isPresent();
  }

  private static boolean isDead(Topology topology, Forwarder target) {
    return switch (target) {
      case NatGateway nat -> nat.state().isGone();
      case RegionalNatGateway nat -> nat.state().isGone();
      case GatewayEndpoint endpoint -> endpoint.state().isGone();
      case GatewayLoadBalancerEndpoint endpoint -> endpoint.state() != LifecycleState.AVAILABLE;
      case VpcPeeringConnection peering -> peering.state() != PeeringState.ACTIVE;
      case NetworkInterface one ->
          one.status() == InterfaceStatus.AVAILABLE
              || one.attachedTo()
                  .flatMap(id -> topology.find(id, Instance.class))
                  .filter(instance -> instance.state() == InstanceState.STOPPED)
                  .isPresent();
      case EgressOnlyInternetGateway _,
          InternetGateway _,
          TransitGateway _,
          VirtualPrivateGateway _ ->
          false;
    };
  }
}

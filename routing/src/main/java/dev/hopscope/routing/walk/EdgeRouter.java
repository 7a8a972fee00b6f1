package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * The edge table of an internet or virtual private gateway: it routes what enters the VPC (section
 * 2.6 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html">Gateway
 *     route tables</a>
 */
record EdgeRouter(Network network, InspectionCrossing inspections, Scout scout) {

  Next route(Vpc vpc, ResourceId gateway, ResourceId id, Packet packet, Passage before) {
    Optional<RouteTable> table = network.topology().find(id, RouteTable.class);
    if (table.isEmpty()) {
      return Next.lost(gateway, UnknownReason.UNKNOWN_RESOURCE, id, packet, before);
    }
    Passage passage = before.routedBy(id);
    RouteLookup lookup =
        RouteLookup.of(network, network.routesOf(table.get()), packet.destination());
    Step step =
        new Step.RouteStep(
            id,
            gateway,
            lookup.chosen(),
            lookup.losers(network, packet.destination(), lookup.chosen()),
            packet);
    return follow(lookup, vpc, gateway, id, packet, passage).after(List.of(step));
  }

  /** The middlebox that the table sends this destination to, if it does, facing the gateway. */
  static Optional<BlockPublicAccess.Facing> facing(
      Network network, Vpc vpc, ResourceId id, Address destination) {
    return network
        .topology()
        .find(id, RouteTable.class)
        .flatMap(table -> RouteLookup.of(network, network.routesOf(table), destination).chosen())
        .map(chosen -> chosen.route().target())
        .flatMap(
            target ->
                target instanceof RouteTarget.To to
                    ? facing(RouteTargets.resolve(network, vpc, to.id()))
                    : Optional.empty());
  }

  private static Optional<BlockPublicAccess.Facing> facing(RouteTargets.Target target) {
    if (target instanceof RouteTargets.Alive(NetworkInterface appliance)) {
      return Optional.of(BlockPublicAccess.Facing.in(appliance.subnet()));
    }
    return target instanceof RouteTargets.Alive(GatewayLoadBalancerEndpoint endpoint)
        ? Optional.of(BlockPublicAccess.Facing.of(endpoint))
        : Optional.empty();
  }

  private Next follow(
      RouteLookup lookup,
      Vpc vpc,
      ResourceId gateway,
      ResourceId table,
      Packet packet,
      Passage passage) {
    if (lookup.chosen().isEmpty()) {
      return Next.drop(table, DropReason.NO_ROUTE_TO_DESTINATION, packet, passage);
    }
    if (lookup.chosen().get().route().blackhole()) {
      return Next.drop(table, DropReason.BAD_STATE_ROUTE, packet, passage);
    }
    return switch (lookup.chosen().get().route().target()) {
      case RouteTarget.Local _ ->
          Next.goTo(new Place.EnteringVpc(vpc, Optional.empty()), packet, passage);
      case RouteTarget.Unmodelled unmodelled ->
          Next.lost(
              table,
              UnknownReason.UNSUPPORTED_COMPONENT,
              ResourceId.of(unmodelled.what()),
              packet,
              passage);
      case RouteTarget.To to ->
          switch (RouteTargets.resolve(network, vpc, to.id())) {
            case RouteTargets.Alive alive -> redirect(alive, gateway, table, packet, passage);
            case RouteTargets.Gone _ ->
                Next.drop(table, DropReason.BAD_STATE_ROUTE, to.id(), packet, passage);
            case RouteTargets.NotKnown notKnown ->
                Next.lost(table, UnknownReason.UNKNOWN_RESOURCE, notKnown.what(), packet, passage);
          };
    };
  }

  private Next redirect(
      RouteTargets.Alive alive,
      ResourceId gateway,
      ResourceId table,
      Packet packet,
      Passage passage) {
    Resource target = alive.forwarder();
    if (target instanceof GatewayLoadBalancerEndpoint endpoint) {
      return inspections.cross(
          endpoint,
          Optional.empty(),
          packet,
          passage.remember(new Connections.Memory.Redirected(gateway, target.id())));
    }
    if (!(target instanceof NetworkInterface appliance)) {
      return Next.drop(table, DropReason.BAD_STATE_ROUTE, target.id(), packet, passage);
    }
    boolean byInternetGateway = network.topology().find(gateway, InternetGateway.class).isPresent();
    boolean hasPublic =
        appliance.addresses().stream()
            .anyMatch(each -> network.publicAddressOf(appliance, each.address()).isPresent());
    if (byInternetGateway && !hasPublic) {
      return Next.drop(appliance.id(), DropReason.INGRESS_RTB_NO_PUBLIC_IP, table, packet, passage);
    }
    return new ApplianceCrossing(network, scout)
        .cross(
            appliance,
            Optional.empty(),
            packet,
            passage.remember(new Connections.Memory.Redirected(gateway, target.id())));
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.RouteProblem.OneSidedPeering;
import dev.hopscope.model.check.RouteProblem.UnroutedPeering;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Active peerings into which one VPC has a route and the other none back, or neither has one (rule
 * PEER-04).
 */
final class PeeringRoutes implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.lacks(ResourceKind.ROUTE_TABLE)
        ? Stream.empty()
        : topology.all(VpcPeeringConnection.class).stream()
            .filter(peering -> peering.state() == PeeringState.ACTIVE)
            .flatMap(peering -> of(topology, peering).stream());
  }

  private static Optional<Problem> of(Topology topology, VpcPeeringConnection peering) {
    Set<ResourceId> routed =
        topology.referrers(peering.id(), Role.ROUTES_TO, RouteTable.class).stream()
            .map(RouteTable::vpc)
            .collect(Collectors.toSet());
    ResourceId requester = peering.requester();
    ResourceId accepter = peering.accepter();
    if (requester.equals(accepter)
        || !hasTables(topology, requester)
        || !hasTables(topology, accepter)) {
      return Optional.empty();
    }
    if (!routed.contains(requester) && !routed.contains(accepter)) {
      return Optional.of(new UnroutedPeering(peering.id(), requester, accepter));
    }
    if (routed.contains(requester) && routed.contains(accepter)) {
      return Optional.empty();
    }
    ResourceId with = routed.contains(requester) ? requester : accepter;
    return Optional.of(new OneSidedPeering(peering.id(), with, peering.peerOf(with)));
  }

  /** A VPC of another account, whose tables the snapshot does not show, may have routes. */
  private static boolean hasTables(Topology topology, ResourceId vpc) {
    return topology.containsVertex(vpc)
        || !topology.referrers(vpc, Role.CONTAINED_IN, RouteTable.class).isEmpty();
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.RouteProblem.OneSidedPeering;
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

/** Active peerings into which one VPC has a route, and the other none back (rule PEER-04). */
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
    boolean bothKnown = topology.containsVertex(requester) && topology.containsVertex(accepter);
    if (!bothKnown || routed.contains(requester) == routed.contains(accepter)) {
      return Optional.empty();
    }
    ResourceId with = routed.contains(requester) ? requester : accepter;
    return Optional.of(new OneSidedPeering(peering.id(), with, peering.peerOf(with)));
  }
}

package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes that a peering lacks on one side or both. */
final class PeeringRoutes {
  private PeeringRoutes() {}

  /** A route to each IPv4 range of the other VPC in every table that serves subnets. */
  static Stream<Remedy> between(Topology topology, ResourceId id, List<ResourceId> lacking) {
    return topology.find(id, VpcPeeringConnection.class).stream()
        .map(
            peering ->
                Remedy.put(
                    new Action.RouteBetween(lacking, id),
                    lacking.stream().flatMap(vpc -> withRoutes(topology, peering, vpc)).toList()))
        .filter(remedy -> !remedy.puts().isEmpty());
  }

  private static Stream<RouteTable> withRoutes(
      Topology topology, VpcPeeringConnection peering, ResourceId vpc) {
    List<Cidr> ranges =
        topology.find(peering.peerOf(vpc), Vpc.class).stream()
            .flatMap(peer -> peer.cidrs().stream())
            .toList();
    Set<ResourceId> serving =
        topology.referrers(vpc, Role.CONTAINED_IN, Subnet.class).stream()
            .flatMap(subnet -> SubnetType.tableOf(topology, subnet).stream())
            .collect(Collectors.toSet());
    if (serving.isEmpty()) {
      topology.find(vpc, Vpc.class).flatMap(Vpc::mainRouteTable).ifPresent(serving::add);
    }
    return serving.stream()
        .sorted()
        .flatMap(id -> topology.find(id, RouteTable.class).stream())
        .map(table -> table.withRoutes(added(table.routes(), ranges, peering.id())));
  }

  private static List<Route> added(List<Route> routes, List<Cidr> ranges, ResourceId target) {
    return Stream.concat(
            routes.stream(),
            ranges.stream()
                .map(range -> Route.of(range, target))
                .filter(
                    fresh ->
                        routes.stream()
                            .noneMatch(route -> route.destination().equals(fresh.destination()))))
        .toList();
  }
}

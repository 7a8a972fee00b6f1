package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes led to what serves them, or removed. */
final class RouteRemedies {
  private RouteRemedies() {}

  static Stream<Remedy> of(RouteProblem problem, Topology topology) {
    return switch (problem) {
      case RouteProblem.DuplicateRoute twice -> twice(twice, topology);
      case RouteProblem.BadRouteDestination bad ->
          removed(topology, bad.table(), bad.destination(), Optional.of(bad.target()));
      case RouteProblem.BadRouteTarget bad ->
          Stream.concat(
              target(bad, topology),
              removed(
                  topology,
                  bad.table(),
                  bad.destination(),
                  Optional.of(RouteTarget.to(bad.target()))));
      case RouteProblem.DeadRoute dead ->
          Stream.concat(
              dead.target().stream()
                  .flatMap(
                      target ->
                          Stream.concat(
                              Stream.of(target).filter(topology::containsVertex),
                              new OwnGateways(topology, dead.table()).like(target)))
                  .flatMap(target -> led(topology, dead.table(), dead.destination(), target)),
              removed(
                  topology, dead.table(), dead.destination(), dead.target().map(RouteTarget::to)));
      case RouteProblem.BadEdgeTable bad -> edge(bad, topology);
      case RouteProblem.PropagationFromElsewhere elsewhere -> propagation(elsewhere, topology);
      case RouteProblem.NatInOtherZone other -> nearer(other, topology);
      case RouteProblem.OneSidedPeering one ->
          PeeringRoutes.between(topology, one.peering(), List.of(one.vpcWithout()));
      case RouteProblem.UnroutedPeering none ->
          PeeringRoutes.between(
              topology, none.peering(), List.of(none.requester(), none.accepter()));
    };
  }

  /** One remedy for each of the routes that could go. */
  private static Stream<Remedy> twice(RouteProblem.DuplicateRoute twice, Topology topology) {
    Stream<Remedy> ofVpc =
        topology.find(twice.table(), RouteTable.class).stream()
            .flatMap(
                table ->
                    table.routes().stream()
                        .filter(route -> !route.propagated())
                        .filter(route -> route.destination().equals(twice.destination()))
                        .sorted(Comparator.comparing(Route::blackhole).reversed())
                        .map(
                            route ->
                                Remedy.put(
                                    new Action.RemoveRoute(
                                        table.id(), route.destination(), route.target()),
                                    table.withRoutes(withoutOne(table.routes(), route)))));
    Stream<Remedy> ofTransit =
        topology.find(twice.table(), TransitGatewayRouteTable.class).stream()
            .map(
                table -> {
                  List<TransitGatewayRoute> left =
                      withoutOne(
                          table.routes(),
                          table.routes().stream()
                              .filter(route -> !route.propagated())
                              .filter(route -> route.destination().equals(twice.destination()))
                              .reduce((_, last) -> last)
                              .orElseThrow());
                  return Remedy.put(new Action.RemoveRepeated(table.id()), table.withRoutes(left));
                });
    return Stream.concat(ofVpc, ofTransit);
  }

  /** The list without the last that is like this one. */
  static <T> List<T> withoutOne(List<T> all, T one) {
    List<T> left = new ArrayList<>(all);
    int last = left.lastIndexOf(one);
    if (last >= 0) {
      left.remove(last);
    }
    return left;
  }

  private static Stream<Remedy> removed(
      Topology topology,
      ResourceId id,
      RouteDestination destination,
      Optional<RouteTarget> target) {
    return topology.find(id, RouteTable.class).stream()
        .flatMap(
            table ->
                table.routes().stream()
                    .filter(route -> route.destination().equals(destination))
                    .filter(route -> target.isEmpty() || route.target().equals(target.get()))
                    .map(
                        route ->
                            Remedy.put(
                                new Action.RemoveRoute(id, destination, route.target()),
                                table.withRoutes(withoutOne(table.routes(), route)))));
  }

  /** The live route to this target in the place of those for the destination. */
  static Stream<Remedy> led(
      Topology topology, ResourceId id, RouteDestination destination, ResourceId target) {
    return topology.find(id, RouteTable.class).stream()
        .map(
            table -> {
              List<Route> routes = new ArrayList<>(table.routes());
              int at =
                  Math.max(
                      0, routes.stream().map(Route::destination).toList().indexOf(destination));
              routes.removeIf(route -> route.destination().equals(destination));
              routes.add(
                  Math.min(at, routes.size()), Route.of(destination, RouteTarget.to(target)));
              return Remedy.put(
                  new Action.LeadTo(id, destination, target), table.withRoutes(routes));
            });
  }

  private static Stream<Remedy> target(RouteProblem.BadRouteTarget bad, Topology topology) {
    OwnGateways own = new OwnGateways(topology, bad.table());
    Stream<ResourceId> instead =
        switch (bad.fault()) {
          case SEVERAL_INTERFACES ->
              topology.referrers(bad.target(), Role.PART_OF, NetworkInterface.class).stream()
                  .sorted(Comparator.comparingInt(NetworkInterface::deviceIndex))
                  .map(Resource::id);
          case OTHER_VPC, NOT_ATTACHED -> own.like(bad.target());
          case OTHER_FAMILY ->
              bad.destination() instanceof RouteDestination.Range range
                      && range.cidr().family() == Family.IPV6
                  ? own.forIpv6()
                  : own.forIpv4();
          case NOT_A_TARGET, NOT_BY_HAND, LIST_TO_INSPECTION -> Stream.empty();
        };
    Stream<Remedy> otherwise =
        switch (bad.fault()) {
          case NOT_ATTACHED -> own.attached(bad.target());
          case NOT_BY_HAND -> associated(bad, topology);
          case LIST_TO_INSPECTION -> spelledOut(bad, topology);
          case NOT_A_TARGET, SEVERAL_INTERFACES, OTHER_VPC, OTHER_FAMILY -> Stream.empty();
        };
    return Stream.concat(
        otherwise,
        instead.flatMap(target -> led(topology, bad.table(), bad.destination(), target)));
  }

  /** AWS puts an endpoint's routes into the tables that are associated with it. */
  private static Stream<Remedy> associated(RouteProblem.BadRouteTarget bad, Topology topology) {
    return topology.find(bad.target(), GatewayEndpoint.class).stream()
        .flatMap(
            endpoint ->
                topology.find(bad.table(), RouteTable.class).stream()
                    .map(
                        table ->
                            Remedy.put(
                                new Action.PutIn(table.id(), endpoint.id()),
                                endpoint.withRouteTables(
                                    Stream.concat(
                                            endpoint.routeTables().stream(), Stream.of(table.id()))
                                        .distinct()
                                        .toList()),
                                table.withRoutes(
                                    table.routes().stream()
                                        .filter(
                                            route ->
                                                !route
                                                    .target()
                                                    .equals(RouteTarget.to(endpoint.id())))
                                        .toList()))));
  }

  private static Stream<Remedy> spelledOut(RouteProblem.BadRouteTarget bad, Topology topology) {
    return bad.destination() instanceof RouteDestination.Listed listed
        ? topology.find(listed.prefixList(), PrefixList.class).stream()
            .filter(list -> !list.entries().isEmpty())
            .flatMap(
                list ->
                    topology.find(bad.table(), RouteTable.class).stream()
                        .map(
                            table ->
                                Remedy.put(
                                    new Action.SpellOut(table.id(), list.id()),
                                    table.withRoutes(
                                        table.routes().stream()
                                            .flatMap(route -> spelled(route, listed, list))
                                            .toList()))))
        : Stream.empty();
  }

  private static Stream<Route> spelled(
      Route route, RouteDestination.Listed listed, PrefixList list) {
    return route.destination().equals(listed)
        ? list.entries().stream().map(range -> Route.of(RouteDestination.of(range), route.target()))
        : Stream.of(route);
  }

  private static Stream<Remedy> edge(RouteProblem.BadEdgeTable bad, Topology topology) {
    return switch (bad.fault()) {
      case TARGET, DESTINATION ->
          bad.destination().stream()
              .flatMap(to -> removed(topology, bad.table(), to, Optional.empty()));
      case PROPAGATION -> notPropagated(topology, bad.table(), List.of());
    };
  }

  private static Stream<Remedy> propagation(
      RouteProblem.PropagationFromElsewhere elsewhere, Topology topology) {
    Stream<Remedy> attached =
        topology.find(elsewhere.gateway(), VirtualPrivateGateway.class).stream()
            .filter(gateway -> gateway.vpc().isEmpty())
            .flatMap(
                gateway -> new OwnGateways(topology, elsewhere.table()).attached(gateway.id()));
    List<ResourceId> left =
        topology.find(elsewhere.table(), RouteTable.class).stream()
            .flatMap(table -> table.propagatingGateways().stream())
            .filter(id -> !id.equals(elsewhere.gateway()))
            .toList();
    return Stream.concat(attached, notPropagated(topology, elsewhere.table(), left));
  }

  private static Stream<Remedy> notPropagated(
      Topology topology, ResourceId id, List<ResourceId> left) {
    return topology.find(id, RouteTable.class).stream()
        .map(
            table ->
                Remedy.put(new Action.StopPropagation(id), table.withPropagatingGateways(left)));
  }

  /** A NAT gateway of the subnet's own zone, where there is one. */
  private static Stream<Remedy> nearer(RouteProblem.NatInOtherZone other, Topology topology) {
    Optional<ResourceId> zone =
        topology.find(other.subnet(), Subnet.class).map(Subnet::availabilityZone);
    Set<RouteDestination> led =
        topology.find(other.table(), RouteTable.class).stream()
            .flatMap(table -> table.routes().stream())
            .filter(route -> route.target().equals(RouteTarget.to(other.nat())))
            .map(Route::destination)
            .collect(Collectors.toSet());
    return led.size() != 1
        ? Stream.empty()
        : new OwnGateways(topology, other.table())
            .like(other.nat())
            .filter(
                id ->
                    topology
                        .find(id, NatGateway.class)
                        .flatMap(nat -> topology.find(nat.subnet(), Subnet.class))
                        .map(Subnet::availabilityZone)
                        .equals(zone))
            .flatMap(nat -> led(topology, other.table(), led.iterator().next(), nat));
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.RouteProblem.BadRouteDestination;
import dev.hopscope.model.check.RouteProblem.BadRouteDestination.DestinationFault;
import dev.hopscope.model.check.RouteProblem.DuplicateRoute;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
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
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The destinations of written routes: once each, and none that AWS keeps (RT-09, RT-15 to 17). */
final class RouteDestinations implements Check {
  private static final List<Cidr> LINK_LOCAL =
      List.of(Cidr.parse("169.254.168.0/22"), Cidr.parse("fd00:ec2::/32"));

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(RouteTable.class).stream().flatMap(table -> of(topology, table)),
        topology.all(TransitGatewayRouteTable.class).stream()
            .flatMap(
                table ->
                    twice(
                        table.id(),
                        table.routes().stream()
                            .filter(route -> !route.propagated())
                            .map(TransitGatewayRoute::destination))));
  }

  private static Stream<Problem> of(Topology topology, RouteTable table) {
    List<Route> written = table.routes().stream().filter(route -> !route.propagated()).toList();
    return Stream.concat(
        twice(table.id(), written.stream().map(Route::destination)),
        written.stream()
            .flatMap(
                route ->
                    fault(topology, table, route)
                        .map(
                            fault ->
                                new BadRouteDestination(
                                    table.id(), route.destination(), route.target(), fault))
                        .stream()));
  }

  private static Stream<Problem> twice(ResourceId table, Stream<RouteDestination> destinations) {
    Set<RouteDestination> seen = new HashSet<>();
    return destinations
        .filter(destination -> !seen.add(destination))
        .map(destination -> new DuplicateRoute(table, destination));
  }

  private static Optional<DestinationFault> fault(
      Topology topology, RouteTable table, Route route) {
    return switch (route.destination()) {
      case RouteDestination.Listed _ -> Optional.empty();
      case RouteDestination.Range range -> {
        if (LINK_LOCAL.stream().anyMatch(kept -> kept.contains(range.cidr()))) {
          yield Optional.of(DestinationFault.LINK_LOCAL);
        }
        yield topology
            .find(table.vpc(), Vpc.class)
            .flatMap(vpc -> faultIn(topology, vpc, range.cidr(), route.target()));
      }
    };
  }

  private static Optional<DestinationFault> faultIn(
      Topology topology, Vpc vpc, Cidr destination, RouteTarget target) {
    if (target instanceof RouteTarget.Local
        || vpc.allCidrs().noneMatch(range -> range.contains(destination))) {
      return Optional.empty();
    }
    boolean whole =
        vpc.allCidrs().anyMatch(destination::equals)
            || topology.referrers(vpc.id(), Role.CONTAINED_IN, Subnet.class).stream()
                .anyMatch(subnet -> hasRange(subnet, destination));
    if (!whole) {
      return Optional.of(DestinationFault.PART_OF_VPC);
    }
    return mayStandInside(topology, target)
        ? Optional.empty()
        : Optional.of(DestinationFault.TARGET_INSIDE_VPC);
  }

  /** Whether the range is one of the subnet's, all of it. */
  static boolean hasRange(Subnet subnet, Cidr range) {
    return subnet.cidr().filter(range::equals).isPresent() || subnet.ipv6Cidrs().contains(range);
  }

  /** What is not there, or not modelled, may be one of those that may. */
  private static boolean mayStandInside(Topology topology, RouteTarget target) {
    return switch (target) {
      case RouteTarget.Local _, RouteTarget.Unmodelled _ -> true;
      case RouteTarget.To to -> {
        Optional<Resource> resource = topology.find(to.id());
        yield resource.isEmpty()
            || resource.get() instanceof NatGateway
            || resource.get() instanceof NetworkInterface
            || resource.get() instanceof GatewayLoadBalancerEndpoint;
      }
    };
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.RouteProblem.BadEdgeTable;
import dev.hopscope.model.check.RouteProblem.BadEdgeTable.EdgeFault;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table may hold that routes packets entering by a gateway (rules RT-31 to RT-33).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html">Gateway
 *     route tables</a>
 */
final class EdgeTables implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(InternetGateway.class).stream()
            .flatMap(gateway -> of(topology, gateway.id(), gateway.routeTable())),
        topology.all(VirtualPrivateGateway.class).stream()
            .flatMap(gateway -> of(topology, gateway.id(), gateway.routeTable())));
  }

  private static Stream<Problem> of(
      Topology topology, ResourceId gateway, Optional<ResourceId> tableId) {
    Optional<RouteTable> found = tableId.flatMap(id -> topology.find(id, RouteTable.class));
    if (found.isEmpty()) {
      return Stream.empty();
    }
    RouteTable table = found.get();
    List<Problem> problems = new ArrayList<>();
    if (!table.propagatingGateways().isEmpty()) {
      problems.add(new BadEdgeTable(table.id(), gateway, Optional.empty(), EdgeFault.PROPAGATION));
    }
    for (Route route : table.routes()) {
      fault(topology, table, route)
          .map(
              fault ->
                  new BadEdgeTable(table.id(), gateway, Optional.of(route.destination()), fault))
          .ifPresent(problems::add);
    }
    return problems.stream();
  }

  private static Optional<EdgeFault> fault(Topology topology, RouteTable table, Route route) {
    if (!mayBeTarget(topology, route.target())) {
      return Optional.of(EdgeFault.TARGET);
    }
    return mayBeDestination(topology, table.vpc(), route.destination())
        ? Optional.empty()
        : Optional.of(EdgeFault.DESTINATION);
  }

  /** What is not there, or not modelled, may be one of those that may. */
  private static boolean mayBeTarget(Topology topology, RouteTarget target) {
    return switch (target) {
      case RouteTarget.Local _, RouteTarget.Unmodelled _ -> true;
      case RouteTarget.To to -> {
        Optional<Resource> resource = topology.find(to.id());
        yield resource.isEmpty()
            || resource.get() instanceof NetworkInterface
            || resource.get() instanceof GatewayLoadBalancerEndpoint;
      }
    };
  }

  private static boolean mayBeDestination(
      Topology topology, ResourceId vpc, RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Listed _ -> false;
      case RouteDestination.Range range -> isWhole(topology, vpc, range.cidr());
    };
  }

  private static boolean isWhole(Topology topology, ResourceId id, Cidr range) {
    Optional<Vpc> vpc = topology.find(id, Vpc.class);
    return vpc.isEmpty()
        || vpc.get().allCidrs().anyMatch(range::equals)
        || topology.referrers(id, Role.CONTAINED_IN, Subnet.class).stream()
            .anyMatch(subnet -> RouteDestinations.hasRange(subnet, range));
  }
}

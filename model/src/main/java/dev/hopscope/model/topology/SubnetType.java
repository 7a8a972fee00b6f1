package dev.hopscope.model.topology;

import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;

/**
 * What people call a subnet. AWS has no such field: it follows from the subnet's routes (rule
 * ADDR-28).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types">Subnet
 *     types</a>
 */
public enum SubnetType {
  /** Has a route to an internet gateway. */
  PUBLIC,
  /** Has other routes that leave the VPC, none to an internet gateway. */
  PRIVATE,
  /** Has local routes only. */
  ISOLATED,
  /** Its routes are not in the snapshot. */
  UNKNOWN;

  /** What people would call this subnet. */
  public static SubnetType of(Topology topology, Subnet subnet) {
    Optional<RouteTable> table =
        tableOf(topology, subnet).flatMap(id -> topology.find(id, RouteTable.class));
    if (table.isEmpty()) {
      return UNKNOWN;
    }
    List<ResourceId> targets =
        EffectiveRoutes.of(topology, table.get()).stream()
            .map(effective -> effective.route().target())
            .filter(RouteTarget.To.class::isInstance)
            .map(target -> ((RouteTarget.To) target).id())
            .toList();
    if (targets.stream().anyMatch(id -> isInternetGateway(topology, id))) {
      return PUBLIC;
    }
    return targets.isEmpty() ? ISOLATED : PRIVATE;
  }

  /** The table that governs the subnet: its own or the VPC's main one (rule RT-02). */
  public static Optional<ResourceId> tableOf(Topology topology, Subnet subnet) {
    return subnet
        .routeTable()
        .or(() -> topology.find(subnet.vpc(), Vpc.class).flatMap(Vpc::mainRouteTable));
  }

  private static boolean isInternetGateway(Topology topology, ResourceId id) {
    Optional<Resource> target = topology.find(id);
    return target.isPresent()
        ? target.get() instanceof InternetGateway
        : id.value().startsWith("igw-");
  }
}

package dev.hopscope.model.edit;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * What AWS refuses to change of a VPC's ranges and main table (rules ADDR-07, ADDR-09, ADDR-15).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html">VPC CIDR
 *     blocks</a>
 */
final class RefusedVpcChange {
  private RefusedVpcChange() {}

  static Stream<EditNotice> of(Topology topology, Vpc before, Vpc after) {
    return Stream.of(
            primary(before, after),
            inUse(topology, before, after),
            clashing(topology, before, after),
            mainTable(before, after))
        .flatMap(notices -> notices);
  }

  private static Stream<EditNotice> primary(Vpc before, Vpc after) {
    return !before.cidrs().isEmpty()
            && !after.cidrs().stream().limit(1).toList().contains(before.cidrs().getFirst())
        ? Stream.of(new EditNotice(RefusedOperation.REMOVE_PRIMARY_RANGE, before.id(), List.of()))
        : Stream.empty();
  }

  private static Stream<EditNotice> inUse(Topology topology, Vpc before, Vpc after) {
    List<Cidr> kept = after.allCidrs().toList();
    List<Cidr> removed = before.allCidrs().filter(range -> !kept.contains(range)).toList();
    List<ResourceId> subnets =
        topology.referrers(before.id(), Role.CONTAINED_IN, Subnet.class).stream()
            .filter(
                subnet ->
                    Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream())
                        .anyMatch(own -> removed.stream().anyMatch(range -> range.contains(own))))
            .map(Resource::id)
            .toList();
    return subnets.isEmpty()
        ? Stream.empty()
        : Stream.of(new EditNotice(RefusedOperation.REMOVE_RANGE_IN_USE, before.id(), subnets));
  }

  private static Stream<EditNotice> clashing(Topology topology, Vpc before, Vpc after) {
    List<Cidr> had = before.allCidrs().toList();
    List<Cidr> added = after.allCidrs().filter(range -> !had.contains(range)).toList();
    if (added.isEmpty()) {
      return Stream.empty();
    }
    Stream<ResourceId> tables =
        topology.referrers(before.id(), Role.CONTAINED_IN, RouteTable.class).stream()
            .filter(table -> table.routes().stream().anyMatch(route -> isInside(route, added)))
            .map(Resource::id);
    Stream<ResourceId> peerings =
        topology.referrers(before.id(), Role.CONNECTS, VpcPeeringConnection.class).stream()
            .filter(peering -> refuses(topology, peering, before.id(), added))
            .map(Resource::id);
    List<ResourceId> others = Stream.concat(tables, peerings).toList();
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(new EditNotice(RefusedOperation.ADD_RANGE_IN_USE, before.id(), others));
  }

  /** Whether an added range is equal to or larger than the route's destination (rule ADDR-09). */
  private static boolean isInside(Route route, List<Cidr> added) {
    return !(route.target() instanceof RouteTarget.Local)
        && route.destination() instanceof RouteDestination.Range destination
        && added.stream().anyMatch(range -> range.contains(destination.cidr()));
  }

  private static boolean refuses(
      Topology topology, VpcPeeringConnection peering, ResourceId vpc, List<Cidr> added) {
    if (peering.state() == PeeringState.PENDING_ACCEPTANCE && peering.requester().equals(vpc)) {
      return true;
    }
    return peering.state() == PeeringState.ACTIVE
        && topology.find(peering.peerOf(vpc), Vpc.class).stream()
            .flatMap(Vpc::allCidrs)
            .anyMatch(range -> added.stream().anyMatch(range::overlaps));
  }

  private static Stream<EditNotice> mainTable(Vpc before, Vpc after) {
    return before.mainRouteTable().isPresent() && after.mainRouteTable().isEmpty()
        ? Stream.of(
            new EditNotice(
                RefusedOperation.DISASSOCIATE_MAIN_TABLE,
                before.id(),
                before.mainRouteTable().stream().toList()))
        : Stream.empty();
  }
}

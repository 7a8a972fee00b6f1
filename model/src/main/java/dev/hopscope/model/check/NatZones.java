package dev.hopscope.model.check;

import dev.hopscope.model.check.RouteProblem.NatInOtherZone;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.stream.Stream;

/** Subnets that depend on a NAT gateway of another zone, and with it on that zone (NAT-12). */
final class NatZones implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Subnet.class).stream()
        .flatMap(
            subnet ->
                SubnetType.tableOf(topology, subnet)
                    .flatMap(id -> topology.find(id, RouteTable.class))
                    .stream()
                    .flatMap(table -> of(topology, subnet, table)));
  }

  private static Stream<Problem> of(Topology topology, Subnet subnet, RouteTable table) {
    return table.routes().stream()
        .map(route -> route.target())
        .filter(RouteTarget.To.class::isInstance)
        .flatMap(target -> topology.find(((RouteTarget.To) target).id(), NatGateway.class).stream())
        .distinct()
        .filter(nat -> isElsewhere(topology, nat, subnet.availabilityZone()))
        .map(nat -> new NatInOtherZone(subnet.id(), table.id(), nat.id()));
  }

  private static boolean isElsewhere(Topology topology, NatGateway nat, ResourceId zone) {
    return topology
        .find(nat.subnet(), Subnet.class)
        .filter(subnet -> !subnet.availabilityZone().equals(zone))
        .isPresent();
  }
}

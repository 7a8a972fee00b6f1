package dev.hopscope.model.check;

import dev.hopscope.model.check.GatewayProblem.VpcLacks;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.stream.Stream;

/** A main route table and a default ACL for every VPC (rules RT-01 and NACL-01). */
final class VpcDefaults implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Vpc.class).stream().flatMap(vpc -> of(topology, vpc));
  }

  private static Stream<Problem> of(Topology topology, Vpc vpc) {
    return Stream.concat(
        missing(topology, vpc, vpc.mainRouteTable().isPresent(), ResourceKind.ROUTE_TABLE),
        missing(topology, vpc, vpc.defaultNetworkAcl().isPresent(), ResourceKind.NETWORK_ACL));
  }

  private static Stream<Problem> missing(
      Topology topology, Vpc vpc, boolean present, ResourceKind what) {
    return present || topology.lacks(what)
        ? Stream.empty()
        : Stream.of(new VpcLacks(vpc.id(), what));
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.GatewayProblem.SecondGateway;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** One gateway of each kind for a VPC (rows V-32, V-36 and V-94 of section 14 of the rules). */
final class SingleGateways implements Check {
  private static final List<Class<? extends Resource>> SINGLE =
      List.of(InternetGateway.class, EgressOnlyInternetGateway.class, VirtualPrivateGateway.class);

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Vpc.class).stream()
        .flatMap(
            vpc -> SINGLE.stream().flatMap(type -> second(vpc, attached(topology, vpc, type))));
  }

  private static List<? extends Resource> attached(
      Topology topology, Vpc vpc, Class<? extends Resource> type) {
    return topology.referrers(vpc.id(), Role.ATTACHED_TO, type);
  }

  private static Stream<Problem> second(Vpc vpc, List<? extends Resource> gateways) {
    return gateways.stream()
        .skip(1)
        .map(
            other ->
                new SecondGateway(vpc.id(), other.kind(), gateways.getFirst().id(), other.id()));
  }
}

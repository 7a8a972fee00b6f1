package dev.hopscope.model.check;

import dev.hopscope.model.check.GatewayProblem.BadNat;
import dev.hopscope.model.check.GatewayProblem.BadNat.NatFault;
import dev.hopscope.model.check.GatewayProblem.NoInternetGateway;
import dev.hopscope.model.check.GatewayProblem.SecondGateway;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Regional NAT gateways that have what they need (rules RNAT-01, RNAT-02), and one Instance Connect
 * Endpoint for a VPC (rule EICE-01).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html">
 *     Regional NAT gateways</a>
 */
final class RegionalNats implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(RegionalNatGateway.class).stream()
            .filter(nat -> !nat.state().isGone())
            .flatMap(nat -> Stream.concat(addresses(nat), wayOut(topology, nat))),
        connectEndpoints(topology));
  }

  private static Stream<Problem> addresses(RegionalNatGateway nat) {
    return nat.addresses().isEmpty()
        ? Stream.of(new BadNat(nat.id(), NatFault.NO_ELASTIC_IP, Optional.empty()))
        : Stream.empty();
  }

  private static Stream<Problem> wayOut(Topology topology, RegionalNatGateway nat) {
    return topology.find(nat.vpc(), Vpc.class).stream()
        .filter(vpc -> ElasticIps.lacksInternetGateway(topology, vpc))
        .map(vpc -> new NoInternetGateway(nat.id(), vpc.id()));
  }

  private static Stream<Problem> connectEndpoints(Topology topology) {
    Map<ResourceId, ResourceId> first = new HashMap<>();
    return topology.all(InstanceConnectEndpoint.class).stream()
        .flatMap(
            each ->
                Home.of(topology, each.id()).stream()
                    .flatMap(
                        vpc ->
                            Optional.ofNullable(first.putIfAbsent(vpc.id(), each.id()))
                                .<Problem>map(
                                    before ->
                                        new SecondGateway(
                                            vpc.id(),
                                            ResourceKind.INSTANCE_CONNECT_ENDPOINT,
                                            before,
                                            each.id()))
                                .stream()));
  }
}

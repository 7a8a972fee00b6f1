package dev.hopscope.model.check;

import dev.hopscope.model.check.GatewayProblem.BadNat;
import dev.hopscope.model.check.GatewayProblem.BadNat.NatFault;
import dev.hopscope.model.check.GatewayProblem.NoInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NAT gateways that have what they need (rules NAT-01 and NAT-09).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html">NAT
 *     gateways</a>
 */
final class NatGateways implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(NatGateway.class).stream()
        .filter(nat -> !nat.state().isGone())
        .flatMap(nat -> of(topology, nat));
  }

  private static Stream<Problem> of(Topology topology, NatGateway nat) {
    List<NetworkInterface> interfaces =
        topology.referrers(nat.id(), Role.PART_OF, NetworkInterface.class);
    if (interfaces.isEmpty()) {
      return topology.lacks(ResourceKind.NETWORK_INTERFACE)
          ? Stream.empty()
          : Stream.of(bad(nat, NatFault.NO_INTERFACE, Optional.empty()));
    }
    List<ElasticIp> elasticIps =
        interfaces.stream()
            .flatMap(
                one -> topology.referrers(one.id(), Role.ATTACHED_TO, ElasticIp.class).stream())
            .toList();
    return switch (nat.connectivity()) {
      case PRIVATE ->
          elasticIps.stream()
              .map(
                  elasticIp ->
                      bad(nat, NatFault.ELASTIC_IP_ON_PRIVATE, Optional.of(elasticIp.id())));
      case PUBLIC ->
          Stream.concat(
              withoutElasticIp(topology, nat, interfaces, elasticIps), wayOut(topology, nat));
    };
  }

  private static Stream<Problem> withoutElasticIp(
      Topology topology,
      NatGateway nat,
      List<NetworkInterface> interfaces,
      List<ElasticIp> elasticIps) {
    boolean has =
        !elasticIps.isEmpty()
            || interfaces.stream()
                .flatMap(one -> one.addresses().stream())
                .anyMatch(address -> address.publicAddress().isPresent());
    return has || topology.lacks(ResourceKind.ELASTIC_IP)
        ? Stream.empty()
        : Stream.of(bad(nat, NatFault.NO_ELASTIC_IP, Optional.empty()));
  }

  private static Stream<Problem> wayOut(Topology topology, NatGateway nat) {
    Optional<Subnet> subnet = topology.find(nat.subnet(), Subnet.class);
    Optional<Vpc> vpc = Home.of(topology, nat.id());
    if (subnet.isEmpty() || vpc.isEmpty()) {
      return Stream.empty();
    }
    if (ElasticIps.lacksInternetGateway(topology, vpc.get())) {
      return Stream.of(new NoInternetGateway(nat.id(), vpc.get().id()));
    }
    return switch (SubnetType.of(topology, subnet.get())) {
      case PUBLIC, UNKNOWN -> Stream.empty();
      case PRIVATE, ISOLATED ->
          Stream.of(bad(nat, NatFault.SUBNET_NOT_PUBLIC, Optional.of(nat.subnet())));
    };
  }

  private static Problem bad(NatGateway nat, NatFault fault, Optional<ResourceId> other) {
    return new BadNat(nat.id(), fault, other);
  }
}

package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gateways and connections that are not there: what can be had only by building it. */
final class NewConnections {
  private NewConnections() {}

  static List<Repair> of(Situation situation, RouteTable table, Address destination, Cidr range) {
    Optional<Vpc> vpc = situation.vpcOf(table.vpc());
    if (vpc.isEmpty() || vpc.get().contains(destination)) {
      return List.of();
    }
    if (Destinations.isOutsideAws(situation, destination)) {
      return List.of();
    }
    Stream<List<Resource>> built =
        situation.isPrivate(destination)
            ? peerings(situation, vpc.get(), destination)
            : outward(situation, vpc.get(), destination);
    return built
        .map(resources -> new Mend.Build(table.id(), resources, range))
        .map(mend -> new Repair(mend, Repair.NEW))
        .toList();
  }

  private static Stream<List<Resource>> outward(Situation situation, Vpc vpc, Address destination) {
    Topology topology = situation.topology();
    boolean hasGateway =
        !topology.referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class).isEmpty();
    Stream<List<Resource>> gateways =
        hasGateway ? Stream.empty() : Stream.of(internetGateway(topology, vpc));
    return Stream.concat(
        gateways,
        destination.family() == Family.IPV4
            ? natGateway(situation, vpc)
            : egressOnlyGateway(situation, vpc));
  }

  private static List<Resource> internetGateway(Topology topology, Vpc vpc) {
    ResourceId id = topology.newId(ResourceKind.INTERNET_GATEWAY);
    return List.<Resource>of(new InternetGateway(id, "", Optional.of(vpc.id()), Optional.empty()));
  }

  private static Stream<List<Resource>> egressOnlyGateway(Situation situation, Vpc vpc) {
    boolean hasOne =
        !situation
            .topology()
            .referrers(vpc.id(), Role.ATTACHED_TO, EgressOnlyInternetGateway.class)
            .isEmpty();
    ResourceId id = situation.topology().newId(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY);
    return hasOne
        ? Stream.empty()
        : Stream.of(
            List.<Resource>of(new EgressOnlyInternetGateway(id, "", Optional.of(vpc.id()))));
  }

  /** In a public subnet, and only where the VPC has no NAT gateway yet. */
  private static Stream<List<Resource>> natGateway(Situation situation, Vpc vpc) {
    Topology topology = situation.topology();
    List<Subnet> subnets = situation.subnetsOf(vpc.id());
    boolean hasOne =
        subnets.stream()
            .anyMatch(
                subnet ->
                    !topology
                        .referrers(subnet.id(), Role.CONTAINED_IN, NatGateway.class)
                        .isEmpty());
    return hasOne
        ? Stream.empty()
        : subnets.stream()
            .filter(subnet -> SubnetType.of(topology, subnet) == SubnetType.PUBLIC)
            .flatMap(subnet -> natGateway(topology, subnet).stream())
            .limit(1);
  }

  private static Optional<List<Resource>> natGateway(Topology topology, Subnet subnet) {
    ResourceId nat = topology.newId(ResourceKind.NAT_GATEWAY);
    ResourceId eni = topology.newId(ResourceKind.NETWORK_INTERFACE);
    return FreeAddresses.inSubnet(topology, subnet)
        .flatMap(
            own ->
                FreeAddresses.publicOne(topology)
                    .map(
                        known ->
                            List.<Resource>of(
                                new NatGateway(
                                    nat,
                                    "",
                                    subnet.id(),
                                    NatGateway.Connectivity.PUBLIC,
                                    LifecycleState.AVAILABLE),
                                new NetworkInterface(
                                    eni,
                                    "",
                                    subnet.id(),
                                    List.of(PrivateAddress.of(own)),
                                    List.of(),
                                    List.of(),
                                    false,
                                    InterfaceType.NAT_GATEWAY,
                                    InterfaceStatus.IN_USE,
                                    Optional.of(nat),
                                    0),
                                new ElasticIp(
                                    topology.newId(ResourceKind.ELASTIC_IP),
                                    "",
                                    known,
                                    Optional.of(eni),
                                    Optional.of(own)))));
  }

  private static Stream<List<Resource>> peerings(
      Situation situation, Vpc vpc, Address destination) {
    return situation.vpcs().stream()
        .filter(other -> other.contains(destination))
        .filter(other -> !isPeered(situation, vpc, other) && !overlap(vpc, other))
        .map(
            other ->
                List.<Resource>of(
                    new VpcPeeringConnection(
                        situation.topology().newId(ResourceKind.VPC_PEERING_CONNECTION),
                        "",
                        vpc.id(),
                        other.id(),
                        PeeringState.ACTIVE,
                        false,
                        false)));
  }

  private static boolean isPeered(Situation situation, Vpc vpc, Vpc other) {
    return situation
        .topology()
        .referrers(vpc.id(), Role.CONNECTS, VpcPeeringConnection.class)
        .stream()
        .anyMatch(peering -> peering.peerOf(vpc.id()).equals(other.id()));
  }

  private static boolean overlap(Vpc vpc, Vpc other) {
    List<Cidr> theirs = other.allCidrs().toList();
    return vpc.allCidrs().anyMatch(own -> theirs.stream().anyMatch(own::overlaps));
  }
}

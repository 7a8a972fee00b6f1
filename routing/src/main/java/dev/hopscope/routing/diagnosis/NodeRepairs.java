package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetHost;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Candidate;
import dev.hopscope.routing.trace.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Load balancers with a node in one zone more. */
final class NodeRepairs {
  private NodeRepairs() {}

  /** In the zones of targets that lie where the load balancer is not. */
  static List<Repair> whereTargetsAre(Situation situation) {
    Topology topology = situation.topology();
    Optional<LoadBalancer> balancer =
        topology.find(situation.drop().component(), LoadBalancer.class);
    return situation.last(Step.TargetStep.class).stream()
        .flatMap(step -> step.candidates().stream())
        .filter(each -> each.standing() == Candidate.Standing.ZONE_NOT_ENABLED)
        .flatMap(each -> zoneOf(situation, each).stream())
        .distinct()
        .flatMap(zone -> balancer.stream().flatMap(each -> nodes(topology, each, zone)))
        .toList();
  }

  private static Optional<ResourceId> zoneOf(Situation situation, Candidate candidate) {
    return candidate
        .target()
        .zone()
        .or(
            () ->
                switch (candidate.target().host()) {
                  case TargetHost.Registered(ResourceId id) ->
                      interfacesOf(situation.topology(), id)
                          .findFirst()
                          .flatMap(each -> zoneOf(situation.topology(), each));
                  case TargetHost.At(Address address) ->
                      situation.vpcs().stream()
                          .flatMap(vpc -> situation.interfaceWith(vpc.id(), address).stream())
                          .findFirst()
                          .flatMap(each -> zoneOf(situation.topology(), each));
                });
  }

  private static Stream<NetworkInterface> interfacesOf(Topology topology, ResourceId owner) {
    return topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream();
  }

  private static Optional<ResourceId> zoneOf(Topology topology, NetworkInterface each) {
    return topology.find(each.subnet(), Subnet.class).map(Subnet::availabilityZone);
  }

  /** In the zone of an endpoint, of the load balancers behind its service (rule PLS-04). */
  static List<Repair> whereEndpointsAre(Situation situation) {
    Topology topology = situation.topology();
    Optional<VpcEndpointService> service =
        situation.drop().about().flatMap(id -> topology.find(id, VpcEndpointService.class));
    return service.stream()
        .flatMap(
            each ->
                zonesOf(topology, situation.drop().component())
                    .filter(zone -> !EndpointServices.isIn(topology, each, zone))
                    .flatMap(
                        zone ->
                            EndpointServices.loadBalancers(topology, each).stream()
                                .flatMap(balancer -> nodes(topology, balancer, zone))))
        .toList();
  }

  private static Stream<ResourceId> zonesOf(Topology topology, ResourceId endpoint) {
    Stream<ResourceId> own =
        topology.find(endpoint, GatewayLoadBalancerEndpoint.class).stream()
            .flatMap(each -> topology.find(each.subnet(), Subnet.class).stream())
            .map(Subnet::availabilityZone);
    return Stream.concat(
            own, interfacesOf(topology, endpoint).flatMap(each -> zoneOf(topology, each).stream()))
        .distinct();
  }

  /** One repair for each subnet of the zone, public ones first. */
  private static Stream<Repair> nodes(Topology topology, LoadBalancer balancer, ResourceId zone) {
    return topology.referrers(balancer.vpc(), Role.CONTAINED_IN, Subnet.class).stream()
        .filter(subnet -> EndpointServices.isSameZone(topology, subnet.availabilityZone(), zone))
        .sorted(Comparator.comparing(subnet -> SubnetType.of(topology, subnet)))
        .flatMap(subnet -> node(topology, balancer, subnet).stream())
        .map(node -> new Repair(new Mend.AddNode(balancer.id(), node), Repair.SETTING));
  }

  private static Optional<NetworkInterface> node(
      Topology topology, LoadBalancer balancer, Subnet subnet) {
    Optional<Address> known =
        switch (balancer.scheme()) {
          case INTERNET_FACING -> FreeAddresses.publicOne(topology);
          case INTERNAL -> Optional.empty();
        };
    List<ResourceId> groups =
        interfacesOf(topology, balancer.id())
            .findFirst()
            .map(NetworkInterface::securityGroups)
            .orElse(List.of());
    return FreeAddresses.inSubnet(topology, subnet)
        .map(
            own ->
                new NetworkInterface(
                    topology.newId(ResourceKind.NETWORK_INTERFACE),
                    "",
                    subnet.id(),
                    List.of(new PrivateAddress(own, known)),
                    List.of(),
                    groups,
                    true,
                    InterfaceType.LOAD_BALANCER,
                    InterfaceStatus.IN_USE,
                    Optional.of(balancer.id()),
                    0));
  }
}

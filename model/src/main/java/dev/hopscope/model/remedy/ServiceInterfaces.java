package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The interfaces that AWS makes for what it runs: gateways, load balancer nodes, endpoints. */
final class ServiceInterfaces {
  private ServiceInterfaces() {}

  static NetworkInterface ofNat(Topology topology, NatGateway nat, Address address) {
    return new NetworkInterface(
        topology.newId(ResourceKind.NETWORK_INTERFACE),
        "",
        nat.subnet(),
        List.of(PrivateAddress.of(address)),
        List.of(),
        List.of(),
        false,
        InterfaceType.NAT_GATEWAY,
        InterfaceStatus.IN_USE,
        Optional.of(nat.id()),
        0);
  }

  /** The interfaces of a service. */
  static List<NetworkInterface> of(Topology topology, ResourceId owner) {
    return topology.referrers(owner, Role.PART_OF, NetworkInterface.class);
  }

  /** The service without what it has in a subnet, where it has something elsewhere. */
  static Stream<Remedy> outOf(Topology topology, ResourceId owner, ResourceId subnet) {
    List<NetworkInterface> all = of(topology, owner);
    List<ResourceId> there =
        all.stream().filter(each -> each.subnet().equals(subnet)).map(Resource::id).toList();
    return there.isEmpty() || there.size() == all.size()
        ? Stream.empty()
        : Stream.of(new Remedy(new Action.TakeOut(subnet, owner), List.of(), Set.copyOf(there)));
  }

  /** The service with one more interface, like its first, in a subnet of another zone. */
  static Stream<Remedy> inAnotherZone(Topology topology, ResourceId owner) {
    Optional<NetworkInterface> first = of(topology, owner).stream().findFirst();
    Optional<Subnet> here = first.flatMap(own -> topology.find(own.subnet(), Subnet.class));
    return here.stream()
        .flatMap(
            subnet -> topology.referrers(subnet.vpc(), Role.CONTAINED_IN, Subnet.class).stream())
        .filter(other -> !other.availabilityZone().equals(here.get().availabilityZone()))
        .flatMap(
            other ->
                FreeAddresses.inSubnet(topology, other).stream()
                    .map(
                        address ->
                            Remedy.put(
                                new Action.PutIn(other.id(), owner),
                                like(topology, first.get(), other.id(), address))));
  }

  private static NetworkInterface like(
      Topology topology, NetworkInterface one, ResourceId subnet, Address address) {
    return new NetworkInterface(
        topology.newId(ResourceKind.NETWORK_INTERFACE),
        "",
        subnet,
        List.of(
            new PrivateAddress(
                address,
                one.addresses().stream()
                    .flatMap(each -> each.publicAddress().stream())
                    .findFirst()
                    .flatMap(_ -> FreeAddresses.publicOne(topology)))),
        List.of(),
        one.securityGroups(),
        one.sourceDestCheck(),
        one.type(),
        one.status(),
        one.attachedTo(),
        one.deviceIndex(),
        one.owner());
  }
}

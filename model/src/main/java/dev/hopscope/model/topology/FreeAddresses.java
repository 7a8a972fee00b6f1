package dev.hopscope.model.topology;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ranges and addresses that new resources get. */
public final class FreeAddresses {
  private static final List<Cidr> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").map(Cidr::parse).toList();

  /** Public addresses are taken from the ranges kept for documentation (RFC 5737). */
  private static final List<Cidr> PUBLIC =
      Stream.of("198.51.100.0/24", "203.0.113.0/24", "192.0.2.0/24").map(Cidr::parse).toList();

  private FreeAddresses() {}

  /** The next range for a VPC: it overlaps no other network of the drawing while one is left. */
  public static Cidr forVpc(Topology topology) {
    List<Cidr> taken =
        Stream.concat(
                topology.all(Vpc.class).stream().flatMap(Vpc::allCidrs),
                topology.all(OnPremisesNetwork.class).stream()
                    .flatMap(network -> network.cidrs().stream()))
            .toList();
    return PRIVATE.stream()
        .flatMap(range -> AddressPool.nextFree(range, 16, taken).stream())
        .findFirst()
        .orElseGet(() -> Cidr.of(PRIVATE.getFirst().address(), 16));
  }

  /** The next /24 of a VPC, or what smaller range is left. */
  public static Optional<Cidr> forSubnet(Topology topology, Vpc vpc) {
    List<Cidr> taken =
        topology.referrers(vpc.id(), Role.CONTAINED_IN, Subnet.class).stream()
            .flatMap(subnet -> subnet.cidr().stream())
            .toList();
    return Stream.of(24, 25, 26, 27, 28)
        .flatMap(
            length ->
                vpc.cidrs().stream()
                    .flatMap(range -> AddressPool.nextFree(range, length, taken).stream()))
        .findFirst();
  }

  /** The range of a new network on premises. */
  public static Cidr forPremises(Topology topology) {
    List<Cidr> taken =
        topology.all(OnPremisesNetwork.class).stream()
            .flatMap(network -> network.cidrs().stream())
            .toList();
    Cidr usual = PRIVATE.getLast();
    return AddressPool.nextFree(usual, usual.length(), taken)
        .or(() -> AddressPool.nextFree(PRIVATE.get(1), 16, taken))
        .orElse(usual);
  }

  /** The next IPv4 address of a subnet. */
  public static Optional<Address> inSubnet(Topology topology, Subnet subnet) {
    return subnet.cidr().flatMap(cidr -> AddressPool.nextFree(cidr, taken(topology, subnet)));
  }

  /** The next IPv6 address of a subnet. */
  public static Optional<Address> ipv6InSubnet(Topology topology, Subnet subnet) {
    return subnet.ipv6Cidrs().stream()
        .flatMap(cidr -> AddressPool.nextFree(cidr, taken(topology, subnet)).stream())
        .findFirst();
  }

  private static Set<Address> taken(Topology topology, Subnet subnet) {
    Set<Address> taken = new HashSet<>();
    for (NetworkInterface eni :
        topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class)) {
      eni.addresses().forEach(each -> taken.add(each.address()));
      taken.addAll(eni.ipv6Addresses());
    }
    return taken;
  }

  /** A public address that nothing has, while one is left. */
  public static Optional<Address> publicOne(Topology topology) {
    Set<Address> taken = new HashSet<>();
    topology.all(NetworkInterface.class).stream()
        .flatMap(eni -> eni.addresses().stream())
        .map(PrivateAddress::publicAddress)
        .forEach(address -> address.ifPresent(taken::add));
    topology.all(ElasticIp.class).forEach(eip -> taken.add(eip.publicAddress()));
    topology.all(RegionalNatGateway.class).stream()
        .flatMap(nat -> nat.addresses().stream())
        .forEach(own -> taken.add(own.publicAddress()));
    topology.all(CustomerGateway.class).forEach(gateway -> gateway.address().ifPresent(taken::add));
    return PUBLIC.stream()
        .flatMap(range -> AddressPool.nextFree(range, taken).stream())
        .findFirst();
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.AddressProblem.AddressTaken;
import dev.hopscope.model.check.AddressProblem.BadInterfaceAddress;
import dev.hopscope.model.check.AddressProblem.BadInterfaceAddress.AddressFault;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of interfaces: in their subnet, not reserved, nobody else's (rules ADDR-22, 40).
 */
final class InterfaceAddresses implements Check {
  private record Owned(ResourceId scope, Address address) {}

  /** Public addresses are one space, whoever has them. */
  private static final ResourceId INTERNET = ResourceId.of("internet");

  @Override
  public Stream<Problem> of(Topology topology) {
    List<Problem> problems = new ArrayList<>();
    Map<Owned, ResourceId> owners = new HashMap<>();
    for (NetworkInterface one : topology.all(NetworkInterface.class)) {
      Optional<Subnet> subnet = topology.find(one.subnet(), Subnet.class);
      addresses(one)
          .forEach(
              address -> {
                subnet
                    .flatMap(in -> faultOf(in, address))
                    .map(fault -> new BadInterfaceAddress(one.id(), one.subnet(), address, fault))
                    .ifPresent(problems::add);
                subnet
                    .flatMap(
                        in ->
                            claim(
                                owners,
                                new Owned(in.vpc(), address),
                                one.id(),
                                isAdded(one, address)))
                    .ifPresent(problems::add);
              });
      one.addresses().stream()
          .flatMap(address -> address.publicAddress().stream())
          .flatMap(address -> claim(owners, new Owned(INTERNET, address), one.id(), false).stream())
          .forEach(problems::add);
    }
    for (ElasticIp one : topology.all(ElasticIp.class)) {
      claim(owners, new Owned(INTERNET, one.publicAddress()), one.id(), false)
          .ifPresent(problems::add);
    }
    return problems.stream();
  }

  private static Stream<Address> addresses(NetworkInterface one) {
    return Stream.concat(
        one.addresses().stream().map(PrivateAddress::address), one.ipv6Addresses().stream());
  }

  private static Optional<AddressFault> faultOf(Subnet subnet, Address address) {
    Optional<Cidr> range =
        Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream())
            .filter(own -> own.contains(address))
            .findFirst();
    if (range.isEmpty()) {
      return Optional.of(AddressFault.OUTSIDE_SUBNET);
    }
    return AddressPool.isReserved(range.get(), address)
        ? Optional.of(AddressFault.RESERVED)
        : Optional.empty();
  }

  /** The primary address is given with the interface, the others are assigned to it. */
  private static boolean isAdded(NetworkInterface one, Address address) {
    return addresses(one).skip(1).anyMatch(address::equals);
  }

  private static Optional<Problem> claim(
      Map<Owned, ResourceId> owners, Owned owned, ResourceId owner, boolean added) {
    return Optional.ofNullable(owners.putIfAbsent(owned, owner))
        .map(first -> new AddressTaken(owned.address(), first, owner, added));
  }
}

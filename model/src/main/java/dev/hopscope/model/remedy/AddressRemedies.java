package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.AddressProblem;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ranges and addresses that are free, in place of those that are not. */
final class AddressRemedies {
  private static final int LARGEST_IPV4 = 16;
  private static final int SMALLEST_IPV4 = 28;
  private static final int IPV6_SUBNET = 64;
  private static final int LARGEST_IPV6_VPC = 44;
  private static final int SMALLEST_IPV6_VPC = 60;

  private AddressRemedies() {}

  static Stream<Remedy> of(AddressProblem problem, Topology topology) {
    return switch (problem) {
      case AddressProblem.NoRange none -> range(none.id(), topology);
      case AddressProblem.BadVpcRange bad -> vpcRange(bad, topology);
      case AddressProblem.BadSubnetRange bad -> subnetRange(bad, topology);
      case AddressProblem.OverlappingSubnets both ->
          Stream.concat(
              elsewhere(topology, both.subnet(), both.range(), both.range().length()),
              elsewhere(topology, both.other(), both.otherRange(), both.otherRange().length()));
      case AddressProblem.BadInterfaceAddress bad ->
          address(topology, bad.networkInterface(), bad.address());
      case AddressProblem.AddressTaken taken ->
          Stream.concat(
              address(topology, taken.second(), taken.address()),
              address(topology, taken.first(), taken.address()));
      // which of its interfaces moves to which subnet is a decision
      case AddressProblem.SubnetFull _ -> Stream.empty();
      case AddressProblem.MisplacedElasticIp misplaced ->
          topology.find(misplaced.elasticIp(), ElasticIp.class).stream()
              .map(
                  elastic ->
                      Remedy.put(
                          new Action.Associate(elastic.id(), misplaced.networkInterface()),
                          elastic.associatedWith(
                              Optional.of(misplaced.networkInterface()),
                              primaryOf(topology, misplaced.networkInterface()))));
    };
  }

  private static Optional<Address> primaryOf(Topology topology, ResourceId id) {
    return topology.find(id, NetworkInterface.class).stream()
        .flatMap(own -> own.addresses().stream())
        .map(PrivateAddress::address)
        .findFirst();
  }

  private static Stream<Remedy> range(ResourceId id, Topology topology) {
    Stream<Remedy> ofVpc =
        topology.find(id, Vpc.class).stream()
            .map(
                vpc -> {
                  Cidr free = FreeAddresses.forVpc(topology);
                  return Remedy.put(new Action.AddRange(id, free), vpc.withCidrs(List.of(free)));
                });
    Stream<Remedy> ofSubnet =
        topology.find(id, Subnet.class).stream()
            .flatMap(
                subnet ->
                    topology.find(subnet.vpc(), Vpc.class).stream()
                        .flatMap(vpc -> FreeAddresses.forSubnet(topology, vpc).stream())
                        .map(
                            free ->
                                Remedy.put(
                                    new Action.AddRange(id, free),
                                    subnet.withCidr(Optional.of(free)))));
    return Stream.concat(ofVpc, ofSubnet);
  }

  private static Stream<Remedy> vpcRange(AddressProblem.BadVpcRange bad, Topology topology) {
    return topology.find(bad.vpc(), Vpc.class).stream()
        .flatMap(
            vpc -> {
              Remedy removed =
                  Remedy.put(
                      new Action.RemoveRange(vpc.id(), bad.range()),
                      without(vpc, bad.range(), List.of()));
              Stream<Remedy> changed =
                  Stream.concat(
                          nearest(bad).stream(),
                          bad.range().family() == Family.IPV4
                              ? Stream.of(FreeAddresses.forVpc(topology))
                              : Stream.empty())
                      .filter(next -> !next.equals(bad.range()))
                      .map(
                          next ->
                              Remedy.range(
                                  topology,
                                  vpc.id(),
                                  bad.range(),
                                  next,
                                  List.of(without(vpc, bad.range(), List.of(next)))));
              return Stream.concat(changed, Stream.of(removed));
            });
  }

  /** The range at the same place that is of a size that VPCs have. */
  private static Optional<Cidr> nearest(AddressProblem.BadVpcRange bad) {
    Cidr range = bad.range();
    return switch (bad.fault()) {
      case LENGTH ->
          Optional.of(
              Cidr.of(
                  range.address(),
                  range.family() == Family.IPV4
                      ? Math.clamp(range.length(), LARGEST_IPV4, SMALLEST_IPV4)
                      : Math.clamp(inFours(range.length()), LARGEST_IPV6_VPC, SMALLEST_IPV6_VPC)));
      case RESERVED, OVERLAPS, NOT_BESIDE, DOCKER -> Optional.empty();
    };
  }

  /** IPv6 ranges have lengths in steps of four. */
  private static int inFours(int length) {
    return length - length % 4;
  }

  /** The VPC with others in the place of a range, the last of those that are alike. */
  private static Vpc without(Vpc vpc, Cidr range, List<Cidr> instead) {
    return vpc.withCidrs(replaced(vpc.cidrs(), range, instead))
        .withIpv6Cidrs(
            replaced(vpc.ipv6Cidrs(), range, instead),
            replaced(vpc.privateIpv6Cidrs(), range, instead));
  }

  private static List<Cidr> replaced(List<Cidr> ranges, Cidr range, List<Cidr> instead) {
    List<Cidr> changed = new ArrayList<>(ranges);
    int at = changed.lastIndexOf(range);
    if (at >= 0) {
      changed.remove(at);
      changed.addAll(at, instead);
    }
    return changed;
  }

  private static Stream<Remedy> subnetRange(AddressProblem.BadSubnetRange bad, Topology topology) {
    int length =
        bad.range().family() == Family.IPV4
            ? Math.clamp(bad.range().length(), LARGEST_IPV4, SMALLEST_IPV4)
            : IPV6_SUBNET;
    return switch (bad.fault()) {
      case LENGTH ->
          Stream.concat(
              changed(topology, bad.subnet(), bad.range(), Cidr.of(bad.range().address(), length)),
              elsewhere(topology, bad.subnet(), bad.range(), length));
      case OUTSIDE_VPC ->
          Stream.concat(
              elsewhere(topology, bad.subnet(), bad.range(), length),
              topology.find(bad.vpc(), Vpc.class).stream()
                  .filter(_ -> bad.range().family() == Family.IPV4)
                  .map(
                      vpc ->
                          Remedy.put(
                              new Action.AddRange(vpc.id(), bad.range()),
                              vpc.withCidrs(
                                  Stream.concat(vpc.cidrs().stream(), Stream.of(bad.range()))
                                      .toList()))));
    };
  }

  /** The subnet at the next free place of its VPC; an IPv6 range it can also be without. */
  private static Stream<Remedy> elsewhere(
      Topology topology, ResourceId id, Cidr range, int length) {
    Optional<Subnet> found = topology.find(id, Subnet.class);
    if (found.isEmpty()) {
      return Stream.empty();
    }
    Subnet subnet = found.get();
    Stream<Remedy> next =
        topology.find(subnet.vpc(), Vpc.class).stream()
            .flatMap(vpc -> free(topology, vpc, subnet, range, length).stream())
            .flatMap(free -> changed(topology, id, range, free));
    Stream<Remedy> without =
        range.family() == Family.IPV6
            ? Stream.of(
                Remedy.put(
                    new Action.RemoveRange(id, range),
                    subnet.withIpv6Cidrs(
                        subnet.ipv6Cidrs().stream().filter(each -> !each.equals(range)).toList())))
            : Stream.empty();
    return Stream.concat(next, without);
  }

  private static Optional<Cidr> free(
      Topology topology, Vpc vpc, Subnet subnet, Cidr range, int length) {
    List<Cidr> taken =
        topology.referrers(vpc.id(), Role.CONTAINED_IN, Subnet.class).stream()
            .filter(other -> !other.id().equals(subnet.id()))
            .flatMap(other -> Stream.concat(other.cidr().stream(), other.ipv6Cidrs().stream()))
            .toList();
    return vpc.allCidrs()
        .filter(own -> own.family() == range.family())
        .flatMap(own -> AddressPool.nextFree(own, length, taken).stream())
        .findFirst()
        .or(
            () ->
                range.family() == Family.IPV4
                    ? FreeAddresses.forSubnet(topology, vpc)
                    : Optional.empty());
  }

  private static Stream<Remedy> changed(Topology topology, ResourceId id, Cidr from, Cidr to) {
    return from.equals(to)
        ? Stream.empty()
        : topology.find(id, Subnet.class).stream()
            .map(
                subnet ->
                    Remedy.range(
                        topology, id, from, to, MovedSubnet.of(topology, subnet, from, to)));
  }

  private static Stream<Remedy> address(Topology topology, ResourceId id, Address old) {
    Optional<Resource> owner = topology.find(id);
    if (owner.isPresent() && owner.get() instanceof ElasticIp elastic) {
      return FreeAddresses.publicOne(topology).stream()
          .map(
              free ->
                  Remedy.put(
                      new Action.ChangeAddress(id, old, free), elastic.withPublicAddress(free)));
    }
    return owner.isPresent() && owner.get() instanceof NetworkInterface own
        ? ownAddress(topology, own, old)
        : Stream.empty();
  }

  private static Stream<Remedy> ownAddress(Topology topology, NetworkInterface own, Address old) {
    boolean isPublic =
        own.addresses().stream()
            .anyMatch(each -> each.publicAddress().filter(old::equals).isPresent());
    Optional<Address> free =
        isPublic
            ? FreeAddresses.publicOne(topology)
            : topology
                .find(own.subnet(), Subnet.class)
                .flatMap(
                    subnet ->
                        old.family() == Family.IPV4
                            ? FreeAddresses.inSubnet(topology, subnet)
                            : FreeAddresses.ipv6InSubnet(topology, subnet));
    return free.stream()
        .map(
            next -> {
              List<Resource> puts = new ArrayList<>();
              puts.add(
                  own.in(
                      own.subnet(),
                      own.addresses().stream()
                          .map(
                              each ->
                                  new PrivateAddress(
                                      each.address().equals(old) ? next : each.address(),
                                      each.publicAddress()
                                          .map(address -> address.equals(old) ? next : address)))
                          .toList(),
                      own.ipv6Addresses().stream()
                          .map(each -> each.equals(old) ? next : each)
                          .toList()));
              topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
                  .filter(elastic -> elastic.privateAddress().filter(old::equals).isPresent())
                  .map(
                      elastic ->
                          elastic.associatedWith(elastic.networkInterface(), Optional.of(next)))
                  .forEach(puts::add);
              return Remedy.put(new Action.ChangeAddress(own.id(), old, next), puts);
            });
  }
}

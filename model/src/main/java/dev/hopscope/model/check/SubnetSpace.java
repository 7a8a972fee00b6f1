package dev.hopscope.model.check;

import dev.hopscope.model.check.AddressProblem.SubnetFull;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.stream.Stream;

/**
 * Subnets whose interfaces need more IPv4 addresses than there are: a NAT gateway's and an
 * endpoint's count like an instance's (rule ADDR-22).
 */
final class SubnetSpace implements Check {
  /** AWS keeps the first four and the last one. */
  private static final int RESERVED = 5;

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(Subnet.class).stream().flatMap(subnet -> of(topology, subnet));
  }

  private static Stream<Problem> of(Topology topology, Subnet subnet) {
    if (subnet.cidr().isEmpty()) {
      return Stream.empty();
    }
    long usable = (1L << (32 - subnet.cidr().get().length())) - RESERVED;
    long needed =
        topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream()
            .mapToLong(SubnetSpace::needed)
            .sum();
    return needed > Math.max(0, usable)
        ? Stream.of(new SubnetFull(subnet.id(), needed, Math.max(0, usable)))
        : Stream.empty();
  }

  /** One that has IPv6 addresses alone takes no other. */
  private static long needed(NetworkInterface one) {
    return one.addresses().isEmpty() && one.ipv6Addresses().isEmpty() ? 1 : one.addresses().size();
  }
}

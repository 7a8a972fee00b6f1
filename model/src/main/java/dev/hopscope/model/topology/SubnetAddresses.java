package dev.hopscope.model.topology;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;

/**
 * The IPv4 addresses of a subnet: those that AWS keeps, those that interfaces have, and the rest.
 *
 * @param range the subnet's IPv4 range
 * @param used how many its interfaces have; one that has none yet will get one
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html">Subnet CIDR
 *     blocks</a>
 */
public record SubnetAddresses(Cidr range, long used) {
  private static final int RESERVED = 5;

  /**
   * An address that AWS keeps in every subnet (rule ADDR-22).
   *
   * @param use what AWS keeps it for
   */
  public record Reserved(Address address, Use use) {}

  /** What AWS keeps an address for. */
  public enum Use {
    /** The first: the network's own. */
    NETWORK,
    /** The second: the VPC router. */
    VPC_ROUTER,
    /** The third: DNS; the server is at the third address of the VPC's range. */
    DNS,
    /** The fourth: future use. */
    FUTURE_USE,
    /** The last: broadcast, which a VPC does not support. */
    BROADCAST
  }

  /** The addresses of a subnet; empty where it has no IPv4 range. */
  public static Optional<SubnetAddresses> of(Topology topology, Subnet subnet) {
    return subnet
        .cidr()
        .map(
            range ->
                new SubnetAddresses(
                    range,
                    topology
                        .referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class)
                        .stream()
                        .mapToLong(SubnetAddresses::needed)
                        .sum()));
  }

  /** One that has IPv6 addresses alone takes no other. */
  private static long needed(NetworkInterface one) {
    return one.addresses().isEmpty() && one.ipv6Addresses().isEmpty() ? 1 : one.addresses().size();
  }

  /** How many there are. */
  public long all() {
    return 1L << (range.family().bits() - range.length());
  }

  /** How many interfaces can have. */
  public long usable() {
    return Math.max(0, all() - RESERVED);
  }

  /** How many are left. */
  public long free() {
    return Math.max(0, usable() - used);
  }

  /** The five that AWS keeps, in order; none of a range that is too small to be a subnet. */
  public List<Reserved> reserved() {
    Address first = range.address();
    return all() <= RESERVED
        ? List.of()
        : List.of(
            new Reserved(first, Use.NETWORK),
            new Reserved(first.plus(1), Use.VPC_ROUTER),
            new Reserved(first.plus(2), Use.DNS),
            new Reserved(first.plus(3), Use.FUTURE_USE),
            new Reserved(range.last(), Use.BROADCAST));
  }
}

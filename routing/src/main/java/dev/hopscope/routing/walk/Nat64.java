package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;

/**
 * The IPv6 addresses that stand for IPv4 ones: 64:ff9b::/96 and the 32 bits of the other (rules
 * NAT-30 and NAT-31).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html">DNS64
 *     and NAT64</a>
 */
public final class Nat64 {
  private static final Cidr PREFIX = Cidr.parse("64:ff9b::/96");
  private static final long IPV4 = 0xFFFF_FFFFL;

  private Nat64() {}

  /** Whether an address stands for an IPv4 one. */
  static boolean holds(Address address) {
    return PREFIX.contains(address);
  }

  /** The IPv4 address that one of these stands for. */
  static Address embedded(Address address) {
    return new Address(Family.IPV4, 0, address.low() & IPV4);
  }

  /** What stands for an IPv4 address. */
  public static Address standingFor(Address ipv4) {
    return PREFIX.address().plus(ipv4.low());
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;

/**
 * The internet, and the host that stands for any on it (section 0.3 of the rules): an address that
 * RFC 5737 and RFC 3849 keep for documentation, so that nobody's prefix list holds it.
 */
public final class InternetHost {
  /** What stands for the internet where a resource is named. */
  public static final ResourceId ID = ResourceId.of("internet");

  /** The IPv4 host. */
  public static final Address IPV4 = Address.parse("203.0.113.5");

  /** The IPv6 host. */
  public static final Address IPV6 = Address.parse("2001:db8:ffff::5");

  private static final List<Cidr> RFC1918 =
      List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));
  private static final Cidr RFC6598 = Cidr.parse("100.64.0.0/10");
  private static final List<Cidr> NOT_ON_THE_INTERNET =
      List.of(
          Cidr.parse("0.0.0.0/8"),
          Cidr.parse("127.0.0.0/8"),
          Cidr.parse("169.254.0.0/16"),
          Cidr.parse("224.0.0.0/3"),
          Cidr.parse("fc00::/7"),
          Cidr.parse("fe80::/10"),
          Cidr.parse("ff00::/8"));

  private InternetHost() {}

  /** The host of one family. */
  public static Address of(Family family) {
    return family == Family.IPV4 ? IPV4 : IPV6;
  }

  static boolean is(Address address) {
    return address.equals(IPV4) || address.equals(IPV6);
  }

  static boolean isRfc1918(Address address) {
    return RFC1918.stream().anyMatch(range -> range.contains(address));
  }

  static boolean isRfc6598(Address address) {
    return RFC6598.contains(address);
  }

  /** Whether a host on the internet may have the address. */
  public static boolean mayHave(Address address) {
    return !isRfc1918(address)
        && !isRfc6598(address)
        && NOT_ON_THE_INTERNET.stream().noneMatch(range -> range.contains(address));
  }
}

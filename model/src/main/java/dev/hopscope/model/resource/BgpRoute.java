package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A network that a BGP peer announces, with what AWS compares where several announce the same.
 *
 * @param cidr the network
 * @param asPath the autonomous systems on the way, nearest first; the shorter wins
 * @param med the multi-exit discriminator; the lower wins; empty for AWS's default
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route
 *     priority</a>
 */
public record BgpRoute(Cidr cidr, List<Long> asPath, Optional<Integer> med) {
  public BgpRoute {
    asPath = List.copyOf(asPath);
  }

  /** A network announced without more. */
  public static BgpRoute of(Cidr cidr) {
    return new BgpRoute(cidr, List.of(), Optional.empty());
  }
}

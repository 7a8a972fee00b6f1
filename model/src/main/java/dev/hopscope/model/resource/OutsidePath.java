package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.Comparator;
import java.util.Optional;

/**
 * That a range outside AWS can be reached by a connection.
 *
 * @param range the range, as it was announced or written
 * @param connection the VPN connection or virtual interface
 * @param via the Direct Connect gateway between it and the gateway that asks, where there is one
 * @param origin how the range was learned
 * @param bgp how it compares with other announcements of the same range; empty for a static route
 * @param healthy whether a tunnel or the BGP session is up
 */
public record OutsidePath(
    Cidr range,
    ResourceId connection,
    Optional<ResourceId> via,
    RouteOrigin origin,
    Optional<BgpAttributes> bgp,
    boolean healthy) {

  /**
   * The order of choice of rule VPN-04: health, the longest prefix, Direct Connect before static
   * VPN before BGP VPN, the shorter AS path, the lower discriminator.
   */
  public static final Comparator<OutsidePath> BEST_FIRST =
      Comparator.comparing((OutsidePath path) -> !path.healthy())
          .thenComparingInt(path -> -path.range().length())
          .thenComparing(OutsidePath::origin)
          .thenComparingInt(path -> path.bgp().map(BgpAttributes::asPathLength).orElse(0))
          .thenComparingInt(path -> path.bgp().map(BgpAttributes::med).orElse(0))
          .thenComparing(OutsidePath::connection);

  /** Why a path is not taken although another is. */
  public enum Loss {
    DEAD,
    SHORTER_PREFIX,
    /** Learned in a way that counts less: static VPN after Direct Connect, BGP VPN after both. */
    WEAKER_ORIGIN,
    LONGER_AS_PATH,
    HIGHER_MED,
    /** As good as the other; a gateway uses one at a time. */
    NOT_NEEDED
  }

  /** Why this path loses against the better one. */
  public Loss lossAgainst(OutsidePath better) {
    if (better.healthy() && !healthy) {
      return Loss.DEAD;
    }
    if (range.length() < better.range().length()) {
      return Loss.SHORTER_PREFIX;
    }
    if (origin != better.origin()) {
      return Loss.WEAKER_ORIGIN;
    }
    if (bgp.isEmpty() || better.bgp().isEmpty() || bgp.equals(better.bgp())) {
      return Loss.NOT_NEEDED;
    }
    return bgp.get().asPathLength() == better.bgp().get().asPathLength()
        ? Loss.HIGHER_MED
        : Loss.LONGER_AS_PATH;
  }
}

package dev.hopscope.model.resource;

import java.util.Comparator;

/**
 * How good a way is that BGP tells of, the better first: fewer autonomous systems, then the lower
 * discriminator, then one learned from another system (section 7.2 of the rules).
 *
 * @param asPathLength how many autonomous systems it names, 0 or more
 * @param med the multi-exit discriminator, with AWS's default where none was sent
 * @param internal whether the peer is of the transit gateway's own autonomous system
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">Route
 *     evaluation order</a>
 */
public record BgpPath(int asPathLength, int med, boolean internal) implements Comparable<BgpPath> {
  /** What AWS takes for routes over Direct Connect that say nothing. */
  public static final int MED_OF_DIRECT_CONNECT = 0;

  /** What AWS takes for routes over VPN and Connect that say nothing. */
  public static final int MED_OF_TUNNELS = 100;

  /** The way to what no protocol told of. */
  public static final BgpPath NONE = new BgpPath(0, 0, false);

  private static final Comparator<BgpPath> BETTER_FIRST =
      Comparator.comparingInt(BgpPath::asPathLength)
          .thenComparingInt(BgpPath::med)
          .thenComparing(BgpPath::internal);

  /** The way that an announcement tells of. */
  public static BgpPath of(BgpRoute route, int defaultMed, boolean internal) {
    return new BgpPath(route.asPath().size(), route.med().orElse(defaultMed), internal);
  }

  @Override
  public int compareTo(BgpPath other) {
    return BETTER_FIRST.compare(this, other);
  }
}

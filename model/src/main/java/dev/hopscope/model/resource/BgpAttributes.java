package dev.hopscope.model.resource;

/**
 * What tells two BGP announcements of one range apart: the shorter AS path wins, then the lower
 * multi-exit discriminator (rule VPN-04).
 *
 * @param asPathLength how many autonomous systems the announcement passed, prepended ones included;
 *     at least 1
 * @param med multi-exit discriminator, 0 or more
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route tables
 *     and VPN route priority</a>
 */
public record BgpAttributes(int asPathLength, int med) {
  /** What Direct Connect announces where nobody says otherwise. */
  public static final BgpAttributes OF_DIRECT_CONNECT = new BgpAttributes(1, 0);

  /** What a VPN announces where nobody says otherwise. */
  public static final BgpAttributes OF_VPN = new BgpAttributes(1, 100);

  /** Refuses an empty path and a negative discriminator. */
  public BgpAttributes {
    if (asPathLength < 1) {
      throw new IllegalArgumentException("an AS path has at least one hop, not " + asPathLength);
    }
    if (med < 0) {
      throw new IllegalArgumentException("a MED is 0 or more, not " + med);
    }
  }
}

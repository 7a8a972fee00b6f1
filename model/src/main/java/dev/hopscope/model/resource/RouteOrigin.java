package dev.hopscope.model.resource;

/**
 * Where a route of a VPC route table comes from, the stronger first: among routes of equal length
 * the first of these wins.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html">Route
 *     priority</a>
 */
public enum RouteOrigin {
  /** A range of the VPC itself, also where its target was replaced (rule RT-06). */
  LOCAL,
  /** Written by someone, for a range. */
  STATIC,
  /** Written by someone or put there by a gateway endpoint, for a prefix list. */
  PREFIX_LIST,
  /** Announced over Direct Connect. */
  PROPAGATED_DIRECT_CONNECT,
  /** Announced by a static VPN connection. */
  PROPAGATED_VPN_STATIC,
  /** Announced over BGP, or by what the snapshot does not show. */
  PROPAGATED_BGP
}

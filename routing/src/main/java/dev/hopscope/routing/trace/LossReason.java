package dev.hopscope.routing.trace;

/**
 * Why a route was not the one that a table chose, or a zone not the one entered: the codes with
 * which AWS Reachability Analyzer explains it, for VPCs and for transit gateways; the last is ours.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html">Reachability
 *     Analyzer explanation codes</a>
 */
public enum LossReason {
  /** Its range does not hold the destination. */
  CANNOT_ROUTE,
  /** Another has a longer prefix. */
  MORE_SPECIFIC_ROUTE,
  /** Another of the same length comes first. */
  HIGHER_PRIORITY_ROUTE,
  TGW_RTB_CANNOT_ROUTE,
  TGW_RTB_MORE_SPECIFIC_ROUTE,
  TGW_RTB_HIGHER_PRIORITY_ROUTE,
  /** A transit gateway stays in the zone that the packet came from, or that the flow is held to. */
  TGW_ATTACH_VPC_AZ_RESTRICTION,
  /** It is just as good, and AWS may take it for another packet. */
  EQUAL_ROUTE;

  /** Whether the route is for the destination at all. */
  public boolean matches() {
    return this != CANNOT_ROUTE && this != TGW_RTB_CANNOT_ROUTE;
  }
}

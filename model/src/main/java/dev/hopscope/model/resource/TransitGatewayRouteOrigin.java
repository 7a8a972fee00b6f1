package dev.hopscope.model.resource;

/**
 * Where a route of a transit gateway route table comes from, the stronger first: among routes of
 * equal length the first of these wins (section 7.2 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">Route
 *     evaluation order</a>
 */
public enum TransitGatewayRouteOrigin {
  STATIC,
  PREFIX_LIST,
  VPC,
  DIRECT_CONNECT_GATEWAY,
  CONNECT,
  /** Over a VPN connection that itself runs over Direct Connect, with private addresses. */
  PRIVATE_VPN,
  VPN,
  VPN_CONCENTRATOR,
  /** Between the transit gateways of a Cloud WAN; what a peering attachment has is static. */
  PEERING
}

package dev.hopscope.routing.trace;

/** A secondary finding: it bears on an answer and stops no packet by itself. */
public enum Finding implements Reason {
  /** The address belongs to a VPC that nothing joins with the one it was looked for in. */
  DISCONNECTED_VPCS,
  /** What came to an endpoint by a transit gateway has no route back to it. */
  RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY,
  /** The listener takes one port only; so a classic load balancer's. */
  ELB_LISTENER_PORT_RESTRICTION,
  /** The listener takes one port only. */
  ELBV2_LISTENER_PORT_RESTRICTION,
  /** There are targets in other zones, and cross-zone load balancing is off. */
  ELB_NOT_CROSSZONE,
  /** The targets see the client's address. */
  ELBV2_SOURCE_ADDRESS_PRESERVATION,
  /** The packet leaves by an internet gateway and comes in again by one. */
  IGW_NAT_REFLECTION,
  /** What is asked for on the internet has a private address. */
  IGW_EXPECTS_PUBLIC_ADDRESS,
  /** A NAT gateway puts its own address in the place of the source. */
  NGW_SOURCE_ADDRESS_REASSIGN,
  /** A NAT gateway leaves the destination as it is. */
  NGW_DEST_ADDRESS_PRESERVATION,
  /** Who translates sends from a port of its own choice. */
  REMAP_EPHEMERAL_PORT,
  /** No target is healthy, so that all may be chosen. */
  LB_NO_HEALTHY_TARGET
}

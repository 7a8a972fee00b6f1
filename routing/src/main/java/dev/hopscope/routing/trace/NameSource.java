package dev.hopscope.routing.trace;

/** Where the addresses of a DNS name come from. */
public enum NameSource {
  /** Public DNS: the answer that everyone gets. */
  PUBLIC_DNS,
  /** The VPC's Resolver, which knows a private address where others see a public one (DNS-03). */
  VPC_RESOLVER,
  /**
   * The VPC's Resolver, which makes IPv6 addresses of IPv4 ones in a subnet with DNS64 (NAT-30).
   */
  DNS64,
  /** The private DNS of an interface endpoint, inside its VPC only (rule IFE-05). */
  ENDPOINT_PRIVATE_DNS,
  /** A private hosted zone that the VPC is associated with (rule DNS-05). */
  PRIVATE_HOSTED_ZONE
}

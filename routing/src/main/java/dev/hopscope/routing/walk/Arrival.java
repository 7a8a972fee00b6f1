package dev.hopscope.routing.walk;

/** How a packet came into the VPC it is in; some gateways ask (rules NAT-20, PEER-05a, GWE-03). */
enum Arrival {
  /** From an interface of the VPC. */
  ORIGINATED,
  INTERNET,
  PEERING,
  TRANSIT_GATEWAY,
  VIRTUAL_PRIVATE_GATEWAY
}

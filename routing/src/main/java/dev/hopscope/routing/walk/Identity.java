package dev.hopscope.routing.walk;

/** What the way so far has left of the sender's membership in security groups (rule SG-23). */
enum Identity {
  /** A rule that names a group of the sender matches. */
  PRESERVED,
  /** Over a transit gateway with referencing on: inbound rules match, outbound ones do not. */
  OVER_TRANSIT_GATEWAY,
  /** Over a transit gateway with referencing off. */
  OFF_AT_TRANSIT_GATEWAY,
  /** Through a NAT, an appliance, a VPN or another Region. */
  LOST,
  /** Over public addresses. */
  PUBLIC_PATH;

  Identity afterPublicPath() {
    return PUBLIC_PATH;
  }

  Identity afterLoss() {
    return this == PUBLIC_PATH ? PUBLIC_PATH : LOST;
  }

  Identity afterTransitGateway(boolean referencing) {
    return switch (this) {
      case PRESERVED, OVER_TRANSIT_GATEWAY ->
          referencing ? OVER_TRANSIT_GATEWAY : OFF_AT_TRANSIT_GATEWAY;
      case OFF_AT_TRANSIT_GATEWAY, LOST, PUBLIC_PATH -> this;
    };
  }
}

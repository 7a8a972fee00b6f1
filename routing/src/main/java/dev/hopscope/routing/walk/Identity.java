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
  /** Through such a thing and over a transit gateway with referencing on. */
  LOST_OVER_TRANSIT_GATEWAY,
  /** Over public addresses. */
  PUBLIC_PATH;

  Identity afterPublicPath() {
    return PUBLIC_PATH;
  }

  /** What a transit gateway forbade stays forbidden by it (section 4.5 of the rules). */
  Identity afterLoss() {
    return switch (this) {
      case PRESERVED, LOST -> LOST;
      case OVER_TRANSIT_GATEWAY, LOST_OVER_TRANSIT_GATEWAY -> LOST_OVER_TRANSIT_GATEWAY;
      case OFF_AT_TRANSIT_GATEWAY, PUBLIC_PATH -> this;
    };
  }

  Identity afterTransitGateway(boolean referencing) {
    return switch (this) {
      case PRESERVED, OVER_TRANSIT_GATEWAY ->
          referencing ? OVER_TRANSIT_GATEWAY : OFF_AT_TRANSIT_GATEWAY;
      case LOST, LOST_OVER_TRANSIT_GATEWAY ->
          referencing ? LOST_OVER_TRANSIT_GATEWAY : OFF_AT_TRANSIT_GATEWAY;
      case OFF_AT_TRANSIT_GATEWAY, PUBLIC_PATH -> this;
    };
  }
}

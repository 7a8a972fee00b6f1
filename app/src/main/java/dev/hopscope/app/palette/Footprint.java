package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceKind;

/**
 * How much ground a resource takes in the drawing, in pixels at 100 %.
 *
 * @param width of a new one
 * @param height of a new one
 * @param top what stays free inside for the heading and, in a VPC, those of its zones
 * @param side what stays free inside at either side
 * @param bottom what stays free inside below: in a VPC, for the shelf of its tables and filters
 * @param box whether others are drawn inside
 */
record Footprint(double width, double height, double top, double side, double bottom, boolean box) {
  /** The width of a sign with its name below. */
  static final double SLOT_WIDTH = 104;

  /** The height of a sign with its name and address below. */
  static final double SLOT_HEIGHT = 88;

  /** What stays free between two neighbours. */
  static final double GAP = 16;

  private static final Footprint REGION = new Footprint(400, 440, 80, 40, 48, true);
  private static final Footprint VPC = new Footprint(320, 312, 96, 40, 72, true);
  private static final Footprint SUBNET = new Footprint(232, 144, 48, 0, 8, true);
  private static final Footprint SIGN = new Footprint(40, 40, 0, 0, 0, false);

  /** What has no place of its own: it is drawn where other things are. */
  private static final Footprint NONE = new Footprint(0, 0, 0, 0, 0, false);

  /** The ground that a kind takes. */
  static Footprint of(ResourceKind kind) {
    return switch (kind) {
      case REGION -> REGION;
      case VPC -> VPC;
      case SUBNET -> SUBNET;
      case ON_PREMISES_NETWORK,
          INSTANCE,
          NETWORK_INTERFACE,
          LOAD_BALANCER,
          ECS_TASK,
          LAMBDA_FUNCTION,
          DATABASE_INSTANCE,
          RESOLVER_ENDPOINT,
          AWS_SERVICE,
          REST_API,
          HTTP_API,
          VPC_LINK,
          VPC_LINK_V2,
          INTERNET_GATEWAY,
          EGRESS_ONLY_INTERNET_GATEWAY,
          NAT_GATEWAY,
          REGIONAL_NAT_GATEWAY,
          INSTANCE_CONNECT_ENDPOINT,
          VIRTUAL_PRIVATE_GATEWAY,
          TRANSIT_GATEWAY,
          GATEWAY_ENDPOINT,
          INTERFACE_ENDPOINT,
          GATEWAY_LOAD_BALANCER_ENDPOINT,
          DIRECT_CONNECT_GATEWAY,
          CLIENT_VPN_ENDPOINT,
          CUSTOMER_GATEWAY ->
          SIGN;
      case AVAILABILITY_ZONE,
          VPC_PEERING_CONNECTION,
          VPN_CONNECTION,
          VIRTUAL_INTERFACE,
          TRANSIT_GATEWAY_ATTACHMENT,
          TARGET_GROUP,
          PRIVATE_HOSTED_ZONE,
          RESOLVER_RULE,
          TRANSIT_GATEWAY_PEERING_ATTACHMENT,
          TRANSIT_GATEWAY_CONNECT_PEER,
          TRANSIT_GATEWAY_POLICY_TABLE,
          VPC_ENDPOINT_SERVICE,
          NETWORK_FIREWALL,
          FIREWALL_POLICY,
          FIREWALL_RULE_GROUP,
          ROUTE_TABLE,
          TRANSIT_GATEWAY_ROUTE_TABLE,
          PREFIX_LIST,
          NETWORK_ACL,
          SECURITY_GROUP,
          WEB_ACL,
          VPC_BLOCK_PUBLIC_ACCESS_OPTIONS,
          VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION,
          ELASTIC_IP ->
          NONE;
    };
  }

  /** Whether such a thing has a place of its own. */
  boolean isDrawn() {
    return width > 0;
  }

  /** What a resource drawn at this place covers together with its name. */
  Rect covered(Rect rect) {
    double side = Math.max(0, (SLOT_WIDTH - rect.width()) / 2);
    return box
        ? rect
        : new Rect(rect.x() - side, rect.y(), rect.width() + 2 * side, SLOT_HEIGHT - 2);
  }

  /** What the box must at least cover to hold this content under its heading. */
  Rect around(Rect content) {
    return new Rect(
        content.x() - side,
        content.y() - top,
        content.width() + 2 * side,
        content.height() + top + bottom);
  }
}

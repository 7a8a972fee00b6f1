package dev.hopscope.app.look;

import dev.hopscope.model.resource.ResourceKind;

/**
 * How a kind looks.
 *
 * @param label what people call it, in AWS's words
 * @param group where the palette has it
 * @param color fill of its sign, {@code #RRGGBB}, the same in both themes
 * @param glyph its sign: an SVG path in a box of 24 by 24, drawn in white lines on {@code color}
 */
public record KindLook(String label, PaletteGroup group, String color, String glyph) {
  private static final String COMPUTE = "#ED7100";
  private static final String NETWORKING = "#8C4FFF";
  private static final String SECURITY = "#DD344C";
  private static final String STORAGE = "#7AA116";
  private static final String DATABASE = "#C925D1";
  private static final String FRONT = "#E7157B";
  private static final String OUTSIDE = "#5A6B86";

  /** The internet, which is no resource but is drawn like one. */
  public static final KindLook INTERNET =
      new KindLook("Internet", PaletteGroup.PLACES, OUTSIDE, Glyphs.GLOBE);

  /** The look of a kind. */
  public static KindLook of(ResourceKind kind) {
    return switch (kind) {
      case REGION -> place("Region", OUTSIDE, Glyphs.FLAG);
      case AVAILABILITY_ZONE -> place("Availability Zone", OUTSIDE, Glyphs.SITES);
      case VPC -> place("VPC", NETWORKING, Glyphs.CLOUD);
      case SUBNET -> place("Subnet", NETWORKING, Glyphs.PANES);
      case ON_PREMISES_NETWORK -> place("On-premises network", OUTSIDE, Glyphs.BUILDING);
      case INSTANCE -> host("Instance", Glyphs.CHIP);
      case NETWORK_INTERFACE -> host("Network interface", Glyphs.CARD);
      case ECS_TASK -> host("ECS task", Glyphs.CRATE);
      case LAMBDA_FUNCTION -> host("Lambda function", Glyphs.LAMBDA);
      case DATABASE_INSTANCE -> new KindLook("Database", PaletteGroup.HOSTS, DATABASE, Glyphs.DRUM);
      case AWS_SERVICE -> place("AWS service", OUTSIDE, Glyphs.GEAR);
      case REST_API -> new KindLook("REST API", PaletteGroup.GATEWAYS, FRONT, Glyphs.BRACES);
      case HTTP_API -> new KindLook("HTTP API", PaletteGroup.GATEWAYS, FRONT, Glyphs.TAG);
      case VPC_LINK -> connection("VPC link", Glyphs.CHAIN);
      case VPC_LINK_V2 -> connection("VPC link V2", Glyphs.CHAIN_TO_CARD);
      case WEB_ACL -> table("Web ACL", SECURITY, Glyphs.SHIELD_WITH_GLOBE);
      case RESOLVER_ENDPOINT -> gateway("Resolver endpoint", NETWORKING, Glyphs.NAME_PLUG);
      case PRIVATE_HOSTED_ZONE -> table("Private hosted zone", NETWORKING, Glyphs.NAMES);
      case RESOLVER_RULE -> table("Resolver rule", NETWORKING, Glyphs.NAME_ARROW);
      case LOAD_BALANCER ->
          new KindLook("Load balancer", PaletteGroup.HOSTS, NETWORKING, Glyphs.FAN);
      case INTERNET_GATEWAY -> gateway("Internet gateway", NETWORKING, Glyphs.ARCH);
      case EGRESS_ONLY_INTERNET_GATEWAY ->
          gateway("Egress-only internet gateway", NETWORKING, Glyphs.EXIT);
      case NAT_GATEWAY -> gateway("NAT gateway", NETWORKING, Glyphs.SWAP);
      case REGIONAL_NAT_GATEWAY -> gateway("Regional NAT gateway", NETWORKING, Glyphs.WIDE_SWAP);
      case INSTANCE_CONNECT_ENDPOINT ->
          gateway("EC2 Instance Connect Endpoint", COMPUTE, Glyphs.TERMINAL);
      case VIRTUAL_PRIVATE_GATEWAY -> gateway("Virtual private gateway", NETWORKING, Glyphs.LOCK);
      case TRANSIT_GATEWAY -> gateway("Transit gateway", NETWORKING, Glyphs.HUB);
      case GATEWAY_ENDPOINT -> gateway("Gateway endpoint", STORAGE, Glyphs.BUCKET);
      case INTERFACE_ENDPOINT -> gateway("Interface endpoint", NETWORKING, Glyphs.PLUG);
      case GATEWAY_LOAD_BALANCER_ENDPOINT ->
          gateway("Gateway Load Balancer endpoint", NETWORKING, Glyphs.LENS);
      case DIRECT_CONNECT_GATEWAY -> gateway("Direct Connect gateway", OUTSIDE, Glyphs.CABLES);
      case CLIENT_VPN_ENDPOINT -> gateway("Client VPN endpoint", OUTSIDE, Glyphs.LAPTOP);
      case VPC_ENDPOINT_SERVICE -> connection("Endpoint service", Glyphs.OFFER);
      case NETWORK_FIREWALL -> gateway("Network firewall", SECURITY, Glyphs.BRICKS);
      case CUSTOMER_GATEWAY -> gateway("Customer gateway", OUTSIDE, Glyphs.ROUTER);
      case VPC_PEERING_CONNECTION -> connection("VPC peering connection", Glyphs.PEERS);
      case VPN_CONNECTION -> connection("VPN connection", Glyphs.KEY);
      case VIRTUAL_INTERFACE -> connection("Virtual interface", Glyphs.FIBRE);
      case TRANSIT_GATEWAY_ATTACHMENT -> connection("Transit gateway attachment", Glyphs.SOCKET);
      case TARGET_GROUP -> table("Target group", NETWORKING, Glyphs.TARGET);
      case TRANSIT_GATEWAY_PEERING_ATTACHMENT -> connection("Transit gateway peering", Glyphs.HUBS);
      case TRANSIT_GATEWAY_CONNECT_PEER -> connection("Connect peer", Glyphs.TUNNEL);
      case ROUTE_TABLE -> table("Route table", NETWORKING, Glyphs.TABLE);
      case TRANSIT_GATEWAY_ROUTE_TABLE ->
          table("Transit gateway route table", NETWORKING, Glyphs.HUB_TABLE);
      case TRANSIT_GATEWAY_POLICY_TABLE ->
          table("Transit gateway policy table", NETWORKING, Glyphs.SORTER);
      case PREFIX_LIST -> table("Prefix list", NETWORKING, Glyphs.LIST);
      case FIREWALL_POLICY -> table("Firewall policy", SECURITY, Glyphs.SHEET_WITH_BRICKS);
      case FIREWALL_RULE_GROUP -> table("Firewall rule group", SECURITY, Glyphs.BRICK_LIST);
      case NETWORK_ACL -> table("Network ACL", SECURITY, Glyphs.SHIELD_WITH_LINES);
      case SECURITY_GROUP -> table("Security group", SECURITY, Glyphs.SHIELD_WITH_TICK);
      case VPC_BLOCK_PUBLIC_ACCESS_OPTIONS ->
          table("Block Public Access", SECURITY, Glyphs.BARRED_GLOBE);
      case VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION ->
          table("Block Public Access exclusion", SECURITY, Glyphs.OPEN_GLOBE);
      case ELASTIC_IP ->
          new KindLook("Elastic IP address", PaletteGroup.ADDRESSES, NETWORKING, Glyphs.PIN);
    };
  }

  private static KindLook place(String label, String color, String glyph) {
    return new KindLook(label, PaletteGroup.PLACES, color, glyph);
  }

  private static KindLook host(String label, String glyph) {
    return new KindLook(label, PaletteGroup.HOSTS, COMPUTE, glyph);
  }

  private static KindLook gateway(String label, String color, String glyph) {
    return new KindLook(label, PaletteGroup.GATEWAYS, color, glyph);
  }

  private static KindLook connection(String label, String glyph) {
    return new KindLook(label, PaletteGroup.CONNECTIONS, NETWORKING, glyph);
  }

  private static KindLook table(String label, String color, String glyph) {
    return new KindLook(label, PaletteGroup.TABLES, color, glyph);
  }
}

package dev.hopscope.app.look;

import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteOrigin;
import dev.hopscope.model.topology.Topology;

/** The parts of routes in the words of the AWS console, resources by their names. */
public final class RouteWords {
  private final Topology topology;

  /** Words for the routes of this network. */
  public RouteWords(Topology topology) {
    this.topology = topology;
  }

  /** A range, or the name of a prefix list. */
  public String destination(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range range -> range.cidr().toString();
      case RouteDestination.Listed listed -> topology.labelOf(listed.prefixList());
    };
  }

  /** Where a route leads, and whether it is dead. */
  public String target(Route route) {
    String target =
        switch (route.target()) {
          case RouteTarget.Local _ -> "local";
          case RouteTarget.To to -> topology.labelOf(to.id());
          case RouteTarget.Unmodelled unmodelled -> unmodelled.what();
        };
    return route.blackhole() ? target + " (blackhole)" : target;
  }

  /** Where a transit gateway route leads, and whether it is dead. */
  public String target(TransitGatewayRoute route) {
    String target = route.attachment().map(topology::labelOf).orElse("");
    return route.blackhole() ? (target + " (blackhole)").strip() : target;
  }

  /** Where a route comes from. */
  public static String origin(RouteOrigin origin) {
    return switch (origin) {
      case LOCAL -> "local";
      case STATIC -> "static";
      case PREFIX_LIST -> "prefix list";
      case PROPAGATED_DIRECT_CONNECT -> "propagated, Direct Connect";
      case PROPAGATED_VPN_STATIC -> "propagated, static VPN";
      case PROPAGATED_BGP -> "propagated, BGP";
    };
  }

  /** Where a transit gateway route comes from. */
  public static String origin(TransitGatewayRouteOrigin origin) {
    return switch (origin) {
      case STATIC -> "static";
      case PREFIX_LIST -> "prefix list";
      case VPC -> "propagated, VPC";
      case DIRECT_CONNECT_GATEWAY -> "propagated, Direct Connect";
      case CONNECT -> "propagated, Connect";
      case PRIVATE_VPN -> "propagated, private VPN";
      case VPN -> "propagated, VPN";
      case VPN_CONCENTRATOR -> "propagated, VPN Concentrator";
      case PEERING -> "peering";
    };
  }
}

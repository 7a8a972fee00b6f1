package dev.hopscope.model.topology;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteOrigin;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All routes of a transit gateway route table: the written ones, and the ranges of the attachments
 * that propagate to it (rule TGW-03). Of two VPCs whose ranges overlap, only that of the older
 * attachment is propagated (rule TGW-12).
 */
public final class EffectiveTransitGatewayRoutes {
  private static final Comparator<TransitGatewayAttachment> OLDEST_FIRST =
      Comparator.comparing((TransitGatewayAttachment one) -> one.creationTime().orElse(""))
          .thenComparing(TransitGatewayAttachment::id);

  private EffectiveTransitGatewayRoutes() {}

  /** The routes of the table, the written ones first. */
  public static List<EffectiveTransitGatewayRoute> of(
      Topology topology, TransitGatewayRouteTable table) {
    List<TransitGatewayAttachment> propagating =
        topology
            .referrers(table.id(), Role.ASSOCIATED_WITH, TransitGatewayAttachment.class)
            .stream()
            .filter(attachment -> attachment.propagations().contains(table.id()))
            .filter(attachment -> attachment.state() == LifecycleState.AVAILABLE)
            .sorted(OLDEST_FIRST)
            .toList();
    List<EffectiveTransitGatewayRoute> routes = new ArrayList<>();
    for (TransitGatewayRoute route : table.routes()) {
      routes.add(new EffectiveTransitGatewayRoute(route, originOf(topology, route)));
    }
    List<Cidr> taken = new ArrayList<>();
    for (TransitGatewayAttachment attachment : propagating) {
      for (Cidr cidr : announced(topology, attachment, taken)) {
        TransitGatewayRoute route =
            new TransitGatewayRoute(
                RouteDestination.of(cidr), Optional.of(attachment.id()), true, false);
        EffectiveTransitGatewayRoute effective =
            new EffectiveTransitGatewayRoute(route, originOf(attachment));
        if (!routes.contains(effective)) {
          routes.add(effective);
        }
      }
    }
    return List.copyOf(routes);
  }

  private static List<Cidr> announced(
      Topology topology, TransitGatewayAttachment attachment, List<Cidr> taken) {
    return switch (attachment.type()) {
      case VPC -> {
        List<Cidr> own =
            topology.find(attachment.attached(), Vpc.class).stream()
                .flatMap(vpc -> ranges(vpc, attachment.ipv6Support()))
                .filter(cidr -> taken.stream().noneMatch(cidr::overlaps))
                .toList();
        taken.addAll(own);
        yield own;
      }
      case VPN ->
          topology.find(attachment.attached(), VpnConnection.class).stream()
              .filter(vpn -> vpn.tunnelsUp() > 0)
              .flatMap(vpn -> vpn.routes().stream())
              .toList();
      case DIRECT_CONNECT_GATEWAY, CONNECT, PEERING -> List.of();
    };
  }

  private static Stream<Cidr> ranges(Vpc vpc, boolean withIpv6) {
    return withIpv6 ? vpc.allCidrs() : vpc.cidrs().stream();
  }

  private static TransitGatewayRouteOrigin originOf(Topology topology, TransitGatewayRoute route) {
    if (route.propagated()) {
      return route
          .attachment()
          .flatMap(id -> topology.find(id, TransitGatewayAttachment.class))
          .map(EffectiveTransitGatewayRoutes::originOf)
          .orElse(TransitGatewayRouteOrigin.VPC);
    }
    return switch (route.destination()) {
      case RouteDestination.Range _ -> TransitGatewayRouteOrigin.STATIC;
      case RouteDestination.Listed _ -> TransitGatewayRouteOrigin.PREFIX_LIST;
    };
  }

  private static TransitGatewayRouteOrigin originOf(TransitGatewayAttachment attachment) {
    return switch (attachment.type()) {
      case VPC -> TransitGatewayRouteOrigin.VPC;
      case VPN -> TransitGatewayRouteOrigin.VPN;
      case DIRECT_CONNECT_GATEWAY -> TransitGatewayRouteOrigin.DIRECT_CONNECT_GATEWAY;
      case CONNECT -> TransitGatewayRouteOrigin.CONNECT;
      case PEERING -> TransitGatewayRouteOrigin.PEERING;
    };
  }
}

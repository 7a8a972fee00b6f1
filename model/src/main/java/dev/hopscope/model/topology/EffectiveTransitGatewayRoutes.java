package dev.hopscope.model.topology;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.BgpAttributes;
import dev.hopscope.model.resource.BgpPath;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteOrigin;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * All routes of a transit gateway route table: the written ones, and what the attachments announce
 * that propagate to it (rule TGW-03). Of two VPCs whose ranges overlap, only that of the older
 * attachment is propagated (rule TGW-12).
 */
public final class EffectiveTransitGatewayRoutes {
  private static final Comparator<TransitGatewayAttachment> OLDEST_FIRST =
      Comparator.comparing((TransitGatewayAttachment one) -> one.creationTime().orElse(""))
          .thenComparing(TransitGatewayAttachment::id);

  private final Topology topology;
  private final List<Cidr> takenByVpcs = new ArrayList<>();

  private EffectiveTransitGatewayRoutes(Topology topology) {
    this.topology = topology;
  }

  /** The routes of the table, the written ones first. */
  public static List<EffectiveTransitGatewayRoute> of(
      Topology topology, TransitGatewayRouteTable table) {
    return new EffectiveTransitGatewayRoutes(topology).of(table);
  }

  private List<EffectiveTransitGatewayRoute> of(TransitGatewayRouteTable table) {
    List<EffectiveTransitGatewayRoute> routes = new ArrayList<>();
    for (TransitGatewayRoute route : table.routes()) {
      routes.add(written(route));
    }
    List<TransitGatewayAttachment> propagating =
        topology
            .referrers(table.id(), Role.ASSOCIATED_WITH, TransitGatewayAttachment.class)
            .stream()
            .filter(attachment -> attachment.propagations().contains(table.id()))
            .filter(attachment -> attachment.state() == LifecycleState.AVAILABLE)
            .sorted(OLDEST_FIRST)
            .toList();
    for (TransitGatewayAttachment attachment : propagating) {
      announced(attachment)
          .forEach(
              (cidr, path) -> {
                TransitGatewayRoute route =
                    new TransitGatewayRoute(
                        RouteDestination.of(cidr), Optional.of(attachment.id()), true, false);
                if (routes.stream().noneMatch(other -> other.route().equals(route))) {
                  routes.add(propagated(route, attachment, path));
                }
              });
    }
    return List.copyOf(routes);
  }

  private EffectiveTransitGatewayRoute written(TransitGatewayRoute route) {
    if (route.propagated()) {
      return route
          .attachment()
          .flatMap(id -> topology.find(id, TransitGatewayAttachment.class))
          .map(attachment -> propagated(route, attachment, BgpPath.NONE))
          .orElseGet(() -> unshared(route, originOfUnknown(route)));
    }
    return switch (route.destination()) {
      case RouteDestination.Range _ -> unshared(route, TransitGatewayRouteOrigin.STATIC);
      case RouteDestination.Listed _ -> unshared(route, TransitGatewayRouteOrigin.PREFIX_LIST);
    };
  }

  /** Only a Cloud WAN's peering propagates; what is not in the snapshot is taken to be a VPC. */
  private TransitGatewayRouteOrigin originOfUnknown(TransitGatewayRoute route) {
    return route
            .attachment()
            .flatMap(id -> topology.find(id, TransitGatewayPeeringAttachment.class))
            .isPresent()
        ? TransitGatewayRouteOrigin.PEERING
        : TransitGatewayRouteOrigin.VPC;
  }

  private static EffectiveTransitGatewayRoute unshared(
      TransitGatewayRoute route, TransitGatewayRouteOrigin origin) {
    return new EffectiveTransitGatewayRoute(route, origin, BgpPath.NONE, false);
  }

  private EffectiveTransitGatewayRoute propagated(
      TransitGatewayRoute route, TransitGatewayAttachment attachment, BgpPath path) {
    return new EffectiveTransitGatewayRoute(
        route, originOf(attachment), path, sharesLoad(attachment));
  }

  /** What the attachment tells the tables it propagates to, and how good the way is. */
  private Map<Cidr, BgpPath> announced(TransitGatewayAttachment attachment) {
    return switch (attachment.type()) {
      case VPC -> {
        List<Cidr> own =
            topology.find(attachment.attached(), Vpc.class).stream()
                .flatMap(vpc -> ranges(vpc, attachment.ipv6Support()))
                .filter(cidr -> takenByVpcs.stream().noneMatch(cidr::overlaps))
                .toList();
        takenByVpcs.addAll(own);
        yield best(own.stream().map(cidr -> Map.entry(cidr, BgpPath.NONE)));
      }
      case VPN ->
          best(
              topology.find(attachment.attached(), VpnConnection.class).stream()
                  .filter(VpnConnection::hasTunnelUp)
                  .flatMap(EffectiveTransitGatewayRoutes::announcedBy));
      case DIRECT_CONNECT_GATEWAY ->
          best(
              topology.find(attachment.attached(), DirectConnectGateway.class).stream()
                  .flatMap(
                      hub ->
                          OutsidePaths.ofDirectConnect(topology, hub, attachment.transitGateway())
                              .stream())
                  .filter(OutsidePath::healthy)
                  .map(path -> Map.entry(path.range(), pathOf(path.bgp()))));
      case CONNECT -> announcedByPeers(attachment);
      case VPN_CONCENTRATOR, NETWORK_FUNCTION -> Map.of();
    };
  }

  private static Stream<Map.Entry<Cidr, BgpPath>> announcedBy(VpnConnection vpn) {
    BgpPath path =
        switch (vpn.routing()) {
          case STATIC -> BgpPath.NONE;
          case BGP -> pathOf(Optional.of(vpn.attributes()));
        };
    return vpn.routes().stream()
        .filter(cidr -> vpn.carries(cidr.family()))
        .map(cidr -> Map.entry(cidr, path));
  }

  private static BgpPath pathOf(Optional<BgpAttributes> announcement) {
    return announcement
        .map(each -> new BgpPath(each.asPathLength(), each.med(), /* internal= */ false))
        .orElse(BgpPath.NONE);
  }

  private static Stream<Cidr> ranges(Vpc vpc, boolean withIpv6) {
    return withIpv6 ? vpc.allCidrs() : vpc.cidrs().stream();
  }

  private Map<Cidr, BgpPath> announcedByPeers(TransitGatewayAttachment connect) {
    return best(
        topology.referrers(connect.id(), Role.PART_OF, TransitGatewayConnectPeer.class).stream()
            .filter(TransitGatewayConnectPeer::works)
            .flatMap(
                peer ->
                    peer.routes().stream()
                        .map(
                            route ->
                                Map.entry(route.cidr(), pathBy(topology, connect, peer, route)))));
  }

  /** How good the way is that a Connect peer tells of. */
  public static BgpPath pathBy(
      Topology topology,
      TransitGatewayAttachment connect,
      TransitGatewayConnectPeer peer,
      BgpRoute route) {
    Optional<Long> own =
        topology.find(connect.transitGateway(), TransitGateway.class).flatMap(TransitGateway::asn);
    boolean internal = own.isPresent() && own.equals(peer.asn());
    return BgpPath.of(route, BgpPath.MED_OF_TUNNELS, internal);
  }

  private static Map<Cidr, BgpPath> best(Stream<Map.Entry<Cidr, BgpPath>> announcements) {
    Map<Cidr, BgpPath> best = new LinkedHashMap<>();
    announcements.forEach(
        each ->
            best.merge(
                each.getKey(),
                each.getValue(),
                BinaryOperator.minBy(Comparator.<BgpPath>naturalOrder())));
    return best;
  }

  private TransitGatewayRouteOrigin originOf(TransitGatewayAttachment attachment) {
    return switch (attachment.type()) {
      case VPC, NETWORK_FUNCTION -> TransitGatewayRouteOrigin.VPC;
      case VPN ->
          topology
                  .find(attachment.attached(), VpnConnection.class)
                  .filter(VpnConnection::overDirectConnect)
                  .isPresent()
              ? TransitGatewayRouteOrigin.PRIVATE_VPN
              : TransitGatewayRouteOrigin.VPN;
      case VPN_CONCENTRATOR -> TransitGatewayRouteOrigin.VPN_CONCENTRATOR;
      case DIRECT_CONNECT_GATEWAY -> TransitGatewayRouteOrigin.DIRECT_CONNECT_GATEWAY;
      case CONNECT -> TransitGatewayRouteOrigin.CONNECT;
    };
  }

  private boolean sharesLoad(TransitGatewayAttachment attachment) {
    return switch (attachment.type()) {
      case CONNECT, DIRECT_CONNECT_GATEWAY -> true;
      case VPN -> isOverBgp(attachment.attached()) && allowsVpnEcmp(attachment.transitGateway());
      case VPC, VPN_CONCENTRATOR, NETWORK_FUNCTION -> false;
    };
  }

  private boolean isOverBgp(ResourceId vpn) {
    return topology
        .find(vpn, VpnConnection.class)
        .filter(found -> found.routing() == VpnConnection.Routing.STATIC)
        .isEmpty();
  }

  private boolean allowsVpnEcmp(ResourceId gateway) {
    return topology.find(gateway, TransitGateway.class).filter(TransitGateway::vpnEcmp).isPresent();
  }
}

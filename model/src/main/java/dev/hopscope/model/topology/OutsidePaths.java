package dev.hopscope.model.topology;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What gateways learn of the networks outside AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route tables
 *     and VPN route priority</a>
 */
public final class OutsidePaths {
  private OutsidePaths() {}

  /**
   * The paths of a virtual private gateway: its VPN connections, which carry IPv4 only (rule
   * VPN-05), its private virtual interfaces and those of the Direct Connect gateways associated
   * with it; the dead ones too.
   */
  public static List<OutsidePath> ofPrivateGateway(Topology topology, ResourceId gateway) {
    List<OutsidePath> paths = new ArrayList<>();
    for (VpnConnection vpn : topology.referrers(gateway, Role.CONNECTS, VpnConnection.class)) {
      vpn.routes().stream()
          .filter(range -> range.family() == Family.IPV4 && !vpn.ipv6())
          .forEach(range -> paths.add(by(vpn, range)));
    }
    addInterfaces(topology, gateway, Optional.empty(), VirtualInterface.Type.PRIVATE, true, paths);
    for (DirectConnectGateway hub :
        topology.referrers(gateway, Role.ASSOCIATED_WITH, DirectConnectGateway.class)) {
      addInterfaces(
          topology,
          hub.id(),
          Optional.of(hub.id()),
          VirtualInterface.Type.PRIVATE,
          isUp(hub.associationWith(gateway)),
          paths);
    }
    return List.copyOf(paths);
  }

  /** The paths that a Direct Connect gateway has for a transit gateway; the dead ones too. */
  public static List<OutsidePath> ofDirectConnect(
      Topology topology, DirectConnectGateway hub, ResourceId transitGateway) {
    List<OutsidePath> paths = new ArrayList<>();
    addInterfaces(
        topology,
        hub.id(),
        Optional.of(hub.id()),
        VirtualInterface.Type.TRANSIT,
        isUp(hub.associationWith(transitGateway)),
        paths);
    return List.copyOf(paths);
  }

  /** Whether the gateway propagates the path: BGP routes are withdrawn with the session (D17). */
  static boolean isPropagated(OutsidePath path) {
    return path.healthy()
        || Doubts.STATIC_VPN_ROUTES_OUTLIVE_THE_TUNNELS
            && path.origin() == RouteOrigin.PROPAGATED_VPN_STATIC;
  }

  private static boolean isUp(Optional<DirectConnectAssociation> association) {
    return association.filter(each -> each.state() == LifecycleState.AVAILABLE).isPresent();
  }

  private static OutsidePath by(VpnConnection vpn, Cidr range) {
    return switch (vpn.routing()) {
      case STATIC ->
          new OutsidePath(
              range,
              vpn.id(),
              Optional.empty(),
              RouteOrigin.PROPAGATED_VPN_STATIC,
              Optional.empty(),
              vpn.hasTunnelUp());
      case BGP ->
          new OutsidePath(
              range,
              vpn.id(),
              Optional.empty(),
              RouteOrigin.PROPAGATED_BGP,
              Optional.of(vpn.attributes()),
              vpn.hasTunnelUp());
    };
  }

  private static void addInterfaces(
      Topology topology,
      ResourceId gateway,
      Optional<ResourceId> via,
      VirtualInterface.Type type,
      boolean associated,
      List<OutsidePath> paths) {
    for (VirtualInterface each :
        topology.referrers(gateway, Role.CONNECTS, VirtualInterface.class)) {
      if (each.type() == type) {
        for (Cidr range : each.routes()) {
          paths.add(
              new OutsidePath(
                  range,
                  each.id(),
                  via,
                  RouteOrigin.PROPAGATED_DIRECT_CONNECT,
                  Optional.of(each.attributes()),
                  associated && each.carries(range.family())));
        }
      }
    }
  }
}

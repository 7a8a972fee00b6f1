package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Between a VPC and a network outside AWS by VPN (section 8.1 of the rules, journeys J8 and J8r).
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route tables
 *     and VPN route priority</a>
 */
record VpnCrossing(Network network) {

  /** Out of a VPC by its virtual private gateway, which must know the way itself (rule VPN-03). */
  Next leave(VirtualPrivateGateway gateway, Sender from, Packet packet, Passage passage) {
    boolean fromHere =
        passage.arrival() == Arrival.ORIGINATED
            && network.interfaceAt(from.vpc().id(), packet.source()).isPresent();
    if (!fromHere) {
      return Next.drop(
          gateway.id(), DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS, packet, passage);
    }
    List<VpnConnection> knowing =
        network.topology().referrers(gateway.id(), Role.CONNECTS, VpnConnection.class).stream()
            .filter(vpn -> length(vpn, packet) >= 0)
            .sorted(
                Comparator.comparingInt(VpnCrossing::dead)
                    .thenComparingInt(vpn -> -length(vpn, packet))
                    .thenComparing(VpnConnection::routing)
                    .thenComparing(VpnConnection::id))
            .toList();
    if (knowing.isEmpty()) {
      return network.topology().lacks(ResourceKind.VPN_CONNECTION)
          ? Next.lost(gateway.id(), UnknownReason.UNKNOWN_RESOURCE, gateway.id(), packet, passage)
          : Next.drop(gateway.id(), DropReason.VGW_UNKNOWN_PREFIX, packet, passage);
    }
    VpnConnection vpn = knowing.getFirst();
    Step step = new Step.CrossingStep(gateway.id(), from.vpc().id(), vpn.id(), packet);
    if (vpn.tunnelsUp() == 0) {
      return Next.drop(vpn.id(), DropReason.BAD_STATE_VPN, packet, passage).after(List.of(step));
    }
    return toOnPremises(vpn, gateway.id(), packet, passage).after(List.of(step));
  }

  private static int dead(VpnConnection vpn) {
    return vpn.tunnelsUp() == 0 ? 1 : 0;
  }

  /** IPv4 only: a VPN connection on a virtual private gateway carries no IPv6 (rule VPN-05). */
  private static int length(VpnConnection vpn, Packet packet) {
    return packet.family() == Family.IPV6
        ? -1
        : vpn.routes().stream()
            .filter(range -> range.contains(packet.destination()))
            .mapToInt(Cidr::length)
            .max()
            .orElse(-1);
  }

  /** Out of a transit gateway by a VPN attachment. */
  Next fromTransitGateway(
      VpnConnection vpn, TransitGatewayAttachment by, Packet packet, Passage passage) {
    return vpn.tunnelsUp() == 0
        ? Next.drop(vpn.id(), DropReason.TGW_BAD_STATE_VPN, by.id(), packet, passage)
        : toOnPremises(vpn, by.id(), packet, passage);
  }

  private Next toOnPremises(VpnConnection vpn, ResourceId from, Packet packet, Passage passage) {
    Optional<OnPremisesNetwork> destination =
        network
            .topology()
            .referrers(vpn.customerGateway(), Role.ATTACHED_TO, OnPremisesNetwork.class)
            .stream()
            .filter(each -> each.contains(packet.destination()))
            .findFirst();
    if (destination.isEmpty()) {
      return Next.drop(vpn.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
    }
    ResourceId id = destination.get().id();
    return Next.arrived(
            new Place.Destination.OnPremises(destination.get()),
            id,
            packet,
            passage.remember(new Connections.Memory.WentBy(vpn.id())))
        .after(List.of(new Step.CrossingStep(vpn.id(), from, id, packet)));
  }

  /** Out of a network outside AWS, by whichever of its connections is a way. */
  Next leaveOnPremises(OnPremisesNetwork from, Packet packet, Passage passage) {
    Optional<TransitGatewayConnectPeer> peer = connectPeerOf(from, passage);
    if (peer.isPresent()) {
      return new ConnectCrossing(network)
          .intoTransitGateway(peer.get(), from.id(), packet, passage);
    }
    Optional<VpnConnection> found =
        from.customerGateway().stream()
            .flatMap(
                gateway ->
                    network
                        .topology()
                        .referrers(gateway, Role.CONNECTS, VpnConnection.class)
                        .stream())
            .min(
                Comparator.comparingInt(VpnCrossing::dead)
                    .thenComparingInt(vpn -> leadsTo(vpn, packet) ? 0 : 1)
                    .thenComparingInt(vpn -> wentBy(vpn.id(), passage) ? 0 : 1)
                    .thenComparing(VpnConnection::id));
    if (found.isEmpty()) {
      return Next.drop(from.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
    }
    VpnConnection vpn = found.get();
    if (vpn.tunnelsUp() == 0) {
      return Next.drop(vpn.id(), DropReason.BAD_STATE_VPN, packet, passage);
    }
    Passage inside =
        passage
            .arriving(Arrival.VIRTUAL_PRIVATE_GATEWAY, passage.identity().afterLoss())
            .remember(new Connections.Memory.WentBy(vpn.id()));
    Optional<VirtualPrivateGateway> gateway =
        vpn.gateway().flatMap(id -> network.topology().find(id, VirtualPrivateGateway.class));
    Next onwards =
        gateway.isPresent()
            ? enterVpc(gateway.get(), vpn.id(), packet, inside)
            : enterTransitGateway(vpn, packet, inside);
    ResourceId to = vpn.gateway().orElse(vpn.id());
    return onwards.after(List.of(new Step.CrossingStep(vpn.id(), from.id(), to, packet)));
  }

  /** The Connect peer to send by: that of the request, else one that is up, else its only way. */
  private Optional<TransitGatewayConnectPeer> connectPeerOf(
      OnPremisesNetwork from, Passage passage) {
    List<TransitGatewayConnectPeer> peers = ConnectCrossing.of(network, from);
    return peers.stream()
        .filter(peer -> wentBy(peer.id(), passage))
        .findFirst()
        .or(
            () ->
                peers.stream()
                    .findFirst()
                    .filter(
                        peer ->
                            from.customerGateway().isEmpty() || !passage.reply() && peer.works()));
  }

  private static boolean wentBy(ResourceId connection, Passage passage) {
    return passage.connections().has(new Connections.Memory.WentBy(connection));
  }

  private boolean leadsTo(VpnConnection vpn, Packet packet) {
    Optional<VirtualPrivateGateway> gateway =
        vpn.gateway().flatMap(id -> network.topology().find(id, VirtualPrivateGateway.class));
    return gateway.isEmpty()
        || gateway
            .get()
            .vpc()
            .flatMap(id -> network.topology().find(id, Vpc.class))
            .filter(vpc -> vpc.contains(packet.destination()))
            .isPresent();
  }

  private Next enterTransitGateway(VpnConnection vpn, Packet packet, Passage passage) {
    Optional<TransitGatewayAttachment> attachment =
        vpn.gateway().flatMap(id -> network.attachment(id, vpn.id()));
    return attachment
        .<Next>map(each -> enterTransitGateway(vpn, each, packet, passage))
        .orElseGet(
            () ->
                network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT)
                    ? Next.lost(
                        vpn.id(),
                        UnknownReason.UNKNOWN_RESOURCE,
                        vpn.gateway().orElse(vpn.id()),
                        packet,
                        passage)
                    : Next.drop(vpn.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage));
  }

  /** With a policy table the gateway announces nothing over BGP (rule TGW-13). */
  private Next enterTransitGateway(
      VpnConnection vpn, TransitGatewayAttachment by, Packet packet, Passage passage) {
    Optional<ResourceId> silent =
        vpn.routing() == VpnConnection.Routing.BGP
            ? by.association()
                .filter(
                    id -> network.topology().find(id, TransitGatewayPolicyTable.class).isPresent())
            : Optional.empty();
    return silent
        .<Next>map(
            table ->
                Next.drop(
                    vpn.customerGateway(),
                    DropReason.NO_ROUTE_TO_DESTINATION,
                    table,
                    packet,
                    passage))
        .orElseGet(
            () ->
                Next.goTo(
                    new Place.InTransitGateway(TransitSide.of(by), Optional.empty()),
                    packet,
                    passage));
  }

  /** Into the VPC: only to a private address of one of its interfaces (rule VPN-06). */
  private Next enterVpc(
      VirtualPrivateGateway gateway, ResourceId vpn, Packet packet, Passage passage) {
    Optional<Vpc> attached = gateway.vpc().flatMap(id -> network.topology().find(id, Vpc.class));
    if (attached.isEmpty()) {
      return Next.drop(gateway.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage);
    }
    Vpc vpc = attached.get();
    boolean owned = network.interfaceAt(vpc.id(), packet.destination()).isPresent();
    boolean undecided = network.mayLackInterfaces() && vpc.contains(packet.destination());
    if (!owned && undecided) {
      return Next.lost(gateway.id(), UnknownReason.UNKNOWN_RESOURCE, vpc.id(), packet, passage);
    }
    if (!owned && !LocalDelivery.isResolverOf(vpc, packet.destination())) {
      return Next.drop(
          gateway.id(), DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, packet, passage);
    }
    Step step = new Step.CrossingStep(gateway.id(), vpn, vpc.id(), packet);
    Place inside =
        gateway
            .routeTable()
            .<Place>map(table -> new Place.AtEdgeRouter(vpc, gateway.id(), table))
            .orElseGet(() -> new Place.EnteringVpc(vpc, Optional.empty()));
    return Next.goTo(inside, packet, passage, step);
  }
}

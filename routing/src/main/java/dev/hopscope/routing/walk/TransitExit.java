package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Out of a transit gateway by the attachment that a route names (section 7 of the rules).
 *
 * @param from the side that the packet came in by
 * @param zone the zone in which it was handed over, if it has one (rule WALK-23)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
 *     transit gateways work</a>
 */
record TransitExit(Network network, TransitSide from, Optional<ResourceId> zone) {

  Next follow(TransitGatewayRoute route, ResourceId table, Packet packet, Passage passage) {
    if (route.blackhole() || route.attachment().isEmpty()) {
      return Next.drop(table, DropReason.TGW_RTB_BAD_STATE_ROUTE, packet, passage);
    }
    ResourceId id = route.attachment().get();
    Optional<Resource> found = network.topology().find(id);
    if (found.orElse(null) instanceof TransitGatewayAttachment to) {
      return leaveBy(to, table, packet, passage);
    }
    if (found.orElse(null) instanceof TransitGatewayPeeringAttachment to) {
      return crossTo(to, table, packet, passage);
    }
    return Next.lost(table, UnknownReason.UNKNOWN_RESOURCE, id, packet, passage);
  }

  /** Over a peering attachment, into the other transit gateway (rule TGW-40). */
  private Next crossTo(
      TransitGatewayPeeringAttachment to, ResourceId table, Packet packet, Passage passage) {
    if (to.state().isGone()) {
      return Next.drop(table, DropReason.TGW_RTB_BAD_STATE_ROUTE, to.id(), packet, passage);
    }
    if (to.state() != LifecycleState.AVAILABLE || !to.joins(from.gateway())) {
      return Next.drop(to.id(), DropReason.BAD_STATE_ATTACHMENT, from.gateway(), packet, passage);
    }
    if (passage.reply() && leadsElsewhere(to.id(), Optional.empty(), passage)) {
      return Next.drop(table, DropReason.RETURN_PATH_MISROUTED, to.id(), packet, passage);
    }
    ResourceId far = to.peerOf(from.gateway());
    if (network.topology().find(far, TransitGateway.class).isEmpty()) {
      return Next.lost(to.id(), UnknownReason.UNKNOWN_RESOURCE, far, packet, passage);
    }
    Passage crossed = remembered(to.id(), passage);
    return Next.goTo(
            new Place.InTransitGateway(TransitSide.of(to, far), Optional.empty()),
            packet,
            crossed.arriving(
                crossed.arrival(),
                crossed
                    .identity()
                    .afterTransitGateway(from.groupReferencing() && isReferencing(from.gateway()))
                    .afterLoss()))
        .after(
            List.of(
                new Step.CrossingStep(from.gateway(), from.attachment(), to.id(), packet),
                new Step.CrossingStep(to.id(), from.gateway(), far, packet)));
  }

  private Next leaveBy(
      TransitGatewayAttachment to, ResourceId table, Packet packet, Passage passage) {
    if (to.state().isGone()) {
      return Next.drop(table, DropReason.TGW_RTB_BAD_STATE_ROUTE, to.id(), packet, passage);
    }
    if (!carries(to, packet)) {
      return Next.drop(to.id(), DropReason.BAD_STATE_ATTACHMENT, from.gateway(), packet, passage);
    }
    Optional<ResourceId> vpc =
        to.type() == TransitGatewayAttachment.Type.VPC
            ? Optional.of(to.attached())
            : Optional.empty();
    if (passage.reply() && !leadsOutside(to) && leadsElsewhere(to.id(), vpc, passage)) {
      return Next.drop(table, DropReason.RETURN_PATH_MISROUTED, to.id(), packet, passage);
    }
    if (to.natSupport()) {
      return Next.lost(to.id(), UnknownReason.UNSUPPORTED_COMPONENT, to.id(), packet, passage);
    }
    Step step = new Step.CrossingStep(from.gateway(), from.attachment(), to.id(), packet);
    return leave(to, packet, remembered(to.id(), passage)).after(List.of(step));
  }

  private static boolean leadsOutside(TransitGatewayAttachment to) {
    return switch (to.type()) {
      case VPN, VPN_CONCENTRATOR, DIRECT_CONNECT_GATEWAY, CONNECT -> true;
      case VPC, NETWORK_FUNCTION -> false;
    };
  }

  /** Whether packets of this family pass the attachment at the moment (rule TGW-29). */
  static boolean carries(TransitGatewayAttachment attachment, Packet packet) {
    return attachment.state() == LifecycleState.AVAILABLE
        && (packet.family() == Family.IPV4
            || attachment.ipv6Support()
            || attachment.type() != TransitGatewayAttachment.Type.VPC);
  }

  private Passage remembered(ResourceId to, Passage passage) {
    return passage.remember(new Connections.Memory.Transit(from.gateway(), from.attachment(), to));
  }

  /**
   * A reply must go back to an attachment that the request came from or, where the request did not
   * pass this gateway, to a VPC that it passed (rule WALK-08). A network outside AWS may be reached
   * over any of its lines: where the reply arrives there decides.
   */
  private boolean leadsElsewhere(ResourceId to, Optional<ResourceId> vpc, Passage passage) {
    List<Connections.Memory.Transit> hops =
        passage
            .connections()
            .all(Connections.Memory.Transit.class)
            .filter(hop -> hop.transitGateway().equals(from.gateway()))
            .toList();
    if (!hops.isEmpty()) {
      return hops.stream().noneMatch(hop -> hop.from().equals(to));
    }
    return vpc.filter(id -> !passage.connections().has(new Connections.Memory.Visited(id)))
        .isPresent();
  }

  private boolean isReferencing(ResourceId gateway) {
    return network
        .topology()
        .find(gateway, TransitGateway.class)
        .filter(TransitGateway::securityGroupReferencing)
        .isPresent();
  }

  private Next leave(TransitGatewayAttachment to, Packet packet, Passage passage) {
    return switch (to.type()) {
      case VPC -> {
        boolean referencing =
            from.groupReferencing()
                && to.securityGroupReferencing()
                && isReferencing(to.transitGateway());
        yield new Zones(network, to, zone).enterVpc(packet, passage, referencing);
      }
      case VPN ->
          network
              .topology()
              .find(to.attached(), VpnConnection.class)
              .map(vpn -> byTunnel(vpn, to, packet, passage))
              .orElseGet(
                  () ->
                      Next.lost(
                          to.id(), UnknownReason.UNKNOWN_RESOURCE, to.attached(), packet, passage));
      case CONNECT -> new ConnectCrossing(network).fromTransitGateway(to, packet, passage);
      case DIRECT_CONNECT_GATEWAY ->
          network
              .topology()
              .find(to.attached(), DirectConnectGateway.class)
              .map(hub -> new DirectConnectCrossing(network).leave(from, to, hub, packet, passage))
              .orElseGet(
                  () ->
                      Next.lost(
                          to.id(), UnknownReason.UNKNOWN_RESOURCE, to.attached(), packet, passage));
      case VPN_CONCENTRATOR, NETWORK_FUNCTION ->
          Next.lost(to.id(), UnknownReason.UNSUPPORTED_COMPONENT, to.attached(), packet, passage);
    };
  }

  private Next byTunnel(
      VpnConnection vpn, TransitGatewayAttachment by, Packet packet, Passage passage) {
    if (!vpn.hasTunnelUp()) {
      return Next.drop(vpn.id(), DropReason.TGW_BAD_STATE_VPN, by.id(), packet, passage);
    }
    return vpn.carries(packet.family())
        ? new OutsideRoom(network).arrive(vpn.id(), by.id(), packet, passage)
        : Next.drop(vpn.id(), DropReason.PROTOCOL_RESTRICTION, packet, passage);
  }
}

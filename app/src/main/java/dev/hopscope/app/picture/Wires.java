package dev.hopscope.app.picture;

import dev.hopscope.app.picture.End.Side;
import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.List;
import java.util.Optional;

/** The connections of the network as wires that are to be drawn. */
final class Wires {
  private final Nesting nesting;
  private final Places places;
  private final Optional<Rect> internet;
  private final Strands strands;

  private Wires(Nesting nesting, Fitting fitting, Places places, Optional<Rect> internet) {
    this.nesting = nesting;
    this.places = places;
    this.internet = internet;
    this.strands = new Strands(nesting, fitting, places);
  }

  /** Every connection, gateways to the internet where that is drawn. */
  static List<Strand> of(Nesting nesting, Fitting fitting, Places places, Optional<Rect> internet) {
    Wires wires = new Wires(nesting, fitting, places, internet);
    wires.connect();
    return wires.strands.all();
  }

  private void connect() {
    nesting.topology().all(VpcPeeringConnection.class).forEach(this::peering);
    nesting.topology().all(TransitGatewayAttachment.class).forEach(this::attachment);
    nesting.topology().all(VpnConnection.class).forEach(this::vpn);
    nesting.topology().all(TransitGatewayPeeringAttachment.class).forEach(this::transitPeering);
    nesting.topology().all(TransitGatewayConnectPeer.class).forEach(this::connectPeer);
    nesting.topology().all(VirtualInterface.class).forEach(this::virtualInterface);
    nesting.topology().all(DirectConnectGateway.class).forEach(this::associations);
    nesting.topology().all(OnPremisesNetwork.class).forEach(this::premises);
    nesting.topology().all(Api.class).forEach(this::integrations);
    nesting.topology().all(VpcLink.class).forEach(this::targets);
    nesting.topology().all(NetworkInterface.class).forEach(this::part);
    internet.ifPresent(this::gateways);
  }

  private void peering(VpcPeeringConnection peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      strands.withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
    }
  }

  private void attachment(TransitGatewayAttachment attachment) {
    if (nesting.standing(attachment.id()).isEmpty()) {
      int hub = strands.bundle(attachment.transitGateway());
      strands.wire(
          Optional.of(attachment.id()),
          attachment.attached(),
          attachment.transitGateway(),
          Wire.Stroke.PLAIN,
          hub);
    }
  }

  private void transitPeering(TransitGatewayPeeringAttachment peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      strands.withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
    }
  }

  private void connectPeer(TransitGatewayConnectPeer peer) {
    Optional<ResourceId> gateway =
        nesting
            .topology()
            .find(peer.attachment(), TransitGatewayAttachment.class)
            .map(TransitGatewayAttachment::transitGateway);
    if (nesting.standing(peer.id()).equals(Optional.of(Standing.BETWEEN))
        && gateway.isPresent()
        && peer.network().isPresent()) {
      strands.withSign(peer, gateway.get(), peer.network().get(), Wire.Stroke.TUNNEL);
    }
  }

  private void vpn(VpnConnection vpn) {
    vpn.gateway()
        .ifPresent(
            gateway ->
                strands.withSign(
                    vpn,
                    gateway,
                    vpn.customerGateway(),
                    Wire.Stroke.TUNNEL,
                    strands.bundle(gateway)));
  }

  private void virtualInterface(VirtualInterface connection) {
    if (connection.gateway().isPresent() && connection.onPremises().isPresent()) {
      strands.withSign(
          connection, connection.gateway().get(), connection.onPremises().get(), Wire.Stroke.PLAIN);
    }
  }

  /** A transit gateway's association is its attachment, which has a wire of its own. */
  private void associations(DirectConnectGateway hub) {
    List<ResourceId> attached =
        nesting
            .topology()
            .referrers(hub.id(), Role.CONNECTS, TransitGatewayAttachment.class)
            .stream()
            .map(TransitGatewayAttachment::transitGateway)
            .toList();
    for (DirectConnectAssociation association : hub.associations()) {
      if (!attached.contains(association.gateway())) {
        strands.wire(Optional.empty(), hub.id(), association.gateway(), Wire.Stroke.PLAIN);
      }
    }
  }

  private void premises(OnPremisesNetwork network) {
    network
        .customerGateway()
        .ifPresent(
            gateway -> strands.wire(Optional.empty(), gateway, network.id(), Wire.Stroke.PLAIN));
  }

  private void integrations(Api api) {
    api.integrations().stream()
        .map(ApiIntegration::vpcLink)
        .distinct()
        .forEach(link -> strands.wire(Optional.empty(), api.id(), link, Wire.Stroke.PLAIN));
  }

  private void targets(VpcLink link) {
    link.targets().stream()
        .distinct()
        .forEach(
            balancer -> strands.wire(Optional.empty(), link.id(), balancer, Wire.Stroke.PLAIN));
  }

  private void part(NetworkInterface part) {
    if (nesting.isPart(part) && nesting.standing(part.id()).isPresent()) {
      part.attachedTo()
          .ifPresent(owner -> strands.wire(Optional.empty(), owner, part.id(), Wire.Stroke.PART));
    }
  }

  private void gateways(Rect internet) {
    for (Resource vpc : nesting.topology().all(Vpc.class)) {
      for (Resource gateway : nesting.in(vpc.id(), Standing.ON_TOP)) {
        places
            .of(gateway.id())
            .ifPresent(
                icon ->
                    strands.wire(
                        Wire.Stroke.PLAIN,
                        new Stretch(
                            End.of(icon)
                                .only(Borders.outwards(icon, places.of(vpc.id()).orElse(icon))),
                            End.of(internet).only(Side.BOTTOM),
                            0),
                        strands.bundle(PictureBuilder.INTERNET)));
      }
    }
  }
}

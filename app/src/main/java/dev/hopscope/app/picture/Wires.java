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
import java.util.Map;
import java.util.Optional;

/** The connections of the network as wires. */
final class Wires {
  private final Nesting nesting;
  private final Places places;
  private final Optional<Rect> internet;
  private final WireDrawing drawing;

  /**
   * Wires of a picture.
   *
   * @param written where signs and text are that wires and their names keep off
   * @param before the ways that wires had before an edit
   */
  Wires(
      Nesting nesting,
      Fitting fitting,
      Places places,
      Optional<Rect> internet,
      List<Rect> written,
      Map<Stretch, WireRouter.Choice> before) {
    this.nesting = nesting;
    this.places = places;
    this.internet = internet;
    Obstacles obstacles =
        Obstacles.of(
            nesting.topology().all(Vpc.class).stream()
                .flatMap(vpc -> places.of(vpc.id()).stream())
                .toList(),
            written);
    this.drawing = new WireDrawing(nesting, fitting, places, obstacles, before);
  }

  /** Draws every connection, gateways to the internet where that is drawn. */
  Wires draw() {
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
    return this;
  }

  /** The ways of the wires, for the picture after the next edit. */
  Map<Stretch, WireRouter.Choice> routes() {
    return drawing.routes();
  }

  List<Wire> wires() {
    return drawing.wires();
  }

  /** The signs that stand on a wire, by the connection they stand for. */
  Map<ResourceId, Signs.Sign> signs() {
    return drawing.signs();
  }

  private void peering(VpcPeeringConnection peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      drawing.withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
    }
  }

  private void attachment(TransitGatewayAttachment attachment) {
    if (nesting.standing(attachment.id()).isEmpty()) {
      int hub = drawing.bundle(attachment.transitGateway());
      drawing.wire(
          Optional.of(attachment.id()),
          attachment.attached(),
          attachment.transitGateway(),
          Wire.Stroke.PLAIN,
          hub);
    }
  }

  private void transitPeering(TransitGatewayPeeringAttachment peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      drawing.withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
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
      drawing.withSign(peer, gateway.get(), peer.network().get(), Wire.Stroke.TUNNEL);
    }
  }

  private void vpn(VpnConnection vpn) {
    vpn.gateway()
        .ifPresent(
            gateway ->
                drawing.withSign(
                    vpn,
                    gateway,
                    vpn.customerGateway(),
                    Wire.Stroke.TUNNEL,
                    drawing.bundle(gateway)));
  }

  private void virtualInterface(VirtualInterface connection) {
    if (connection.gateway().isPresent() && connection.onPremises().isPresent()) {
      drawing.withSign(
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
        drawing.wire(Optional.empty(), hub.id(), association.gateway(), Wire.Stroke.PLAIN);
      }
    }
  }

  private void premises(OnPremisesNetwork network) {
    network
        .customerGateway()
        .ifPresent(
            gateway -> drawing.wire(Optional.empty(), gateway, network.id(), Wire.Stroke.PLAIN));
  }

  private void integrations(Api api) {
    api.integrations().stream()
        .map(ApiIntegration::vpcLink)
        .distinct()
        .forEach(link -> drawing.wire(Optional.empty(), api.id(), link, Wire.Stroke.PLAIN));
  }

  private void targets(VpcLink link) {
    link.targets().stream()
        .distinct()
        .forEach(
            balancer -> drawing.wire(Optional.empty(), link.id(), balancer, Wire.Stroke.PLAIN));
  }

  private void part(NetworkInterface part) {
    if (nesting.isPart(part) && nesting.standing(part.id()).isPresent()) {
      part.attachedTo()
          .ifPresent(owner -> drawing.wire(Optional.empty(), owner, part.id(), Wire.Stroke.PART));
    }
  }

  private void gateways(Rect internet) {
    for (Resource vpc : nesting.topology().all(Vpc.class)) {
      for (Resource gateway : nesting.in(vpc.id(), Standing.ON_TOP)) {
        places
            .of(gateway.id())
            .ifPresent(
                icon ->
                    drawing.add(
                        Optional.empty(),
                        Wire.Stroke.PLAIN,
                        new Stretch(
                            End.of(icon)
                                .only(Borders.outwards(icon, places.of(vpc.id()).orElse(icon))),
                            End.of(internet).only(Side.BOTTOM),
                            0),
                        drawing.bundle(PictureBuilder.INTERNET)));
      }
    }
  }
}

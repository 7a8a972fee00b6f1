package dev.hopscope.app.picture;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connections of the network as wires. */
final class Wires {
  private static final double BESIDE = 64;

  /** From the text below a sign to a wire that leaves there. */
  private static final double BELOW_TEXT = 5;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final Optional<Rect> internet;
  private final WireRouter router;
  private final Signs signs;
  private final List<Wire> wires = new ArrayList<>();
  private final Map<Set<ResourceId>, Integer> between = new HashMap<>();
  private final Map<ResourceId, Integer> bundles = new HashMap<>();

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
      Map<WireRouter.Stretch, WireRouter.Choice> before) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
    this.internet = internet;
    Obstacles obstacles =
        Obstacles.of(
            nesting.topology().all(Vpc.class).stream()
                .flatMap(vpc -> places.of(vpc.id()).stream())
                .toList(),
            written);
    this.router = new WireRouter(obstacles, before);
    this.signs = new Signs(nesting, fitting, places, obstacles, router);
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
  Map<WireRouter.Stretch, WireRouter.Choice> routes() {
    return router.routes();
  }

  List<Wire> wires() {
    return wires;
  }

  /** The signs that stand on a wire, by the connection they stand for. */
  Map<ResourceId, Signs.Sign> signs() {
    return signs.byConnection();
  }

  private void peering(VpcPeeringConnection peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
    }
  }

  private void attachment(TransitGatewayAttachment attachment) {
    if (nesting.standing(attachment.id()).isEmpty()) {
      int hub = bundle(attachment.transitGateway());
      wire(
          Optional.of(attachment.id()),
          attachment.attached(),
          attachment.transitGateway(),
          Wire.Stroke.PLAIN,
          hub);
    }
  }

  private void transitPeering(TransitGatewayPeeringAttachment peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
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
      withSign(peer, gateway.get(), peer.network().get(), Wire.Stroke.TUNNEL);
    }
  }

  private void vpn(VpnConnection vpn) {
    vpn.gateway()
        .ifPresent(
            gateway ->
                withSign(vpn, gateway, vpn.customerGateway(), Wire.Stroke.TUNNEL, bundle(gateway)));
  }

  private void virtualInterface(VirtualInterface connection) {
    if (connection.gateway().isPresent() && connection.onPremises().isPresent()) {
      withSign(
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
        wire(Optional.empty(), hub.id(), association.gateway(), Wire.Stroke.PLAIN);
      }
    }
  }

  private void premises(OnPremisesNetwork network) {
    network
        .customerGateway()
        .ifPresent(gateway -> wire(Optional.empty(), gateway, network.id(), Wire.Stroke.PLAIN));
  }

  private void integrations(Api api) {
    api.integrations().stream()
        .map(ApiIntegration::vpcLink)
        .distinct()
        .forEach(link -> wire(Optional.empty(), api.id(), link, Wire.Stroke.PLAIN));
  }

  private void targets(VpcLink link) {
    link.targets().stream()
        .distinct()
        .forEach(balancer -> wire(Optional.empty(), link.id(), balancer, Wire.Stroke.PLAIN));
  }

  private void part(NetworkInterface part) {
    if (nesting.isPart(part) && nesting.standing(part.id()).isPresent()) {
      part.attachedTo()
          .ifPresent(owner -> wire(Optional.empty(), owner, part.id(), Wire.Stroke.PART));
    }
  }

  private void gateways(Rect internet) {
    for (Resource vpc : nesting.topology().all(Vpc.class)) {
      for (Resource gateway : nesting.in(vpc.id(), Standing.ON_TOP)) {
        places
            .of(gateway.id())
            .ifPresent(
                icon ->
                    add(
                        Optional.empty(),
                        Wire.Stroke.PLAIN,
                        WireRouter.End.of(icon).only(outwards(icon, vpc)),
                        WireRouter.End.of(internet).only(WireRouter.Side.BOTTOM),
                        0,
                        bundle(PictureBuilder.INTERNET)));
      }
    }
  }

  /** The side of a gateway that does not lie in its VPC, nor beside its text. */
  private WireRouter.Side outwards(Rect icon, Resource vpc) {
    boolean atBottom =
        places
            .of(vpc.id())
            .filter(box -> Math.abs(box.bottom() - icon.center().y()) < 2)
            .isPresent();
    return atBottom ? WireRouter.Side.BOTTOM : WireRouter.Side.TOP;
  }

  private void withSign(Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    withSign(connection, one, other, stroke, wires.size());
  }

  private void withSign(
      Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    wire(Optional.of(connection.id()), one, other, stroke, bundle)
        .ifPresent(wire -> signs.put(connection, wire, wires.size() - 1));
  }

  /** Wires to one gateway may share their last part; others keep apart. */
  private int bundle(ResourceId gateway) {
    return bundles.computeIfAbsent(gateway, _ -> -1 - bundles.size());
  }

  private Optional<Wire> wire(
      Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    return wire(id, one, other, stroke, wires.size());
  }

  private Optional<Wire> wire(
      Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    Optional<WireRouter.End> from = end(one);
    Optional<WireRouter.End> to = end(other);
    if (from.isEmpty() || to.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    int before = between.merge(Set.of(one, other), 1, Integer::sum) - 1;
    return Optional.of(add(id, stroke, from.get(), to.get(), before * BESIDE, bundle));
  }

  private Wire add(
      Optional<ResourceId> id,
      Wire.Stroke stroke,
      WireRouter.End from,
      WireRouter.End to,
      double shift,
      int bundle) {
    Wire wire = Wire.of(id, stroke, router.route(from, to, shift, bundle));
    wires.add(wire);
    return wire;
  }

  private Optional<WireRouter.End> end(ResourceId id) {
    return places
        .of(id)
        .flatMap(
            rect ->
                nesting
                    .topology()
                    .find(id)
                    .map(
                        resource ->
                            nesting.standing(id).equals(Optional.of(Standing.INSIDE))
                                ? WireRouter.End.withText(
                                    rect, fitting.cell(resource, rect).bottom() + BELOW_TEXT)
                                : WireRouter.End.of(rect)));
  }
}

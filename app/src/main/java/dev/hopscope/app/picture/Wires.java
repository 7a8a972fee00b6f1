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
      Map<Stretch, WireRouter.Choice> before) {
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
  Map<Stretch, WireRouter.Choice> routes() {
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
                        new Stretch(
                            End.of(icon)
                                .only(Borders.outwards(icon, places.of(vpc.id()).orElse(icon))),
                            End.of(internet).only(Side.BOTTOM),
                            0),
                        bundle(PictureBuilder.INTERNET)));
      }
    }
  }

  private void withSign(Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    withSign(connection, one, other, stroke, wires.size());
  }

  private void withSign(
      Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    stretch(one, other).ifPresent(stretch -> withSign(connection, stretch, stroke, bundle));
  }

  /** Where there is no room for the sign on the best way, another that has room is taken. */
  private void withSign(Resource connection, Stretch stretch, Wire.Stroke stroke, int bundle) {
    Optional<ResourceId> id = Optional.of(connection.id());
    for (Stretch each : stretch.andDetours()) {
      Wire wire = wire(id, stroke, each, bundle);
      Optional<Signs.Sign> sign =
          signs
              .clear(connection, wire)
              .filter(_ -> each == stretch || router.isFree(each, wire.points()));
      if (sign.isPresent()) {
        draw(wire, bundle);
        signs.put(connection, sign.get());
        return;
      }
    }
    Wire wire = wire(id, stroke, stretch, bundle);
    draw(wire, bundle);
    signs.put(connection, signs.anyhow(connection, wire));
  }

  /** Wires to one gateway may share their last part; others keep apart. */
  private int bundle(ResourceId gateway) {
    return bundles.computeIfAbsent(gateway, _ -> -1 - bundles.size());
  }

  private void wire(Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    wire(id, one, other, stroke, wires.size());
  }

  private void wire(
      Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke, int bundle) {
    stretch(one, other).ifPresent(stretch -> add(id, stroke, stretch, bundle));
  }

  private Optional<Stretch> stretch(ResourceId one, ResourceId other) {
    Optional<End> from = end(one);
    Optional<End> to = end(other);
    if (from.isEmpty() || to.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    int before = between.merge(Set.of(one, other), 1, Integer::sum) - 1;
    return Optional.of(new Stretch(from.get(), to.get(), before * BESIDE));
  }

  private void add(Optional<ResourceId> id, Wire.Stroke stroke, Stretch stretch, int bundle) {
    draw(wire(id, stroke, stretch, bundle), bundle);
  }

  private Wire wire(Optional<ResourceId> id, Wire.Stroke stroke, Stretch stretch, int bundle) {
    return Wire.of(id, stroke, router.way(stretch, bundle));
  }

  private void draw(Wire wire, int bundle) {
    wires.add(wire);
    router.draw(wire.points(), bundle);
  }

  private Optional<End> end(ResourceId id) {
    return places
        .of(id)
        .flatMap(
            rect ->
                nesting
                    .topology()
                    .find(id)
                    .map(
                        resource ->
                            switch (nesting.standing(id).orElse(Standing.BOX)) {
                              case INSIDE ->
                                  End.withText(
                                      rect, fitting.cell(resource, rect).bottom() + BELOW_TEXT);
                              case ON_TOP, ON_BOTTOM, ON_SIDE -> End.of(rect).without(Side.RIGHT);
                              case BOX, SHELF, BETWEEN -> End.of(rect);
                            }));
  }
}

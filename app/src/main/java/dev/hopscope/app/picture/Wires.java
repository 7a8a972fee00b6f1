package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The connections of the network as wires, and where the signs in their middle stand. */
final class Wires {
  /** A sign on a wire. */
  record Sign(Rect icon, Rect text) {
    boolean covers(Rect other) {
      return icon.grow(4).intersects(other) || text.intersects(other);
    }
  }

  private static final List<Double> SHARES = List.of(0.5, 0.35, 0.65, 0.25, 0.75);
  private static final double BESIDE = 64;
  private static final double INTERNET_TEXT = 48;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final Optional<Rect> internet;
  private final List<Rect> obstacles;
  private final WireRouter router;
  private final List<Wire> wires = new ArrayList<>();
  private final Map<ResourceId, Sign> signs = new HashMap<>();
  private final Map<Set<ResourceId>, Integer> between = new HashMap<>();

  Wires(Nesting nesting, Fitting fitting, Places places, Optional<Rect> internet) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
    this.internet = internet;
    this.obstacles = obstacles();
    this.router = new WireRouter(obstacles);
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
    nesting.topology().all(NetworkInterface.class).forEach(this::part);
    internet.ifPresent(this::gateways);
    return this;
  }

  List<Wire> wires() {
    return wires;
  }

  /** The signs that stand on a wire, by the connection they stand for. */
  Map<ResourceId, Sign> signs() {
    return signs;
  }

  private List<Rect> obstacles() {
    List<Rect> boxes = new ArrayList<>();
    for (Vpc vpc : nesting.topology().all(Vpc.class)) {
      places.of(vpc.id()).ifPresent(boxes::add);
      for (Resource gateway : nesting.in(vpc.id(), Standing.ON_TOP)) {
        places
            .of(gateway.id())
            .ifPresent(
                icon ->
                    boxes.add(
                        new Rect(
                                icon.x(),
                                icon.y() - 10,
                                icon.width() + 8 + fitting.textWidth(gateway),
                                icon.height() / 2 + 10)
                            .union(icon)));
      }
    }
    for (TransitGateway hub : nesting.topology().all(TransitGateway.class)) {
      places.of(hub.id()).ifPresent(icon -> boxes.add(fitting.cell(hub, icon)));
    }
    for (AwsService service : nesting.topology().all(AwsService.class)) {
      places.of(service.id()).ifPresent(icon -> boxes.add(fitting.cell(service, icon)));
    }
    for (Resource bare : nesting.in(Optional.empty(), Standing.INSIDE)) {
      places.of(bare.id()).ifPresent(icon -> boxes.add(fitting.cell(bare, icon)));
    }
    internet.ifPresent(
        icon -> boxes.add(new Rect(icon.right() + 8, icon.y(), INTERNET_TEXT, icon.height())));
    return boxes;
  }

  private void peering(VpcPeeringConnection peering) {
    if (nesting.standing(peering.id()).equals(Optional.of(Standing.BETWEEN))) {
      withSign(peering, peering.requester(), peering.accepter(), Wire.Stroke.PLAIN);
    }
  }

  private void attachment(TransitGatewayAttachment attachment) {
    if (nesting.standing(attachment.id()).isEmpty()) {
      wire(
          Optional.of(attachment.id()),
          attachment.attached(),
          attachment.transitGateway(),
          Wire.Stroke.PLAIN);
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
        .ifPresent(gateway -> withSign(vpn, gateway, vpn.customerGateway(), Wire.Stroke.TUNNEL));
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
                        WireRouter.End.of(icon),
                        WireRouter.End.of(internet),
                        0));
      }
    }
  }

  private void withSign(Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    wire(Optional.of(connection.id()), one, other, stroke)
        .ifPresent(
            wire -> {
              List<Sign> choices =
                  SHARES.stream().flatMap(share -> signs(connection, wire, share)).toList();
              Sign best =
                  choices.stream().filter(this::isClear).findFirst().orElse(choices.getFirst());
              signs.put(connection.id(), best);
            });
  }

  /** A sign at this share of the way, with its text where that may stand, the best first. */
  private Stream<Sign> signs(Resource connection, Wire wire, double share) {
    Point middle = wire.at(share);
    Rect icon = Measures.icon(new Rect(middle.x(), middle.y(), 0, 0), Measures.SMALL_ICON);
    Rect text = new Rect(0, 0, fitting.textWidth(connection), fitting.textHeight(connection));
    double left = middle.x() - text.width() / 2;
    Rect below = text.at(left, icon.bottom() + 3);
    Rect above = text.at(left, icon.y() - text.height() - 3);
    Rect right = text.at(icon.right() + 6, middle.y() - text.height() / 2);
    return (wire.isUprightAt(middle) ? Stream.of(right, below) : Stream.of(below, above, right))
        .map(at -> new Sign(icon, at));
  }

  private boolean isClear(Sign sign) {
    Stream<Rect> others =
        signs.values().stream().flatMap(other -> Stream.of(other.icon().grow(4), other.text()));
    return others.noneMatch(sign::covers) && obstacles.stream().noneMatch(sign.text()::intersects);
  }

  private Optional<Wire> wire(
      Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    Optional<WireRouter.End> from = end(one);
    Optional<WireRouter.End> to = end(other);
    if (from.isEmpty() || to.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    int before = between.merge(Set.of(one, other), 1, Integer::sum) - 1;
    return Optional.of(add(id, stroke, from.get(), to.get(), before * BESIDE));
  }

  private Wire add(
      Optional<ResourceId> id,
      Wire.Stroke stroke,
      WireRouter.End from,
      WireRouter.End to,
      double shift) {
    Wire wire = Wire.of(id, stroke, router.route(from, to, shift));
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
                                ? new WireRouter.End(
                                    rect, fitting.cell(resource, rect).bottom() + 3)
                                : WireRouter.End.of(rect)));
  }
}

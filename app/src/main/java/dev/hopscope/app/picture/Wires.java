package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connections of the network as wires, and where the signs in their middle stand. */
final class Wires {
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
  private final Map<ResourceId, Rect> middles = new HashMap<>();
  private final Map<ResourceId, Point> texts = new HashMap<>();
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
    nesting.topology().all(OnPremisesNetwork.class).forEach(this::premises);
    nesting.topology().all(NetworkInterface.class).forEach(this::part);
    internet.ifPresent(this::gateways);
    return this;
  }

  List<Wire> wires() {
    return wires;
  }

  /** The squares of signs that stand in the middle of a wire. */
  Map<ResourceId, Rect> middles() {
    return middles;
  }

  /** Where the text of such a sign begins: beside an upright wire, clear of boxes. */
  Map<ResourceId, Point> texts() {
    return texts;
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

  private void vpn(VpnConnection vpn) {
    vpn.gateway()
        .ifPresent(gateway -> withSign(vpn, gateway, vpn.customerGateway(), Wire.Stroke.TUNNEL));
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
              Rect sign = signOn(wire);
              middles.put(connection.id(), sign);
              texts.put(connection.id(), textAt(connection, sign, wire));
            });
  }

  /** In the middle of a wire, or as near to it as the other signs allow. */
  private Rect signOn(Wire wire) {
    List<Rect> choices = SHARES.stream().map(share -> sign(wire.at(share))).toList();
    return choices.stream()
        .filter(sign -> middles.values().stream().noneMatch(sign.grow(Measures.PAD)::intersects))
        .findFirst()
        .orElse(choices.getFirst());
  }

  private static Rect sign(Point middle) {
    return Measures.icon(new Rect(middle.x(), middle.y(), 0, 0), Measures.SMALL_ICON);
  }

  private Point textAt(Resource connection, Rect sign, Wire wire) {
    double width = fitting.textWidth(connection);
    double height = fitting.textHeight(connection);
    double left = sign.center().x() - width / 2;
    Point below = new Point(left, sign.bottom() + 3);
    Point above = new Point(left, sign.y() - height - 3);
    Point right = new Point(sign.right() + 6, sign.center().y() - height / 2);
    List<Point> choices =
        wire.isUprightAt(sign.center()) ? List.of(right, below) : List.of(below, above, right);
    return choices.stream()
        .filter(
            at -> {
              Rect text = new Rect(at.x(), at.y(), width, height);
              return obstacles.stream().noneMatch(text::intersects);
            })
        .findFirst()
        .orElse(choices.getFirst());
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

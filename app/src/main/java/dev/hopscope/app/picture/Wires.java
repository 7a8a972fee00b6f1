package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.app.picture.Nesting.Standing;
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
  private static final double BESIDE = 64;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final WireRouter router;
  private final List<Wire> wires = new ArrayList<>();
  private final Map<ResourceId, Rect> middles = new HashMap<>();
  private final Map<Set<ResourceId>, Integer> between = new HashMap<>();

  Wires(Nesting nesting, Fitting fitting, Places places) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
    this.router = new WireRouter(obstacles());
  }

  /** Draws every connection, gateways to the internet where that is drawn. */
  Wires draw(Optional<Rect> internet) {
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

  private List<Rect> obstacles() {
    List<Rect> boxes = new ArrayList<>();
    nesting.topology().all(Vpc.class).forEach(vpc -> places.of(vpc.id()).ifPresent(boxes::add));
    nesting
        .topology()
        .all(TransitGateway.class)
        .forEach(
            hub ->
                places.of(hub.id()).ifPresent(icon -> boxes.add(fitting.cell(hub, icon).grow(4))));
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
            wire ->
                middles.put(
                    connection.id(),
                    new Rect(
                        wire.middle().x() - Measures.SMALL_ICON / 2,
                        wire.middle().y() - Measures.SMALL_ICON / 2,
                        Measures.SMALL_ICON,
                        Measures.SMALL_ICON)));
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

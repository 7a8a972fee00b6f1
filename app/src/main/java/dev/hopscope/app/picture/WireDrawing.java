package dev.hopscope.app.picture;

import dev.hopscope.app.picture.End.Side;
import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wires as they are drawn, one after the other: each keeps off those before it. */
final class WireDrawing {
  private static final double BESIDE = 64;

  /** From the text below a sign to a wire that leaves there. */
  private static final double BELOW_TEXT = 5;

  private final Nesting nesting;
  private final Fitting fitting;
  private final Places places;
  private final WireRouter router;
  private final Signs signs;
  private final List<Wire> wires = new ArrayList<>();
  private final Map<Set<ResourceId>, Integer> between = new HashMap<>();
  private final Map<ResourceId, Integer> bundles = new HashMap<>();

  /**
   * No wire yet.
   *
   * @param before the ways that wires had before an edit
   */
  WireDrawing(
      Nesting nesting,
      Fitting fitting,
      Places places,
      Obstacles obstacles,
      Map<Stretch, WireRouter.Choice> before) {
    this.nesting = nesting;
    this.fitting = fitting;
    this.places = places;
    this.router = new WireRouter(obstacles, before);
    this.signs = new Signs(nesting, fitting, places, obstacles, router);
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

  /** A wire between two resources, with the sign of what it stands for on it. */
  void withSign(Resource connection, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    withSign(connection, one, other, stroke, wires.size());
  }

  /** The same, one of a bundle. */
  void withSign(
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
  int bundle(ResourceId gateway) {
    return bundles.computeIfAbsent(gateway, _ -> -1 - bundles.size());
  }

  /** A wire between two resources, if both are drawn. */
  void wire(Optional<ResourceId> id, ResourceId one, ResourceId other, Wire.Stroke stroke) {
    wire(id, one, other, stroke, wires.size());
  }

  /** The same, one of a bundle. */
  void wire(
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

  /** A wire with ends of its own. */
  void add(Optional<ResourceId> id, Wire.Stroke stroke, Stretch stretch, int bundle) {
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

package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Figure.Wire;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wires as they are drawn, one after the other: each keeps off those before it. */
final class WireDrawing {
  private final WireRouter router;
  private final Signs signs;
  private final List<Wire> wires = new ArrayList<>();

  /**
   * No wire yet.
   *
   * @param before the ways that wires had before an edit
   */
  WireDrawing(Ground ground, Map<Stretch, WireRouter.Choice> before) {
    Obstacles obstacles = Obstacles.of(ground.closed(), ground.written());
    this.router = new WireRouter(obstacles, before);
    this.signs = new Signs(ground.regions(), obstacles, router);
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

  void draw(Strand strand) {
    strand.text().ifPresentOrElse(text -> withSign(strand, text), () -> draw(strand, wire(strand)));
  }

  /** Where there is no room for the sign on the best way, another that has room is taken. */
  private void withSign(Strand strand, Rect text) {
    for (Stretch each : strand.stretch().andDetours()) {
      Wire wire = wire(strand.by(each));
      Optional<Signs.Sign> sign =
          signs
              .clear(text, wire)
              .filter(_ -> each == strand.stretch() || router.isFree(each, wire.points()));
      if (sign.isPresent()) {
        draw(strand, wire);
        signs.put(wire, sign.get());
        return;
      }
    }
    Wire wire = wire(strand);
    draw(strand, wire);
    signs.put(wire, signs.anyhow(text, wire));
  }

  private Wire wire(Strand strand) {
    return Wire.of(strand.id(), strand.stroke(), router.way(strand.stretch(), strand.bundle()));
  }

  private void draw(Strand strand, Wire wire) {
    wires.add(wire);
    router.draw(wire.points(), strand.bundle());
  }
}

package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/**
 * Boxes that grow around what is drawn in them, and push aside what they grow into. A margin that
 * someone drew narrower than usual stays so.
 */
final class Growing {
  private final Draft draft;
  private final Topology topologyBefore;
  private final Diagram before;

  /** Growth by the further steps of a draft. */
  Growing(Draft draft) {
    this.draft = draft;
    this.topologyBefore = draft.topology();
    this.before = draft.diagram();
  }

  /** Grows a box until it holds this, and whatever is around the box with it. */
  void hold(ResourceId box, Rect content) {
    Optional<Rect> drawn = draft.rect(box);
    if (drawn.isEmpty()) {
      return;
    }
    Rect old = drawn.get();
    Rect grown = old.union(needed(box, content));
    if (grown.equals(old)) {
      return;
    }
    draft.place(box, grown);
    new Pushing(draft).aside(box, old, grown);
    Whereabouts.boxOf(draft.topology(), box).ifPresent(this::holdContents);
  }

  /** Grows a box until it holds all that is drawn in it. */
  void holdContents(ResourceId box) {
    contents(draft.topology(), draft.diagram(), box).ifPresent(all -> hold(box, all));
  }

  /** What a box must cover to hold this; no margin need be wider than it was. */
  private Rect needed(ResourceId box, Rect content) {
    Rect around = Footprint.of(kind(draft.topology(), box)).around(content);
    Optional<Rect> old = before.find(box);
    Optional<Rect> held = contents(topologyBefore, before, box);
    if (old.isEmpty() || held.isEmpty()) {
      return around;
    }
    Rect outer = old.get();
    Rect inner = held.get();
    return Rect.between(
        new Point(
            content.x() - margin(content.x() - around.x(), inner.x() - outer.x()),
            content.y() - margin(content.y() - around.y(), inner.y() - outer.y())),
        new Point(
            content.right()
                + margin(around.right() - content.right(), outer.right() - inner.right()),
            content.bottom()
                + margin(around.bottom() - content.bottom(), outer.bottom() - inner.bottom())));
  }

  private static double margin(double usual, double drawn) {
    return drawn < 0 ? usual : Math.min(usual, drawn);
  }

  /** What is drawn in a box, not on its edge. */
  private static Optional<Rect> contents(Topology topology, Diagram diagram, ResourceId box) {
    return diagram.placement().keySet().stream()
        .filter(id -> Whereabouts.boxOf(topology, id).filter(box::equals).isPresent())
        .filter(id -> !Whereabouts.sitsOnEdge(topology, id, box))
        .map(id -> Footprint.of(kind(topology, id)).covered(diagram.find(id).orElseThrow()))
        .reduce(Rect::union);
  }

  private static ResourceKind kind(Topology topology, ResourceId id) {
    return topology.find(id).map(Resource::kind).orElseThrow();
  }
}

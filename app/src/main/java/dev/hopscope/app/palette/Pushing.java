package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Moves aside what a growing box would cover, and takes along what sits on its moving edges. */
final class Pushing {
  /** Between two subnets in different zones lie the borders of both zones. */
  private static final double ZONE_GAP = 48;

  private final Draft draft;

  Pushing(Draft draft) {
    this.draft = draft;
  }

  /** The box has grown from one rectangle to the other. */
  void aside(ResourceId box, Rect old, Rect grown) {
    double right = grown.right() - old.right();
    double down = grown.bottom() - old.bottom();
    if (right > 0) {
      moveEdge(box, old, right, 0);
      pushRight(box, old, grown, right);
    }
    if (down > 0) {
      moveEdge(box, old, 0, down);
      pushDown(box, old, grown, down);
    }
  }

  private void pushRight(ResourceId box, Rect old, Rect grown, double by) {
    Set<ResourceId> beyond = new LinkedHashSet<>();
    boolean inTheWay = false;
    for (ResourceId other : neighbours(box)) {
      Rect rect = rect(other);
      if (rect.x() >= old.right() - 1) {
        beyond.add(other);
        inTheWay |= grown.grow(gap(box, other) - 1).intersects(rect);
      }
    }
    if (inTheWay) {
      draft.move(beyond, by, 0);
    }
  }

  private void pushDown(ResourceId box, Rect old, Rect grown, double by) {
    Set<ResourceId> below = new LinkedHashSet<>();
    boolean inTheWay = false;
    for (ResourceId other : neighbours(box)) {
      Rect rect = rect(other);
      boolean sameColumn = rect.x() < grown.right() && rect.right() > grown.x();
      if (sameColumn && rect.y() >= old.bottom() - 1) {
        below.add(other);
        inTheWay |= grown.grow(Footprint.GAP - 1).intersects(rect);
      }
    }
    if (inTheWay) {
      draft.move(below, 0, by);
    }
  }

  private void moveEdge(ResourceId box, Rect old, double dx, double dy) {
    for (ResourceId id : draft.diagram().placement().keySet()) {
      Rect rect = rect(id);
      boolean onEdge =
          dx > 0
              ? rect.x() < old.right() && rect.right() > old.right()
              : rect.y() < old.bottom() && rect.bottom() > old.bottom();
      if (onEdge && Whereabouts.sitsOnEdge(draft.topology(), id, box)) {
        draft.move(Set.of(id), dx, dy);
      }
    }
  }

  private double gap(ResourceId one, ResourceId other) {
    return zone(one).equals(zone(other)) ? Footprint.GAP : ZONE_GAP;
  }

  private Optional<ResourceId> zone(ResourceId id) {
    return draft.topology().find(id, Subnet.class).map(Subnet::availabilityZone);
  }

  private Set<ResourceId> neighbours(ResourceId box) {
    Optional<ResourceId> around = Whereabouts.boxOf(draft.topology(), box);
    Set<ResourceId> found = new LinkedHashSet<>();
    for (ResourceId other : draft.diagram().placement().keySet()) {
      Optional<Resource> resource = draft.topology().find(other);
      if (!other.equals(box)
          && resource.isPresent()
          && Whereabouts.boxOf(draft.topology(), other).equals(around)) {
        found.add(other);
      }
    }
    return found;
  }

  private Rect rect(ResourceId id) {
    return draft.rect(id).orElse(new Rect(0, 0, 0, 0));
  }
}

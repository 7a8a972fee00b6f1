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

  /** A side of a box. */
  private enum Side {
    RIGHT(1, 0),
    BOTTOM(0, 1),
    LEFT(-1, 0),
    TOP(0, -1);

    private final int dx;
    private final int dy;

    Side(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }

    /** Where this side of a box is: the larger, the further out. */
    double of(Rect box) {
      return switch (this) {
        case RIGHT -> box.right();
        case BOTTOM -> box.bottom();
        case LEFT -> -box.x();
        case TOP -> -box.y();
      };
    }

    /** Where the side facing this one is. */
    double facing(Rect box) {
      return switch (this) {
        case RIGHT -> box.x();
        case BOTTOM -> box.y();
        case LEFT -> -box.right();
        case TOP -> -box.bottom();
      };
    }

    boolean isSideways() {
      return dx != 0;
    }
  }

  /** The box has gone from one rectangle to the other. */
  void aside(ResourceId box, Rect old, Rect now) {
    for (Side side : Side.values()) {
      double by = side.of(now) - side.of(old);
      if (by != 0) {
        moveEdge(box, old, side, by);
      }
      if (by > 0) {
        push(box, old, now, side, by);
      }
    }
  }

  /** Sideways, all that is beyond keeps its distances; up and down, what is in the same column. */
  private void push(ResourceId box, Rect old, Rect now, Side side, double by) {
    Set<ResourceId> beyond = new LinkedHashSet<>();
    boolean inTheWay = false;
    for (ResourceId other : neighbours(box)) {
      Rect rect = rect(other);
      boolean inLine = side.isSideways() || (rect.x() < now.right() && rect.right() > now.x());
      if (inLine && side.facing(rect) >= side.of(old) - 1) {
        beyond.add(other);
        double gap = side.isSideways() ? gap(box, other) : Footprint.GAP;
        inTheWay |= now.grow(gap - 1).intersects(rect);
      }
    }
    if (inTheWay) {
      draft.move(beyond, side.dx * by, side.dy * by);
    }
  }

  private void moveEdge(ResourceId box, Rect old, Side side, double by) {
    for (ResourceId id : draft.diagram().placement().keySet()) {
      Rect rect = rect(id);
      boolean onEdge = side.facing(rect) < side.of(old) && side.of(rect) > side.of(old);
      if (onEdge && Whereabouts.sitsOnEdge(draft.topology(), id, box)) {
        draft.move(Set.of(id), side.dx * by, side.dy * by);
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

package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds a place for what is new: near the pointer, inside its box, clear of its neighbours. Boxes
 * grow to hold it, and push aside what they grow into.
 */
final class Room {
  /** How much farther a place outside the box seems than one inside. */
  private static final double GROWTH_PRICE = 4;

  private static final double GRID = 8;

  private final Draft draft;
  private final Growing growing;

  /** Room in what a draft draws; boxes keep the margins that they have before its further steps. */
  Room(Draft draft) {
    this.draft = draft;
    this.growing = new Growing(draft);
  }

  /** Draws a resource near this point, in the box that holds it. */
  void put(ResourceId id, Point at) {
    ResourceKind kind = kind(id);
    Footprint footprint = Footprint.of(kind);
    Optional<ResourceId> box = box(id);
    Rect wanted = centered(footprint, at);
    List<Rect> taken = neighbours(id, box).map(this::covered).toList();
    Rect found =
        box.map(this::kind).filter(ResourceKind.SUBNET::equals).isPresent()
            ? slot(draft.rect(box.get()).orElse(wanted), footprint, wanted, taken)
            : free(box, footprint, wanted, taken);
    putAt(id, found);
  }

  /**
   * Leaves a resource where it was let go, unless it lies on a neighbour there: then the nearest
   * free place is its.
   *
   * @param together what was moved along, which it may lie beside as it did
   */
  void settle(ResourceId id, Rect rect, Set<ResourceId> together) {
    Optional<ResourceId> box = box(id);
    Footprint footprint = Footprint.of(kind(id));
    List<Rect> taken =
        neighbours(id, box)
            .filter(other -> !together.contains(other))
            .filter(other -> !isOnEdge(other))
            .map(this::covered)
            .toList();
    boolean clear = isFree(footprint.covered(rect), taken, 0);
    putAt(id, clear ? rect : free(box, footprint, rect, taken));
  }

  /** Draws a box larger or smaller, and makes room around it. */
  void resize(ResourceId id, Rect rect) {
    Optional<Rect> old = draft.rect(id);
    draft.place(id, rect);
    old.ifPresent(from -> new Pushing(draft).aside(id, from, rect));
    box(id).ifPresent(growing::holdContents);
  }

  /** Draws a resource at this very place, and makes room around it. */
  void putAt(ResourceId id, Rect rect) {
    draft.place(id, rect);
    box(id).ifPresent(box -> growing.hold(box, covered(id)));
  }

  /** Draws a gateway on an edge of its VPC, as near to this point as there is room. */
  void putOnEdge(ResourceId id, ResourceId vpc, Edge edge, Point at) {
    Footprint footprint = Footprint.of(kind(id));
    Optional<Rect> box = draft.rect(vpc);
    if (box.isEmpty()) {
      draft.place(id, centered(footprint, at));
      return;
    }
    List<Rect> taken =
        neighbours(id, Optional.of(vpc))
            .filter(other -> Whereabouts.sitsOnEdge(draft.topology(), other, vpc))
            .map(this::covered)
            .toList();
    List<Rect> places = edge.places(box.get(), footprint);
    Rect found =
        places.stream()
            .filter(place -> isFree(footprint.covered(place), taken, 0))
            .min(nearest(at))
            .orElse(places.getLast());
    draft.place(id, found);
  }

  /** Places in rows below a subnet's heading. */
  private static Rect slot(Rect box, Footprint footprint, Rect wanted, List<Rect> taken) {
    double side = (Footprint.SLOT_WIDTH - footprint.width()) / 2;
    double inset = (Footprint.of(ResourceKind.SUBNET).width() - 2 * Footprint.SLOT_WIDTH) / 2;
    int columns = Math.max(2, (int) ((box.width() - inset) / Footprint.SLOT_WIDTH));
    int rows =
        Math.max(
            1,
            (int)
                ((box.height() - Footprint.of(ResourceKind.SUBNET).top()) / Footprint.SLOT_HEIGHT));
    List<Rect> inside = new ArrayList<>();
    List<Rect> beyond = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column < columns; column++) {
        Rect place =
            new Rect(
                box.x() + inset + column * Footprint.SLOT_WIDTH + side,
                box.y() + Footprint.of(ResourceKind.SUBNET).top() + row * Footprint.SLOT_HEIGHT,
                footprint.width(),
                footprint.height());
        if (isFree(footprint.covered(place), taken, 0)) {
          (row < rows ? inside : beyond).add(place);
        }
      }
    }
    return inside.stream()
        .min(nearest(wanted.center()))
        .or(() -> beyond.stream().findFirst())
        .orElse(wanted);
  }

  /** The free place nearest to the wanted one, beside what is there if not between. */
  private Rect free(Optional<ResourceId> box, Footprint footprint, Rect wanted, List<Rect> taken) {
    Optional<Rect> inner = box.flatMap(this::inner);
    List<Rect> places = new ArrayList<>();
    places.add(wanted);
    inner.ifPresent(area -> places.add(wanted.at(clampX(wanted, area), clampY(wanted, area))));
    double width = wanted.width();
    double height = wanted.height();
    for (Rect other : taken) {
      for (double x :
          new double[] {
            wanted.x(),
            other.x(),
            other.right() + Footprint.GAP * 2,
            other.x() - Footprint.GAP * 2 - width
          }) {
        for (double y :
            new double[] {
              wanted.y(),
              other.y(),
              other.bottom() + Footprint.GAP * 2,
              other.y() - Footprint.GAP * 2 - height
            }) {
          places.add(wanted.at(x, y));
        }
      }
    }
    return places.stream()
        .filter(
            place ->
                inner.isEmpty() || (place.x() >= inner.get().x() && place.y() >= inner.get().y()))
        .filter(place -> isFree(footprint.covered(place), taken, Footprint.GAP))
        .min(Comparator.comparingDouble(place -> price(place, wanted, inner)))
        .orElseGet(() -> below(wanted, taken));
  }

  private static Rect below(Rect wanted, List<Rect> taken) {
    double bottom = taken.stream().mapToDouble(Rect::bottom).max().orElse(wanted.y());
    return wanted.at(wanted.x(), bottom + Footprint.GAP * 2);
  }

  private static double price(Rect place, Rect wanted, Optional<Rect> inner) {
    double distance = Math.hypot(place.x() - wanted.x(), place.y() - wanted.y());
    double growth =
        inner
            .map(
                area ->
                    Math.max(0, place.right() - area.right())
                        + Math.max(0, place.bottom() - area.bottom()))
            .orElse(0.0);
    return distance + GROWTH_PRICE * growth;
  }

  /** Grows a box until it holds this, and whatever is around the box with it. */
  void hold(ResourceId box, Rect content) {
    growing.hold(box, content);
  }

  private boolean isOnEdge(ResourceId id) {
    return box(id).filter(box -> Whereabouts.sitsOnEdge(draft.topology(), id, box)).isPresent();
  }

  private Optional<Rect> inner(ResourceId box) {
    Footprint footprint = Footprint.of(kind(box));
    return draft
        .rect(box)
        .map(
            rect ->
                new Rect(
                    rect.x() + footprint.side(),
                    rect.y() + footprint.top(),
                    Math.max(0, rect.width() - 2 * footprint.side()),
                    Math.max(0, rect.height() - footprint.top() - footprint.bottom())));
  }

  /** What else is drawn in the same box, or on the same bare ground. */
  private Stream<ResourceId> neighbours(ResourceId id, Optional<ResourceId> box) {
    return draft.diagram().placement().keySet().stream()
        .filter(other -> !other.equals(id))
        .filter(other -> draft.topology().containsVertex(other))
        .filter(other -> box(other).equals(box));
  }

  private Rect covered(ResourceId id) {
    Rect rect = draft.rect(id).orElse(new Rect(0, 0, 0, 0));
    return Footprint.of(kind(id)).covered(rect);
  }

  private Optional<ResourceId> box(ResourceId id) {
    return Whereabouts.boxOf(draft.topology(), id);
  }

  private ResourceKind kind(ResourceId id) {
    return draft.topology().find(id).map(Resource::kind).orElseThrow();
  }

  private static Rect centered(Footprint footprint, Point at) {
    return new Rect(
        onGrid(at.x() - footprint.width() / 2),
        onGrid(at.y() - footprint.height() / 2),
        footprint.width(),
        footprint.height());
  }

  private static double onGrid(double value) {
    return Math.round(value / GRID) * GRID;
  }

  private static boolean isFree(Rect place, List<Rect> taken, double gap) {
    Rect wide = place.grow(gap);
    return taken.stream().noneMatch(wide::intersects);
  }

  private static Comparator<Rect> nearest(Point at) {
    return Comparator.comparingDouble(
        rect -> Math.hypot(rect.center().x() - at.x(), rect.center().y() - at.y()));
  }

  private static double clampX(Rect wanted, Rect area) {
    return Math.max(area.x(), Math.min(wanted.x(), area.right() - wanted.width()));
  }

  private static double clampY(Rect wanted, Rect area) {
    return Math.max(area.y(), Math.min(wanted.y(), area.bottom() - wanted.height()));
  }
}

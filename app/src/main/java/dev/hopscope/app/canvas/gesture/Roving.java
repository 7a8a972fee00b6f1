package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one resource of a picture to another without a mouse: to the next in a direction,
 * into a container, and out of it.
 */
public final class Roving {
  /** How much further a step aside counts than a step ahead. */
  private static final double ASIDE = 2;

  private final Topology topology;
  private final Map<ResourceId, Rect> places = new LinkedHashMap<>();

  /** A direction on the screen. */
  public enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int dx;
    private final int dy;

    Direction(int dx, int dy) {
      this.dx = dx;
      this.dy = dy;
    }
  }

  /** The ways through a picture of this network. */
  public Roving(Topology topology, Picture picture) {
    this.topology = topology;
    for (Figure figure : picture.figures()) {
      boolean stands =
          figure instanceof Figure.Box
              || figure instanceof Figure.Icon
              || figure instanceof Figure.Badge;
      figure
          .resource()
          .filter(_ -> stands)
          .filter(topology::containsVertex)
          .filter(id -> topology.find(id, AvailabilityZone.class).isEmpty())
          .ifPresent(id -> places.putIfAbsent(id, figure.bounds()));
    }
  }

  /** Where one begins: at the upper left of what stands on its own. */
  public Optional<ResourceId> first() {
    return places.keySet().stream()
        .filter(id -> boxOf(id).isEmpty())
        .min(Comparator.comparingDouble(this::reading));
  }

  /**
   * The next resource in a direction: one beside it in the same box, else one further off that is
   * neither inside nor around it.
   */
  public Optional<ResourceId> next(ResourceId from, Direction direction) {
    Rect start = places.get(from);
    if (start == null) {
      return first();
    }
    return nearest(from, start, direction, true).or(() -> nearest(from, start, direction, false));
  }

  private Optional<ResourceId> nearest(
      ResourceId from, Rect start, Direction direction, boolean inSameBox) {
    Optional<ResourceId> box = boxOf(from);
    return places.keySet().stream()
        .filter(id -> !id.equals(from))
        .filter(id -> inSameBox ? boxOf(id).equals(box) : isApart(from, id))
        .filter(id -> ahead(start.center(), center(id), direction) > 0)
        .min(
            Comparator.comparingDouble(
                (ResourceId id) -> cost(start.center(), center(id), direction)));
  }

  private boolean isApart(ResourceId one, ResourceId other) {
    return !Whereabouts.chain(topology, one).contains(other)
        && !Whereabouts.chain(topology, other).contains(one);
  }

  private static double ahead(Point from, Point to, Direction direction) {
    return (to.x() - from.x()) * direction.dx + (to.y() - from.y()) * direction.dy;
  }

  private static double cost(Point from, Point to, Direction direction) {
    double aside =
        Math.abs((to.x() - from.x()) * direction.dy) + Math.abs((to.y() - from.y()) * direction.dx);
    return ahead(from, to, direction) + ASIDE * aside;
  }

  /** What is first read in a container; empty for what holds nothing. */
  public Optional<ResourceId> into(ResourceId container) {
    return places.keySet().stream()
        .filter(id -> boxOf(id).filter(container::equals).isPresent())
        .min(Comparator.comparingDouble(this::reading));
  }

  /** What a resource lies in. */
  public Optional<ResourceId> outOf(ResourceId id) {
    return boxOf(id).filter(places::containsKey);
  }

  private Optional<ResourceId> boxOf(ResourceId id) {
    return Whereabouts.boxOf(topology, id).filter(places::containsKey);
  }

  private double reading(ResourceId id) {
    return center(id).y() * ASIDE + center(id).x();
  }

  private Point center(ResourceId id) {
    return places.getOrDefault(id, new Rect(0, 0, 0, 0)).center();
  }
}

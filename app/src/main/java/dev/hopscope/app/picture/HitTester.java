package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of a picture lies under a point or in a rectangle: the topmost figure counts. While the
 * picture of the newest network is being made, the one before stands there; a figure of what is
 * gone is nothing.
 *
 * @param topology what is there
 */
public record HitTester(Picture picture, Topology topology) {

  /**
   * The resource under a point.
   *
   * @param tolerance how far beside a wire still counts, in the drawing's pixels
   */
  public Optional<ResourceId> at(Point point, double tolerance) {
    return picture.meeting(around(point, tolerance), 0).reversed().stream()
        .filter(figure -> covers(figure, point, tolerance))
        .flatMap(figure -> resource(figure).stream())
        .findFirst();
  }

  /** The resources whose figure lies wholly in the rectangle. */
  public Set<ResourceId> inside(Rect rect) {
    Set<ResourceId> found = new LinkedHashSet<>();
    for (Figure figure : picture.meeting(rect, 0)) {
      boolean counts = figure instanceof Figure.Box || figure instanceof Figure.Icon;
      if (counts && rect.contains(figure.bounds())) {
        resource(figure).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ResourceId> resource(Figure figure) {
    return figure.resource().filter(topology::containsVertex);
  }

  private static Rect around(Point point, double tolerance) {
    return new Rect(point.x(), point.y(), 0, 0).grow(tolerance + 1);
  }

  private static boolean covers(Figure figure, Point point, double tolerance) {
    return switch (figure) {
      case Figure.Box box -> box.bounds().contains(point);
      case Figure.Icon icon -> icon.bounds().contains(point);
      case Figure.Label label -> label.bounds().contains(point);
      case Figure.Badge badge -> badge.bounds().contains(point);
      case Figure.Wire wire -> isOn(wire, point, tolerance);
    };
  }

  private static boolean isOn(Figure.Wire wire, Point point, double tolerance) {
    if (!wire.bounds().grow(tolerance).contains(point)) {
      return false;
    }
    for (int i = 1; i < wire.points().size(); i++) {
      Rect part = Rect.between(wire.points().get(i - 1), wire.points().get(i));
      if (part.grow(tolerance).contains(point)) {
        return true;
      }
    }
    return false;
  }
}

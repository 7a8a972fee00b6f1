package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a picture lies under a point or in a rectangle: the topmost figure counts. */
public final class HitTester {
  private HitTester() {}

  /**
   * The resource under a point.
   *
   * @param tolerance how far beside a wire still counts, in the drawing's pixels
   */
  public static Optional<ResourceId> at(Picture picture, Point point, double tolerance) {
    return figureAt(picture, point, tolerance).flatMap(Figure::resource);
  }

  /** The topmost figure of a resource under a point. */
  public static Optional<Figure> figureAt(Picture picture, Point point, double tolerance) {
    List<Figure> figures = picture.meeting(around(point, tolerance), 0);
    for (int i = figures.size() - 1; i >= 0; i--) {
      Figure figure = figures.get(i);
      if (figure.resource().isPresent() && covers(figure, point, tolerance)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** The resources whose figure lies wholly in the rectangle. */
  public static Set<ResourceId> inside(Picture picture, Rect rect) {
    Set<ResourceId> found = new LinkedHashSet<>();
    for (Figure figure : picture.meeting(rect, 0)) {
      boolean counts = figure instanceof Figure.Box || figure instanceof Figure.Icon;
      if (counts && rect.contains(figure.bounds())) {
        figure.resource().ifPresent(found::add);
      }
    }
    return found;
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

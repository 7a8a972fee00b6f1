package dev.hopscope.app.picture;

import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** Something painted, in coordinates of the whole drawing; it may stand for a resource. */
public sealed interface Figure {

  /** The resource it stands for; empty for mere decoration. */
  Optional<ResourceId> resource();

  /** What it covers. */
  Rect bounds();

  /** Whether some of it is painted in an area. */
  default boolean meets(Rect area) {
    return bounds().intersects(area.grow(0.5));
  }

  /** A container. */
  record Box(Optional<ResourceId> resource, Tone tone, Rect bounds) implements Figure {}

  /**
   * A kind's sign.
   *
   * @param faded whether it is out of service
   */
  record Icon(Optional<ResourceId> resource, KindLook look, Rect bounds, boolean faded)
      implements Figure {}

  /**
   * A connection.
   *
   * @param points where it starts, turns and ends; every part is level or upright
   */
  record Wire(Optional<ResourceId> resource, Stroke stroke, List<Point> points, Rect bounds)
      implements Figure {

    /** How a wire is drawn. */
    public enum Stroke {
      PLAIN,
      /** A tunnel through the internet. */
      TUNNEL,
      /** A part of something drawn elsewhere. */
      PART
    }

    static Wire of(Optional<ResourceId> resource, Stroke stroke, List<Point> points) {
      Rect bounds = Rect.between(points.getFirst(), points.getLast());
      for (Point point : points) {
        bounds = bounds.union(new Rect(point.x(), point.y(), 0, 0));
      }
      return new Wire(resource, stroke, List.copyOf(points), bounds);
    }

    /** A long wire goes round more than it touches. */
    @Override
    public boolean meets(Rect area) {
      Rect near = area.grow(1);
      for (int i = 1; i < points.size(); i++) {
        if (Rect.between(points.get(i - 1), points.get(i)).intersects(near)) {
          return true;
        }
      }
      return false;
    }

    /** A point of its way; half of it is 0.5. */
    Point at(double shareOfWay) {
      double left = length() * shareOfWay;
      for (int i = 1; i < points.size(); i++) {
        Point from = points.get(i - 1);
        Point to = points.get(i);
        double part = Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
        if (left <= part) {
          double share = part == 0 ? 0 : left / part;
          return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
        }
        left -= part;
      }
      return points.getLast();
    }

    /** Whether it runs upright at a point of its way. */
    boolean isUprightAt(Point point) {
      for (int i = 1; i < points.size(); i++) {
        Rect part = Rect.between(points.get(i - 1), points.get(i));
        if (part.grow(0.5).contains(point)) {
          return part.height() > part.width();
        }
      }
      return false;
    }

    private double length() {
      double length = 0;
      for (int i = 1; i < points.size(); i++) {
        length +=
            Math.abs(points.get(i).x() - points.get(i - 1).x())
                + Math.abs(points.get(i).y() - points.get(i - 1).y());
      }
      return length;
    }
  }

  /**
   * A line of text.
   *
   * @param tone of the box whose name it is, or on which it stands
   * @param centered whether it stays in the middle where another font is wider
   */
  record Label(
      Optional<ResourceId> resource,
      String text,
      Lettering lettering,
      Tone tone,
      boolean centered,
      Rect bounds)
      implements Figure {}

  /**
   * A small sign with text: what a subnet is called, or a table, filter or address on a shelf.
   *
   * @param look the sign before the text, if any
   */
  record Badge(
      Optional<ResourceId> resource, String text, Tone tone, Optional<KindLook> look, Rect bounds)
      implements Figure {}
}

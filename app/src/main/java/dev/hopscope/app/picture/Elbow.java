package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A rounded bend of a line: straight to its start, curved towards the corner, on from its end.
 *
 * @param start where the curve begins
 * @param corner where the line would have turned
 * @param end where the curve ends
 */
public record Elbow(Point start, Point corner, Point end) {

  /** The bends of a line through these points, at most this far from each corner. */
  public static List<Elbow> of(List<Point> points, double radius) {
    List<Elbow> elbows = new ArrayList<>();
    for (int i = 1; i + 1 < points.size(); i++) {
      Point corner = points.get(i);
      Point before = points.get(i - 1);
      Point after = points.get(i + 1);
      double room = Math.min(distance(before, corner), distance(corner, after)) / 2;
      double cut = Math.min(radius, room);
      elbows.add(new Elbow(towards(corner, before, cut), corner, towards(corner, after, cut)));
    }
    return elbows;
  }

  private static Point towards(Point from, Point to, double length) {
    double share = length / Math.max(1e-9, distance(from, to));
    return from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share);
  }

  private static double distance(Point one, Point other) {
    return Math.hypot(other.x() - one.x(), other.y() - one.y());
  }
}

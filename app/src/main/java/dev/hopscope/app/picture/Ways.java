package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/** Ways of level and upright lines, without points that lie on a straight line. */
final class Ways {
  private static final double HALF_A_WIRE = 0.5;

  private Ways() {}

  static List<Point> simplified(Point start, List<Point> middle, Point end) {
    List<Point> way = new ArrayList<>();
    add(way, start);
    middle.forEach(point -> add(way, point));
    add(way, end);
    return way;
  }

  /** Whether a part of the way runs through this rectangle. */
  static boolean meets(List<Point> way, Rect rect) {
    for (int i = 1; i < way.size(); i++) {
      if (Rect.between(way.get(i - 1), way.get(i)).grow(HALF_A_WIRE).intersects(rect)) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Point> way, Point next) {
    if (way.size() >= 2) {
      Point before = way.get(way.size() - 2);
      Point last = way.getLast();
      boolean upright = before.x() == last.x() && last.x() == next.x();
      boolean level = before.y() == last.y() && last.y() == next.y();
      if ((upright && between(before.y(), last.y(), next.y()))
          || (level && between(before.x(), last.x(), next.x()))) {
        way.removeLast();
      }
    }
    if (way.isEmpty() || !way.getLast().equals(next)) {
      way.add(next);
    }
  }

  private static boolean between(double from, double middle, double to) {
    return (middle - from) * (to - middle) >= 0;
  }
}

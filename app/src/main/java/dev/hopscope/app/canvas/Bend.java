package dev.hopscope.app.canvas;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;

/**
 * A curve from one icon to another that leaves the names below icons alone: it starts and ends at
 * the icons' sides and bends to its left, so that the way back has a side of its own.
 *
 * @param start on the first icon's edge
 * @param control what the curve is drawn towards
 * @param end on the second icon's edge
 */
record Bend(Point start, Point control, Point end) {
  private static final double SHARE = 0.2;
  private static final double LEAST = 30;
  private static final double CLEAR = 4;
  private static final double ASIDE = 8;

  static Bend between(Rect from, Rect to) {
    Point a = from.center();
    Point b = to.center();
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = Math.max(1, Math.hypot(dx, dy));
    Point left = new Point(dy / length, -dx / length);
    Point start = edge(from, dx, dy, left);
    Point end = edge(to, -dx, -dy, left);
    double out = Math.max(LEAST, length * SHARE);
    Point control =
        new Point(
            (start.x() + end.x()) / 2 + left.x() * out, (start.y() + end.y()) / 2 + left.y() * out);
    return new Bend(start, control, end);
  }

  /** Beside an icon for a way up or down, before or behind it for a level one. */
  private static Point edge(Rect icon, double dx, double dy, Point left) {
    double half = icon.width() == 0 ? 0 : icon.width() / 2 + CLEAR;
    return Math.abs(dy) > Math.abs(dx)
        ? icon.center().plus(Math.copySign(half, left.x()), 0)
        : icon.center().plus(Math.copySign(half, dx), Math.copySign(ASIDE, left.y()));
  }

  /** The middle of the curve. */
  Point middle() {
    return at(0.5);
  }

  /** The point of the curve with this share of it behind, from 0 to 1. */
  Point at(double share) {
    double rest = 1 - share;
    return new Point(
        rest * rest * start.x() + 2 * rest * share * control.x() + share * share * end.x(),
        rest * rest * start.y() + 2 * rest * share * control.y() + share * share * end.y());
  }
}

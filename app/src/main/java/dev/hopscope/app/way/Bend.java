package dev.hopscope.app.way;

import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve from one icon to another that leaves names and other icons alone as far as it can: it
 * starts and ends at the icons' sides and bends to its left, so that the way back has a side of its
 * own.
 *
 * @param start on the first icon's edge
 * @param control what the curve is drawn towards
 * @param end on the second icon's edge
 */
public record Bend(Point start, Point control, Point end) {
  /** How far curves go aside, as a share of their length, the best first. */
  private static final double[] SHARES = {0.2, 0.32, 0.1, 0.45, 0.62, 0.02, 0.85};

  private static final double LEAST = 30;
  private static final double CLEAR = 4;
  private static final double ASIDE = 8;
  private static final double FROM_TEXT = 3;
  private static final int SAMPLES = 24;

  /** How much further than at 100 % a name may reach that is written larger. */
  private static final double LARGEST_NAME = 60;

  /** The curve between two icons that runs over least of what is written in the picture. */
  static Bend between(Rect from, Rect to, Picture picture) {
    Bend best = leftOf(from, to, SHARES[0], 0);
    double least = best.covered(from, to, picture);
    for (double share : SHARES) {
      for (double lift : new double[] {0, 1}) {
        Bend next = least == 0 ? best : leftOf(from, to, share, lift);
        double covered = least == 0 ? 0 : next.covered(from, to, picture);
        if (covered < least) {
          best = next;
          least = covered;
        }
      }
    }
    return best;
  }

  /**
   * A curve to the left.
   *
   * @param lift 1 where it leaves and enters icons by their upper corners, 0 by their middle
   */
  private static Bend leftOf(Rect from, Rect to, double share, double lift) {
    Point a = from.center();
    Point b = to.center();
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = Math.max(1, Math.hypot(dx, dy));
    Point left = new Point(dy / length, -dx / length);
    Point start = edge(from, dx, dy, left, lift);
    Point end = edge(to, -dx, -dy, left, lift);
    double out = Math.max(LEAST, length * share);
    Point control =
        new Point(
            (start.x() + end.x()) / 2 + left.x() * out, (start.y() + end.y()) / 2 + left.y() * out);
    return new Bend(start, control, end);
  }

  /** Beside an icon for a way up or down, before or behind it for a level one. */
  private static Point edge(Rect icon, double dx, double dy, Point left, double lift) {
    double half = icon.width() == 0 ? 0 : icon.width() / 2 + CLEAR;
    double up = -lift * half * 0.6;
    return Math.abs(dy) > Math.abs(dx)
        ? icon.center().plus(Math.copySign(half, left.x()), up)
        : icon.center()
            .plus(Math.copySign(half, dx), lift == 0 ? Math.copySign(ASIDE, left.y()) : up);
  }

  /** How many points of the curve lie on text or icons; icons count less. */
  private double covered(Rect from, Rect to, Picture picture) {
    double covered = 0;
    for (int i = 1; i < SAMPLES; i++) {
      Point point = at((double) i / SAMPLES);
      Rect around = new Rect(point.x(), point.y(), 0, 0).grow(FROM_TEXT);
      for (Figure figure : picture.meeting(around, 0)) {
        if (!figure.bounds().equals(from) && !figure.bounds().equals(to)) {
          covered += weight(figure);
        }
      }
    }
    return covered;
  }

  private static double weight(Figure figure) {
    return switch (figure) {
      case Figure.Label _, Figure.Badge _ -> 1;
      case Figure.Icon _ -> 0.8;
      case Figure.Box _, Figure.Wire _ -> 0;
    };
  }

  /** A point of the curve; its middle is 0.5. */
  Point at(double share) {
    double rest = 1 - share;
    return new Point(
        rest * rest * start.x() + 2 * rest * share * control.x() + share * share * end.x(),
        rest * rest * start.y() + 2 * rest * share * control.y() + share * share * end.y());
  }

  /** What it covers. */
  Rect bounds() {
    Rect bounds = Rect.between(start, end);
    for (int i = 1; i < SAMPLES; i++) {
      Point point = at((double) i / SAMPLES);
      bounds = bounds.union(new Rect(point.x(), point.y(), 0, 0));
    }
    return bounds;
  }

  /** The names and captions that it runs over all the same, shown at this scale. */
  List<Figure.Label> covers(Picture picture, double scale) {
    List<Figure.Label> covered = new ArrayList<>();
    for (int i = 1; i < SAMPLES; i++) {
      Point point = at((double) i / SAMPLES);
      Rect around = new Rect(point.x(), point.y(), 0, 0).grow(FROM_TEXT);
      for (Figure figure : picture.meeting(around.grow(LARGEST_NAME), 0)) {
        if (figure instanceof Figure.Label label
            && !covered.contains(label)
            && picture.written(label, scale).filter(around::intersects).isPresent()) {
          covered.add(label);
        }
      }
    }
    return covered;
  }
}

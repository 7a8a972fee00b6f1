package dev.hopscope.app.way;

import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A curve from one icon to another that leaves names and other icons alone as far as it can: it
 * starts and ends at the icons' sides and bends to its left if it can, so that the way back has a
 * side of its own.
 *
 * @param start on the first icon's edge
 * @param control what the curve is drawn towards
 * @param end on the second icon's edge
 */
public record Bend(Point start, Point control, Point end) {
  /** How far curves go aside, as a share of their length, the best first. */
  private static final double[] SHARES = {0.2, 0.32, 0.1, 0.45, 0.62, 0.02, 0.85, 1.1};

  /** The same on the other side, where the way back has its best. */
  private static final double[] OTHER_SHARES = {0.26, 0.38, 0.52, 0.72, 0.95, 1.2};

  /** Where along the way a curve goes furthest aside, from its middle, as a share of its length. */
  private static final double[] SKEWS = {0, -0.3, 0.3};

  /** How much longer than a straight line a curve may be at no price, and what each more costs. */
  private static final double USUAL = 1.1;

  private static final double PER_LONGER = 0.3;
  private static final double LEAST = 30;
  private static final double CLEAR = 4;
  private static final double ASIDE = 8;
  private static final double FROM_TEXT = 3;
  private static final int SAMPLES = 24;
  private static final int MOST_SAMPLES = 64;
  private static final double STEP = 12;
  private static final double LONG = 800;

  /** How much further than at 100 % a name may reach that is written larger. */
  private static final double LARGEST_NAME = 60;

  /**
   * The curve between two icons that runs over least of what is drawn in the picture: on its own
   * side, unless half of it would run over something there. The other side is the way back's.
   */
  static Bend between(Rect from, Rect to, Picture picture) {
    List<Bend> shapes = shapes(from, to);
    Ground ground = new Ground(picture, from, to);
    Bend best = shapes.getFirst();
    int least = Integer.MAX_VALUE;
    for (Bend shape : shapes) {
      int covered = shape.price(from, to) + shape.covered(ground, least);
      if (covered < least) {
        best = shape;
        least = covered;
      }
      if (least == 0) {
        break;
      }
    }
    return best;
  }

  /** What a curve costs beside what it covers: for the other side, and for a long way round. */
  private int price(Rect from, Rect to) {
    Point a = from.center();
    Point b = to.center();
    double turn = (b.x() - a.x()) * (control.y() - a.y()) - (b.y() - a.y()) * (control.x() - a.x());
    double longer = length() / Math.max(1, Math.hypot(b.x() - a.x(), b.y() - a.y())) - USUAL;
    return (turn > 0 ? samples() / 2 : 0) + (int) Math.max(0, samples() * longer * PER_LONGER);
  }

  /** All that are tried, the best first; a long way runs over something in any shape. */
  private static List<Bend> shapes(Rect from, Rect to) {
    List<Bend> shapes = new ArrayList<>();
    Point a = from.center();
    Point b = to.center();
    boolean isLong = Math.hypot(b.x() - a.x(), b.y() - a.y()) > LONG;
    for (double[] shares : isLong ? List.of(SHARES) : List.of(SHARES, OTHER_SHARES)) {
      for (double skew : isLong ? new double[] {0} : SKEWS) {
        for (double share : shares) {
          for (double lift : new double[] {0, 1}) {
            shapes.add(beside(from, to, shares == SHARES ? share : -share, skew, lift));
          }
        }
      }
    }
    return shapes;
  }

  /**
   * A curve to the left, or to the right where its share is below 0.
   *
   * @param skew where along the way it goes furthest aside; 0 in the middle
   * @param lift 1 where it leaves and enters icons by their upper corners, 0 by their middle
   */
  private static Bend beside(Rect from, Rect to, double share, double skew, double lift) {
    Point a = from.center();
    Point b = to.center();
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = Math.max(1, Math.hypot(dx, dy));
    double side = Math.signum(share);
    Point aside = new Point(side * dy / length, -side * dx / length);
    Point start = edge(from, dx, dy, aside, lift);
    Point end = edge(to, -dx, -dy, aside, lift);
    double out = Math.max(LEAST, length * Math.abs(share));
    Point control =
        new Point(
            (start.x() + end.x()) / 2 + skew * dx + aside.x() * out,
            (start.y() + end.y()) / 2 + skew * dy + aside.y() * out);
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

  /** How many points of the curve lie on text or icons; not all where they are this many. */
  private int covered(Ground ground, int enough) {
    int samples = samples();
    int covered = 0;
    for (int i = 1; i < samples && covered < enough; i++) {
      covered += ground.at(at((double) i / samples));
    }
    return covered;
  }

  /** So many that it runs over nothing between two of them. */
  private int samples() {
    return (int) Math.clamp(length() / STEP, SAMPLES, MOST_SAMPLES);
  }

  /** No less than the curve's own. */
  private double length() {
    return Math.hypot(control.x() - start.x(), control.y() - start.y())
        + Math.hypot(end.x() - control.x(), end.y() - control.y());
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

  /** The text that it runs over all the same, shown at this scale. */
  List<Figure> covers(Picture picture, double scale) {
    List<Figure> covered = new ArrayList<>();
    int samples = samples();
    for (int i = 1; i < samples; i++) {
      Point point = at((double) i / samples);
      Rect around = new Rect(point.x(), point.y(), 0, 0).grow(FROM_TEXT);
      for (Figure figure : picture.meeting(around.grow(LARGEST_NAME), 0)) {
        if (!covered.contains(figure)
            && writtenAt(figure, picture, scale).filter(around::intersects).isPresent()) {
          covered.add(figure);
        }
      }
    }
    return covered;
  }

  private static Optional<Rect> writtenAt(Figure figure, Picture picture, double scale) {
    return switch (figure) {
      case Figure.Label label -> picture.written(label, scale);
      case Figure.Badge badge -> Optional.of(badge.bounds());
      case Figure.Box _, Figure.Icon _, Figure.Wire _ -> Optional.empty();
    };
  }
}

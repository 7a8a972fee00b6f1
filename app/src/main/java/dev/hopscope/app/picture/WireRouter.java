package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a way of level and upright lines between two things, around boxes where that is easy: of
 * the ways with at most three bends it takes the one that crosses fewest boxes, then the shortest.
 */
final class WireRouter {
  private static final double STUB = 16;
  private static final double FROM_CORNER = 28;
  private static final double NEAR = 160;
  private static final double PER_CROSSING = 100_000;
  private static final double PER_BEND = 24;
  private static final double PER_SHARED_PART = 80;
  private static final int MOST_OBSTACLES = 24;
  private static final double[] ASIDE = {96, -96, 192, -192};

  /**
   * An end of a wire.
   *
   * @param rect what it is drawn as
   * @param bottom where it ends with the text below it
   */
  record End(Rect rect, double bottom) {
    static End of(Rect rect) {
      return new End(rect, rect.bottom());
    }
  }

  private enum Side {
    LEFT(-1, 0),
    RIGHT(1, 0),
    TOP(0, -1),
    BOTTOM(0, 1);

    private final double dx;
    private final double dy;

    Side(double dx, double dy) {
      this.dx = dx;
      this.dy = dy;
    }

    Point port(End end, Point towards, double shift) {
      Rect rect = end.rect();
      double x = within(towards.x() + shift, rect.x(), rect.right());
      double y = within(towards.y() + shift, rect.y(), rect.bottom());
      return switch (this) {
        case LEFT -> new Point(rect.x(), y);
        case RIGHT -> new Point(rect.right(), y);
        case TOP -> new Point(x, rect.y());
        case BOTTOM -> new Point(x, end.bottom());
      };
    }

    Point stub(Point port) {
      return port.plus(dx * STUB, dy * STUB);
    }

    private static double within(double wanted, double from, double to) {
      return to - from < 2 * FROM_CORNER + 8
          ? (from + to) / 2
          : Math.clamp(wanted, from + FROM_CORNER, to - FROM_CORNER);
    }
  }

  /** A way and what is wrong with it. */
  private record Choice(List<Point> way, double cost) {}

  private final List<Rect> obstacles;
  private final List<Rect> drawn = new ArrayList<>();

  WireRouter(List<Rect> obstacles) {
    this.obstacles = List.copyOf(obstacles);
  }

  /**
   * The way from one end to the other.
   *
   * @param shift how far beside the middle, so that two wires between the same ends differ
   */
  List<Point> route(End from, End to, double shift) {
    List<Rect> near = near(from, to);
    Choice best = best(from, to, shift, near);
    for (double aside : ASIDE) {
      if (best.cost() >= PER_CROSSING) {
        Choice other = best(from, to, shift + aside, near);
        best = other.cost() < best.cost() ? other : best;
      }
    }
    for (int i = 1; i < best.way().size(); i++) {
      drawn.add(Rect.between(best.way().get(i - 1), best.way().get(i)).grow(1));
    }
    return best.way();
  }

  /** What may be in the way; not what an end stands in or is labelled with. */
  private List<Rect> near(End from, End to) {
    Rect area = from.rect().union(to.rect()).grow(NEAR);
    return obstacles.stream()
        .filter(area::intersects)
        .filter(box -> box.equals(from.rect()) || !box.contains(from.rect()))
        .filter(box -> box.equals(to.rect()) || !box.contains(to.rect()))
        .limit(MOST_OBSTACLES)
        .map(box -> box.equals(from.rect()) || box.equals(to.rect()) ? box.grow(-2) : box.grow(6))
        .toList();
  }

  private Choice best(End from, End to, double shift, List<Rect> near) {
    Choice best = new Choice(List.of(from.rect().center(), to.rect().center()), Double.MAX_VALUE);
    for (Side leave : Side.values()) {
      for (Side arrive : Side.values()) {
        Point start = leave.port(from, to.rect().center(), shift);
        Point end = arrive.port(to, start, 0);
        Point refined = leave.port(from, end, shift == 0 ? 0 : shift / 2);
        for (List<Point> middle : middles(leave.stub(refined), arrive.stub(end), near)) {
          List<Point> way = simplified(refined, middle, end);
          double cost = cost(way, near);
          if (cost < best.cost()) {
            best = new Choice(way, cost);
          }
        }
      }
    }
    return best;
  }

  private static List<List<Point>> middles(Point a, Point b, List<Rect> near) {
    List<List<Point>> all = new ArrayList<>();
    all.add(List.of(a, new Point(b.x(), a.y()), b));
    all.add(List.of(a, new Point(a.x(), b.y()), b));
    List<Double> xs = new ArrayList<>(List.of((a.x() + b.x()) / 2));
    List<Double> ys = new ArrayList<>(List.of((a.y() + b.y()) / 2));
    for (Rect box : near) {
      xs.addAll(List.of(box.x() - STUB, box.right() + STUB));
      ys.addAll(List.of(box.y() - STUB, box.bottom() + STUB));
    }
    for (double x : xs) {
      all.add(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b));
    }
    for (double y : ys) {
      all.add(List.of(a, new Point(a.x(), y), new Point(b.x(), y), b));
    }
    return all;
  }

  /** Without points that lie on a straight line. */
  private static List<Point> simplified(Point start, List<Point> middle, Point end) {
    List<Point> way = new ArrayList<>();
    add(way, start);
    middle.forEach(point -> add(way, point));
    add(way, end);
    return way;
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

  private double cost(List<Point> way, List<Rect> near) {
    double cost = PER_BEND * way.size();
    for (int i = 1; i < way.size(); i++) {
      Point from = way.get(i - 1);
      Point to = way.get(i);
      cost += Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
      Rect part = Rect.between(from, to).grow(0.5);
      for (Rect box : near) {
        cost += box.intersects(part) ? PER_CROSSING : 0;
      }
      for (Rect other : drawn) {
        cost += shares(part, other) ? PER_SHARED_PART : 0;
      }
      cost += i > 1 && turnsBack(way.get(i - 2), from, to) ? PER_CROSSING : 0;
    }
    return cost;
  }

  /** Whether two parts run along each other, rather than cross. */
  private static boolean shares(Rect part, Rect other) {
    double width = Math.min(part.right(), other.right()) - Math.max(part.x(), other.x());
    double height = Math.min(part.bottom(), other.bottom()) - Math.max(part.y(), other.y());
    return width > 0 && height > 0 && Math.max(width, height) > STUB / 2;
  }

  private static boolean turnsBack(Point before, Point at, Point after) {
    return (at.x() - before.x()) * (after.x() - at.x()) < 0
        || (at.y() - before.y()) * (after.y() - at.y()) < 0;
  }
}

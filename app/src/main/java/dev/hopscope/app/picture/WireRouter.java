package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a way of level and upright lines between two things, past boxes, signs and text, and off
 * the wires that are there already.
 *
 * <ol>
 *   <li>The plain ways, with at most three bends, are tried from the shortest on; the first that
 *       meets nothing is taken.
 *   <li>Where each meets something, a {@link Maze} of lines along the obstacles is searched.
 *   <li>The better of the best plain way and the searched one is taken.
 * </ol>
 *
 * A wire whose ends have not moved keeps its way as long as that has not become worse: while
 * something is edited, wires elsewhere stay where they are.
 */
final class WireRouter {
  /** What it costs to meet an obstacle, in pixels of a longer way. */
  static final double PER_OBSTACLE = 100_000;

  /** What a bend costs. */
  static final double PER_BEND = 24;

  /** What it costs to cross another wire. */
  static final double PER_CROSSING = 120;

  /** What a pixel costs along another wire. */
  static final double PER_SHARED_PIXEL = 6;

  private static final double STUB = 16;
  private static final double SHORT_STUB = 4;
  private static final double FROM_CORNER = 28;
  private static final double NEAR = 240;
  private static final int MOST_OBSTACLES = 48;

  /**
   * An end of a wire.
   *
   * @param rect what it is drawn as
   * @param bottom where it ends with the text below it
   * @param stub how far wires run straight before they may turn
   * @param sides where wires may leave
   */
  record End(Rect rect, double bottom, double stub, Set<Side> sides) {
    static End of(Rect rect) {
      return new End(rect, rect.bottom(), STUB, EnumSet.allOf(Side.class));
    }

    /** A sign with text below it. */
    static End withText(Rect rect, double bottom) {
      return new End(rect, bottom, SHORT_STUB, EnumSet.allOf(Side.class));
    }

    /** Where wires leave on one side only. */
    End only(Side side) {
      return new End(rect, bottom, stub, EnumSet.of(side));
    }
  }

  /** A side of an end. */
  enum Side {
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

    boolean isLevel() {
      return dy == 0;
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

    Point stub(End end, Point port) {
      return port.plus(dx * end.stub(), dy * end.stub());
    }

    private static double within(double wanted, double from, double to) {
      return to - from < 2 * FROM_CORNER + 8
          ? (from + to) / 2
          : Math.clamp(wanted, from + FROM_CORNER, to - FROM_CORNER);
    }
  }

  /** What a wire joins. */
  record Stretch(End from, End to, double shift) {}

  /** A way and what it costs. */
  record Choice(List<Point> way, double price) {}

  private final Obstacles obstacles;
  private final Map<Stretch, Choice> before;
  private final Map<Stretch, Choice> routes = new HashMap<>();
  private final Drawn drawn = new Drawn();

  /**
   * A router that has drawn nothing yet.
   *
   * @param before the ways that wires had before an edit
   */
  WireRouter(Obstacles obstacles, Map<Stretch, Choice> before) {
    this.obstacles = obstacles;
    this.before = before;
  }

  /** The ways of all wires so far. */
  Map<Stretch, Choice> routes() {
    return routes;
  }

  /**
   * The way from one end to the other.
   *
   * @param shift how far beside the middle, so that two wires between the same ends differ
   * @param bundle wires of one bundle may run on top of each other
   */
  List<Point> route(End from, End to, double shift, int bundle) {
    Stretch stretch = new Stretch(from, to, shift);
    Obstacles.Between between = obstacles.between(from.rect(), to.rect());
    Choice best =
        Optional.ofNullable(before.get(stretch))
            .filter(kept -> price(kept.way(), bundle, between) <= kept.price() + 1e-6)
            .orElseGet(() -> found(stretch, bundle, between));
    routes.put(stretch, best);
    drawn.add(best.way(), bundle);
    return best.way();
  }

  private Choice found(Stretch stretch, int bundle, Obstacles.Between between) {
    Choice plain = plain(stretch, bundle, between);
    if (plain.price() < PER_CROSSING + unhindered(plain.way())) {
      return plain;
    }
    Choice searched = searched(stretch, bundle, between);
    return searched.price() < plain.price() ? searched : plain;
  }

  /** Whether another wire than this one, counted from 0, runs through this rectangle. */
  boolean isOnWire(Rect rect, int wire) {
    return drawn.meets(rect, wire);
  }

  private Choice plain(Stretch stretch, int bundle, Obstacles.Between between) {
    End from = stretch.from();
    End to = stretch.to();
    double shift = stretch.shift();
    List<Choice> choices = new ArrayList<>();
    for (Side leave : from.sides()) {
      for (Side arrive : to.sides()) {
        Point start = leave.port(from, to.rect().center(), shift);
        Point end = arrive.port(to, start, 0);
        Point refined = leave.port(from, end, shift == 0 ? 0 : shift / 2);
        for (List<Point> middle : middles(leave.stub(from, refined), arrive.stub(to, end))) {
          List<Point> way = Ways.simplified(refined, middle, end);
          choices.add(new Choice(way, unhindered(way)));
        }
      }
    }
    choices.sort(Comparator.comparingDouble(Choice::price));
    Choice best = new Choice(choices.getFirst().way(), Double.MAX_VALUE);
    for (Choice choice : choices) {
      if (choice.price() >= best.price()) {
        break;
      }
      double price = choice.price() + meeting(choice.way(), bundle, between);
      best = price < best.price() ? new Choice(choice.way(), price) : best;
    }
    return best;
  }

  private Choice searched(Stretch stretch, int bundle, Obstacles.Between between) {
    End from = stretch.from();
    End to = stretch.to();
    double shift = stretch.shift();
    List<Maze.Port> starts = ports(from, to, shift);
    List<Maze.Port> ends = ports(to, from, 0);
    Rect area = from.rect().union(to.rect()).grow(NEAR);
    Rect direct = Rect.between(from.rect().center(), to.rect().center());
    List<Rect> near =
        between.in(area).stream()
            .sorted(
                Comparator.comparingDouble((Rect box) -> distance(box, direct))
                    .thenComparingDouble(Rect::x)
                    .thenComparingDouble(Rect::y))
            .limit(MOST_OBSTACLES)
            .toList();
    List<Point> way = new Maze(near, drawn.in(area), bundle, starts, ends).way();
    return new Choice(way, price(way, bundle, between));
  }

  private static List<Maze.Port> ports(End end, End other, double shift) {
    List<Maze.Port> ports = new ArrayList<>();
    for (Side side : end.sides()) {
      Point towards = side.port(end, other.rect().center(), shift);
      Point middle = side.port(end, end.rect().center(), shift);
      ports.add(new Maze.Port(towards, side.stub(end, towards), side.isLevel()));
      if (!middle.equals(towards)) {
        ports.add(new Maze.Port(middle, side.stub(end, middle), side.isLevel()));
      }
    }
    return ports;
  }

  private static double distance(Rect one, Rect other) {
    double dx = Math.max(0, Math.max(one.x() - other.right(), other.x() - one.right()));
    double dy = Math.max(0, Math.max(one.y() - other.bottom(), other.y() - one.bottom()));
    return dx + dy;
  }

  private static List<List<Point>> middles(Point a, Point b) {
    double x = (a.x() + b.x()) / 2;
    double y = (a.y() + b.y()) / 2;
    return List.of(
        List.of(a, new Point(b.x(), a.y()), b),
        List.of(a, new Point(a.x(), b.y()), b),
        List.of(a, new Point(x, a.y()), new Point(x, b.y()), b),
        List.of(a, new Point(a.x(), y), new Point(b.x(), y), b));
  }

  private double meeting(List<Point> way, int bundle, Obstacles.Between between) {
    double price = 0;
    for (int i = 1; i < way.size(); i++) {
      Rect part = Rect.between(way.get(i - 1), way.get(i));
      price += PER_OBSTACLE * between.on(part.grow(0.5)) + drawn.price(part, bundle);
    }
    return price;
  }

  private double price(List<Point> way, int bundle, Obstacles.Between between) {
    return unhindered(way) + meeting(way, bundle, between);
  }

  /** What a way costs where it meets nothing. */
  private static double unhindered(List<Point> way) {
    return length(way) + PER_BEND * way.size() + turningBack(way);
  }

  private static double length(List<Point> way) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      Point from = way.get(i - 1);
      Point to = way.get(i);
      length += Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y());
    }
    return length;
  }

  private static double turningBack(List<Point> way) {
    double price = 0;
    for (int i = 2; i < way.size(); i++) {
      Point before = way.get(i - 2);
      Point at = way.get(i - 1);
      Point after = way.get(i);
      boolean back =
          (at.x() - before.x()) * (after.x() - at.x()) < 0
              || (at.y() - before.y()) * (after.y() - at.y()) < 0;
      price += back ? PER_OBSTACLE : 0;
    }
    return price;
  }
}

package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a way of level and upright lines between two things, past boxes, signs and text, and off
 * the wires that are there already.
 *
 * <ol>
 *   <li>The plain ways, with at most three bends, are tried from the shortest on; the first that
 *       meets nothing is taken.
 *   <li>Where each meets something, a {@link Maze} of lines along the obstacles near it is
 *       searched, and again with those that the way found meets.
 *   <li>The better of the best plain way and the searched one is taken.
 * </ol>
 *
 * A wire whose ends have not moved keeps its way as long as that has not become worse: while
 * something is edited, wires elsewhere stay where they are.
 */
final class WireRouter {
  /** What it costs to meet an obstacle, in pixels of a longer way. */
  static final double PER_OBSTACLE = 100_000;

  /** What it costs to run back beside oneself: much, but less than to run through a sign. */
  private static final double PER_TURN_BACK = PER_OBSTACLE / 2;

  /** What a bend costs. */
  static final double PER_BEND = 24;

  /** What it costs to cross another wire. */
  static final double PER_CROSSING = 120;

  /** What a pixel costs along another wire. */
  static final double PER_SHARED_PIXEL = 6;

  private static final double NEAR = 240;
  private static final int MANY_OBSTACLES = 48;
  private static final int MOST_SEARCHES = 20;

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
   * @param bundle wires of one bundle may run on top of each other
   */
  List<Point> way(Stretch stretch, int bundle) {
    Obstacles.Between between = between(stretch);
    Choice best =
        Optional.ofNullable(before.get(stretch))
            .filter(kept -> price(kept.way(), bundle, between) <= kept.price() + 1e-6)
            .orElseGet(() -> found(stretch, bundle, between));
    routes.put(stretch, best);
    return best.way();
  }

  /** Whether a way between two ends meets no box, sign or text. */
  boolean isFree(Stretch stretch, List<Point> way) {
    return between(stretch).met(way).isEmpty();
  }

  private Obstacles.Between between(Stretch stretch) {
    return obstacles.between(stretch.from().rect(), stretch.to().rect());
  }

  /** Draws a wire that way; those after it keep off. */
  void draw(List<Point> way, int bundle) {
    drawn.add(way, bundle);
  }

  private Choice found(Stretch stretch, int bundle, Obstacles.Between between) {
    Choice plain = plain(stretch, bundle, between);
    if (plain.price() < PER_CROSSING + unhindered(plain.way())) {
      return plain;
    }
    Choice searched = searched(stretch, bundle, between, plain.way());
    return searched.price() < plain.price() ? searched : plain;
  }

  /** Whether a wire that is drawn runs through this rectangle. */
  boolean isOnWire(Rect rect) {
    return drawn.meets(rect);
  }

  private Choice plain(Stretch stretch, int bundle, Obstacles.Between between) {
    End from = stretch.from();
    End to = stretch.to();
    double shift = stretch.shift();
    List<Choice> choices = new ArrayList<>();
    for (End.Side leave : from.sides()) {
      for (End.Side arrive : to.sides()) {
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

  private Choice searched(
      Stretch stretch, int bundle, Obstacles.Between between, List<Point> plain) {
    End from = stretch.from();
    End to = stretch.to();
    double shift = stretch.shift();
    List<Maze.Port> starts = ports(from, to, shift);
    List<Maze.Port> ends = ports(to, from, 0);
    Rect area = from.rect().union(to.rect()).grow(NEAR);
    List<Drawn.Part> wires = drawn.in(area);
    List<Rect> minded = minded(between, area, plain);
    List<Point> way = new Maze(minded, wires, bundle, starts, ends).way();
    Choice best = new Choice(way, price(way, bundle, between));
    for (int search = 1; search < MOST_SEARCHES; search++) {
      List<Rect> met = between.met(way).stream().filter(each -> !minded.contains(each)).toList();
      if (met.isEmpty()) {
        break;
      }
      minded.addAll(met);
      way = new Maze(minded, wires, bundle, starts, ends).way();
      Choice next = new Choice(way, price(way, bundle, between));
      best = next.price() < best.price() ? next : best;
    }
    return best;
  }

  /**
   * What a maze begins with: all that is near, or where that is much, as for a wire across a whole
   * network, what the best plain way meets. The rest is added as ways meet it, so that mazes stay
   * small.
   */
  private static List<Rect> minded(Obstacles.Between between, Rect area, List<Point> plain) {
    List<Rect> near = between.in(area);
    return new ArrayList<>(near.size() > MANY_OBSTACLES ? between.met(plain) : near);
  }

  private static List<Maze.Port> ports(End end, End other, double shift) {
    List<Maze.Port> ports = new ArrayList<>();
    for (End.Side side : end.sides()) {
      Point towards = side.port(end, other.rect().center(), shift);
      Point middle = side.port(end, end.rect().center(), shift);
      ports.add(new Maze.Port(towards, side.stub(end, towards), side.isLevel()));
      if (!middle.equals(towards)) {
        ports.add(new Maze.Port(middle, side.stub(end, middle), side.isLevel()));
      }
    }
    return ports;
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
      price += back ? PER_TURN_BACK : 0;
    }
    return price;
  }
}

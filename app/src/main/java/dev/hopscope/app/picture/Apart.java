package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Things side by side that would lie on one another, moved apart: each as little as that takes, the
 * ones before it in the list stay. Where nothing overlaps nothing moves.
 */
final class Apart {
  /** How often a thing may be pushed about before it goes right and down only, which ends. */
  private static final int FREE_STEPS = 8;

  private Apart() {}

  /** Where a thing may be moved. */
  enum Freedom {
    ANYWHERE,
    RIGHT_OR_DOWN,
    RIGHT,
    DOWN
  }

  /**
   * Something that moves as one.
   *
   * @param parts what it covers: its sign or box, and what is written beside it
   * @param gap what stays free between it and what it is pushed off
   */
  record Item(List<Rect> parts, Freedom freedom, double gap) {
    Rect bounds() {
      return parts.stream().reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
    }

    private Item plus(Point by) {
      return new Item(parts.stream().map(part -> part.plus(by.x(), by.y())).toList(), freedom, gap);
    }

    private boolean liesOn(Item other) {
      return parts.stream().anyMatch(one -> other.parts.stream().anyMatch(one::intersects));
    }
  }

  /** By how much each of them is to be moved. */
  static List<Point> offsets(List<Item> items) {
    if (areApart(items)) {
      return items.stream().map(_ -> new Point(0, 0)).toList();
    }
    List<Point> offsets = new ArrayList<>();
    List<Item> placed = new ArrayList<>();
    for (Item item : items) {
      Item next = item;
      for (int step = 0; step <= FREE_STEPS + 2 * placed.size(); step++) {
        Item now = next;
        Rect bounds = now.bounds();
        Item under =
            placed.stream()
                .filter(other -> other.bounds().intersects(bounds) && other.liesOn(now))
                .findFirst()
                .orElse(now);
        if (under == now) {
          break;
        }
        next = now.plus(push(now, under.bounds(), step < FREE_STEPS));
      }
      placed.add(next);
      Rect from = item.parts().getFirst();
      Rect to = next.parts().getFirst();
      offsets.add(new Point(to.x() - from.x(), to.y() - from.y()));
    }
    return offsets;
  }

  /** Looked at from left to right, each against those that begin before it ends. */
  private static boolean areApart(List<Item> items) {
    record Bounded(Item item, Rect bounds) {}
    List<Bounded> sorted =
        items.stream()
            .map(item -> new Bounded(item, item.bounds()))
            .sorted(Comparator.comparingDouble(each -> each.bounds().x()))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      Bounded one = sorted.get(i);
      for (int j = i + 1; j < sorted.size(); j++) {
        Bounded other = sorted.get(j);
        if (other.bounds().x() >= one.bounds().right()) {
          break;
        }
        if (one.bounds().intersects(other.bounds()) && one.item().liesOn(other.item())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Point push(Item item, Rect off, boolean free) {
    Rect own = item.bounds();
    double gap = item.gap();
    Point right = new Point(onGrid(off.right() + gap - own.x()), 0);
    Point down = new Point(0, onGrid(off.bottom() + gap - own.y()));
    Point left = new Point(-onGrid(own.right() + gap - off.x()), 0);
    Point up = new Point(0, -onGrid(own.bottom() + gap - off.y()));
    return switch (item.freedom()) {
      case RIGHT -> right;
      case DOWN -> down;
      case RIGHT_OR_DOWN -> shortest(right, down);
      case ANYWHERE -> free ? shortest(right, down, left, up) : shortest(right, down);
    };
  }

  private static Point shortest(Point... ways) {
    return Stream.of(ways)
        .min(Comparator.comparingDouble(way -> Math.abs(way.x()) + Math.abs(way.y())))
        .orElseThrow();
  }

  private static double onGrid(double length) {
    return Math.ceil(length / Measures.GRID) * Measures.GRID;
  }
}

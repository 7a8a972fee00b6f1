package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Finds which of many rectangles meet another one without looking at them all. Each is kept by its
 * number in squares about twice as large as itself: small things in small squares, large ones in
 * large. Smaller squares would be more to look up for a screen full of things.
 */
final class SpatialIndex {
  private static final double FINEST = 64;

  private final List<Rect> rects = new ArrayList<>();
  private final TreeMap<Integer, Level> levels = new TreeMap<>();

  /** The rectangles of about one size. */
  private static final class Level {
    private final double longest;
    private final double side;
    private final Squares squares = new Squares();
    private int[] all = Squares.EMPTY.clone();

    Level(int number) {
      this.longest = FINEST * (1L << number);
      this.side = 2 * longest;
    }

    void add(int number, Rect rect) {
      all = Squares.appended(all, number);
      squares.add(square(rect.center().x()), square(rect.center().y()), number);
    }

    private long square(double coordinate) {
      return (long) Math.floor(coordinate / side);
    }

    /** A rectangle reaches at most half its own side beyond the square its middle lies in. */
    void each(Rect area, IntConsumer found) {
      long left = square(area.x() - longest / 2);
      long right = square(area.right() + longest / 2);
      long top = square(area.y() - longest / 2);
      long bottom = square(area.bottom() + longest / 2);
      if ((double) (right - left + 1) * (bottom - top + 1) > squares.size()) {
        each(all, found);
        return;
      }
      for (long column = left; column <= right; column++) {
        for (long row = top; row <= bottom; row++) {
          each(squares.in(column, row), found);
        }
      }
    }

    private static void each(int[] numbers, IntConsumer found) {
      for (int i = 1; i <= numbers[0]; i++) {
        found.accept(numbers[i]);
      }
    }
  }

  /** An index of these, numbered from 0 in their order. */
  static SpatialIndex of(List<Rect> rects) {
    SpatialIndex index = new SpatialIndex();
    rects.forEach(index::add);
    return index;
  }

  /** Adds one more; its number is how many there were. */
  void add(Rect rect) {
    double longest = Math.max(rect.width(), rect.height());
    int number = longest <= FINEST ? 0 : Math.getExponent(longest / FINEST - 1e-9) + 1;
    levels.computeIfAbsent(number, Level::new).add(rects.size(), rect);
    rects.add(rect);
  }

  Rect get(int number) {
    return rects.get(number);
  }

  /** Tells the number of each that shares an inner point with the area, in no order. */
  void meeting(Rect area, IntConsumer found) {
    meeting(area, 0, found);
  }

  /** The same, without those whose longer side is shorter than a limit, or a little more. */
  void meeting(Rect area, double shortest, IntConsumer found) {
    for (Level level : levels.values()) {
      if (level.longest >= shortest) {
        level.each(
            area,
            number -> {
              if (rects.get(number).intersects(area)) {
                found.accept(number);
              }
            });
      }
    }
  }

  /** Whether one of them shares an inner point with the area. */
  boolean anyMeets(Rect area) {
    boolean[] found = {false};
    meeting(area, _ -> found[0] = true);
    return found[0];
  }
}

package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What wires go round: closed boxes, and all signs and text. What lies in a box matters only to a
 * wire that has to enter it.
 */
final class Obstacles {
  /** How far wires keep off. */
  private static final double CLEAR = 3;

  private final SpatialIndex boxes;
  private final SpatialIndex outside = new SpatialIndex();
  private final Map<Integer, SpatialIndex> inside = new HashMap<>();

  private Obstacles(List<Rect> boxes) {
    this.boxes = SpatialIndex.of(boxes);
  }

  /**
   * Obstacles of a picture.
   *
   * @param boxes closed to wires that neither start nor end inside
   * @param others signs and text
   */
  static Obstacles of(List<Rect> boxes, List<Rect> others) {
    Obstacles obstacles = new Obstacles(boxes);
    others.forEach(obstacles::add);
    return obstacles;
  }

  /** One more sign or text. */
  void add(Rect rect) {
    int[] holder = {-1};
    boxes.meeting(
        rect, number -> holder[0] = boxes.get(number).contains(rect) ? number : holder[0]);
    (holder[0] < 0 ? outside : inside.computeIfAbsent(holder[0], _ -> new SpatialIndex()))
        .add(rect);
  }

  /** Whether a piece of text may stand here: on no sign, no text and no edge of a box. */
  boolean isClear(Rect text) {
    return !outside.anyMeets(text) && !boxes.anyMeets(text);
  }

  /** What of it concerns a wire between these two ends. */
  Between between(Rect from, Rect to) {
    TreeSet<Integer> entered = new TreeSet<>();
    for (Rect end : List.of(from, to)) {
      boxes.meeting(
          end,
          number -> {
            Rect box = boxes.get(number);
            if (box.contains(end) && !box.equals(end)) {
              entered.add(number);
            }
          });
    }
    return new Between(from, to, List.copyOf(entered));
  }

  /** The obstacles between two ends. */
  final class Between {
    private final Rect from;
    private final Rect to;
    private final List<Integer> entered;

    private Between(Rect from, Rect to, List<Integer> entered) {
      this.from = from;
      this.to = to;
      this.entered = entered;
    }

    /** How many are in the way of a straight part. */
    int on(Rect part) {
      int[] count = {0};
      each(part.grow(0.5 + CLEAR), obstacle -> count[0] += obstacle.intersects(part) ? 1 : 0);
      return count[0];
    }

    /** Those in the way of any of its parts. */
    List<Rect> met(List<Point> way) {
      List<Rect> met = new ArrayList<>();
      for (int i = 1; i < way.size(); i++) {
        Rect part = Rect.between(way.get(i - 1), way.get(i)).grow(0.5);
        in(part.grow(CLEAR)).stream().filter(part::intersects).forEach(met::add);
      }
      return met;
    }

    List<Rect> in(Rect area) {
      List<Rect> found = new ArrayList<>();
      each(area, found::add);
      return found;
    }

    private void each(Rect area, Consumer<Rect> found) {
      boxes.meeting(
          area,
          number -> {
            if (!entered.contains(number)) {
              Rect box = boxes.get(number);
              found.accept(isEnd(box) ? box.grow(-2) : box.grow(CLEAR));
            }
          });
      outside.meeting(area, number -> sign(outside.get(number), found));
      for (int box : entered) {
        SpatialIndex content = inside.get(box);
        if (content != null) {
          content.meeting(area, number -> sign(content.get(number), found));
        }
      }
    }

    private void sign(Rect rect, Consumer<Rect> found) {
      if (!isEnd(rect)) {
        found.accept(rect.grow(CLEAR));
      }
    }

    private boolean isEnd(Rect rect) {
      return rect.equals(from) || rect.equals(to);
    }
  }
}

package dev.hopscope.app.way;

import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The signs and text around a way, looked up square by square and only where it may run. */
final class Ground {
  private static final double SIDE = 64;
  private static final double MARGIN = 3;
  private static final int SIGN = 4;
  private static final int TEXT = 1;

  private final Picture picture;
  private final Rect from;
  private final Rect to;
  private final Map<Long, List<Written>> squares = new HashMap<>();

  /** Of a picture, but for both ends of the way. */
  Ground(Picture picture, Rect from, Rect to) {
    this.picture = picture;
    this.from = from;
    this.to = to;
  }

  /** How much lies under a point: text can be read over a way, a sign is taken for a stop of it. */
  int at(Point point) {
    long column = (long) Math.floor(point.x() / SIDE);
    long row = (long) Math.floor(point.y() / SIDE);
    List<Written> near =
        squares.computeIfAbsent(
            (column << 32) ^ (row & 0xFFFFFFFFL),
            _ -> in(new Rect(column * SIDE, row * SIDE, SIDE, SIDE)));
    int count = 0;
    for (Written each : near) {
      count += each.rect().contains(point) ? each.weight() : 0;
    }
    return count;
  }

  private List<Written> in(Rect square) {
    return picture.meeting(square.grow(MARGIN), 0).stream()
        .filter(figure -> !figure.bounds().equals(from) && !figure.bounds().equals(to))
        .map(figure -> new Written(figure.bounds().grow(MARGIN), weight(figure)))
        .filter(each -> each.weight() > 0)
        .toList();
  }

  private static int weight(Figure figure) {
    return switch (figure) {
      case Figure.Icon _ -> SIGN;
      case Figure.Label _, Figure.Badge _ -> TEXT;
      case Figure.Box _, Figure.Wire _ -> 0;
    };
  }

  private record Written(Rect rect, int weight) {}
}

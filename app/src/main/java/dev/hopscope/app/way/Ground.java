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

  private final Picture picture;
  private final Rect from;
  private final Rect to;
  private final Map<Long, List<Rect>> squares = new HashMap<>();

  /** Of a picture, but for both ends of the way. */
  Ground(Picture picture, Rect from, Rect to) {
    this.picture = picture;
    this.from = from;
    this.to = to;
  }

  /** How many signs and texts lie under a point. */
  int at(Point point) {
    long column = (long) Math.floor(point.x() / SIDE);
    long row = (long) Math.floor(point.y() / SIDE);
    List<Rect> near =
        squares.computeIfAbsent(
            (column << 32) ^ (row & 0xFFFFFFFFL),
            _ -> in(new Rect(column * SIDE, row * SIDE, SIDE, SIDE)));
    int count = 0;
    for (Rect rect : near) {
      count += rect.contains(point) ? 1 : 0;
    }
    return count;
  }

  private List<Rect> in(Rect square) {
    return picture.meeting(square.grow(MARGIN), 0).stream()
        .filter(Ground::isWritten)
        .map(Figure::bounds)
        .filter(bounds -> !bounds.equals(from) && !bounds.equals(to))
        .map(bounds -> bounds.grow(MARGIN))
        .toList();
  }

  private static boolean isWritten(Figure figure) {
    return switch (figure) {
      case Figure.Label _, Figure.Badge _, Figure.Icon _ -> true;
      case Figure.Box _, Figure.Wire _ -> false;
    };
  }
}

package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The names that there is room to write larger where the drawing is shown too small to read: the
 * caption under such a name gives way. A name grows only if it would meet nothing, were all others
 * to grow as well, so what is written never overlaps.
 *
 * <p>Whether a name has room is found when it is first seen, and kept with the picture.
 */
final class GrownNames {
  /** Names grow where the drawing is shown smaller than this. */
  static final double BELOW = 0.65;

  /** How large names are then on the screen, as a share of their size at 100 %. */
  private static final double TARGET = 0.8;

  /** Further names need not grow: from there on they are not written. */
  private static final double MOST = TARGET / Painter.TEXT_FROM;

  /** How far a neighbour may reach when it grows. */
  private static final double REACH = 90;

  private static final double GAP = 2;

  private final Picture picture;
  private final IdentityHashMap<Figure.Label, Boolean> known = new IdentityHashMap<>();

  GrownNames(Picture picture) {
    this.picture = picture;
  }

  /**
   * How many times larger a label is written at this scale: 0 where it gives way to a larger one.
   */
  double factor(Figure.Label label, double scale) {
    if (scale >= BELOW || !growsOrGivesWay(label)) {
      return 1;
    }
    return isCaption(label) ? 0 : TARGET / scale;
  }

  /** Whether a name has room to grow, or a caption gives way to such a name. */
  private synchronized boolean growsOrGivesWay(Figure.Label label) {
    Optional<Boolean> found = Optional.ofNullable(known.get(label));
    if (found.isPresent()) {
      return found.get();
    }
    boolean room =
        isCaption(label)
            ? nameOf(label).filter(this::growsOrGivesWay).isPresent()
            : findRoom(label);
    known.put(label, room);
    return room;
  }

  private boolean findRoom(Figure.Label label) {
    Rect grown = grown(label);
    return picture.meeting(grown.grow(REACH), 0).stream()
        .filter(figure -> figure != label)
        .allMatch(figure -> leavesRoom(figure, label, grown));
  }

  private static boolean leavesRoom(Figure figure, Figure.Label label, Rect grown) {
    return switch (figure) {
      case Figure.Label other ->
          isCaption(other)
              ? other.resource().equals(label.resource()) || !other.bounds().intersects(grown)
              : !grown(other).intersects(grown);
      case Figure.Icon icon -> !icon.bounds().intersects(grown);
      case Figure.Badge badge -> !badge.bounds().intersects(grown);
      case Figure.Box box ->
          box.bounds().contains(grown) || !box.bounds().grow(GAP).intersects(grown);
      case Figure.Wire wire -> !crosses(wire, grown);
    };
  }

  private static boolean crosses(Figure.Wire wire, Rect grown) {
    List<Point> points = wire.points();
    for (int i = 1; i < points.size(); i++) {
      if (Rect.between(points.get(i - 1), points.get(i)).grow(GAP).intersects(grown)) {
        return true;
      }
    }
    return false;
  }

  /** What a name covers when it is as large as names become. */
  private static Rect grown(Figure.Label label) {
    return grown(label, MOST);
  }

  /** What a label covers when it is written so many times larger. */
  static Rect grown(Figure.Label label, double factor) {
    Rect bounds = label.bounds();
    double width = bounds.width() * factor;
    double left = label.centered() ? bounds.center().x() - width / 2 : bounds.x();
    return new Rect(left, bounds.y(), width, bounds.height() * factor);
  }

  private static boolean isCaption(Figure.Label label) {
    return switch (label.lettering()) {
      case TITLE, NAME -> false;
      case DETAIL, TAG -> true;
    };
  }

  private Optional<Figure.Label> nameOf(Figure.Label caption) {
    return picture.meeting(caption.bounds().grow(GAP), 0).stream()
        .filter(Figure.Label.class::isInstance)
        .map(Figure.Label.class::cast)
        .filter(other -> !isCaption(other) && other.resource().equals(caption.resource()))
        .findFirst();
  }
}

package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.EnumSet;
import java.util.Set;

/**
 * An end of a wire.
 *
 * @param rect what it is drawn as
 * @param bottom where it ends with the text below it
 * @param stub how far wires run straight before they may turn
 * @param sides where wires may leave
 */
record End(Rect rect, double bottom, double stub, Set<Side> sides) {
  private static final double STUB = 16;
  private static final double SHORT_STUB = 4;
  private static final double FROM_CORNER = 28;

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

  /** Where no wire leaves on this side. */
  End without(Side side) {
    EnumSet<Side> left = EnumSet.copyOf(sides);
    left.remove(side);
    return new End(rect, bottom, stub, left);
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
}

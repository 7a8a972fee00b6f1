package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;

/** One of the two directions in which a drawing is measured. */
enum Axis {
  ACROSS,
  DOWN;

  /** The side of the rectangle that comes first. */
  double low(Rect rect) {
    return this == ACROSS ? rect.x() : rect.y();
  }

  double middle(Rect rect) {
    return this == ACROSS ? rect.center().x() : rect.center().y();
  }

  double high(Rect rect) {
    return this == ACROSS ? rect.right() : rect.bottom();
  }

  Axis other() {
    return this == ACROSS ? DOWN : ACROSS;
  }

  /** The point that is so far along this axis, and so far along the other. */
  Point point(double along, double aside) {
    return this == ACROSS ? new Point(along, aside) : new Point(aside, along);
  }

  /** Whether two rectangles lie side by side along this axis. */
  boolean sideBySide(Rect one, Rect two) {
    return other().low(one) < other().high(two) && other().low(two) < other().high(one);
  }
}

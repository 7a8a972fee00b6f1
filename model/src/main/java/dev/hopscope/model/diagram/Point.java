package dev.hopscope.model.diagram;

/**
 * A place in the drawing.
 *
 * @param x to the right, in pixels at 100 %
 * @param y downwards, in pixels at 100 %
 */
public record Point(double x, double y) {
  /** The point this far to the right and below. */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }
}

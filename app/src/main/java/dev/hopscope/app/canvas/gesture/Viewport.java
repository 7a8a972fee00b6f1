package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;

/**
 * Which part of the drawing is shown, and how large; nobody else multiplies by the scale.
 *
 * @param scale screen pixels for each pixel of the drawing
 * @param x where the drawing's left edge is on the screen
 * @param y where the drawing's top edge is on the screen
 */
public record Viewport(double scale, double x, double y) {
  /** The smallest scale. */
  public static final double SMALLEST = 0.01;

  /** The largest scale. */
  public static final double LARGEST = 4;

  /** How far what is shown whole stays away from the edges, in screen pixels. */
  public static final double MARGIN = 32;

  /** Refuses a scale out of range. */
  public Viewport {
    if (!(scale > 0 && scale <= LARGEST)) {
      throw new IllegalArgumentException("scale out of range: " + scale);
    }
  }

  /** The part that shows all of a rectangle in a window of this size, at 100 % at the most. */
  public static Viewport fitting(Rect bounds, double width, double height) {
    double scale = clamp(Math.min(1, within(bounds, width, height, MARGIN).scale()));
    return new Viewport(
        scale, width / 2 - bounds.center().x() * scale, height / 2 - bounds.center().y() * scale);
  }

  /** All of a rectangle in the middle of a small map, whatever the scale. */
  public static Viewport within(Rect bounds, double width, double height, double margin) {
    double wide = (width - 2 * margin) / Math.max(1, bounds.width());
    double high = (height - 2 * margin) / Math.max(1, bounds.height());
    double scale = Math.min(LARGEST, Math.min(wide, high));
    return new Viewport(
        scale, width / 2 - bounds.center().x() * scale, height / 2 - bounds.center().y() * scale);
  }

  /** From the screen to the drawing. */
  public Point toWorld(Point screen) {
    return new Point((screen.x() - x) / scale, (screen.y() - y) / scale);
  }

  /** From the drawing to the screen. */
  public Point toScreen(Point world) {
    return new Point(world.x() * scale + x, world.y() * scale + y);
  }

  /** From the drawing to the screen. */
  public Rect toScreen(Rect world) {
    Point corner = toScreen(new Point(world.x(), world.y()));
    return new Rect(corner.x(), corner.y(), world.width() * scale, world.height() * scale);
  }

  /** What of the drawing a window of this size shows. */
  public Rect visible(double width, double height) {
    return Rect.between(toWorld(new Point(0, 0)), toWorld(new Point(width, height)));
  }

  /** Larger or smaller around a point of the screen, which stays where it is. */
  public Viewport zoomed(double factor, Point around) {
    return zoomedTo(scale * factor, around);
  }

  /** At this scale around a point of the screen, which stays where it is. */
  public Viewport zoomedTo(double wanted, Point around) {
    double next = clamp(wanted);
    double real = next / scale;
    return new Viewport(
        next, around.x() - (around.x() - x) * real, around.y() - (around.y() - y) * real);
  }

  /** Moved by so many screen pixels. */
  public Viewport panned(double dx, double dy) {
    return new Viewport(scale, x + dx, y + dy);
  }

  /** With this point of the drawing in the middle of a window of this size. */
  public Viewport centered(Point world, double width, double height) {
    return new Viewport(scale, width / 2 - world.x() * scale, height / 2 - world.y() * scale);
  }

  /**
   * Moved no further than it takes to see all of a rectangle in a window of this size; the middle
   * of what is too large for that.
   */
  public Viewport holding(Rect world, double width, double height) {
    Rect at = toScreen(world).grow(MARGIN);
    return at.width() > width || at.height() > height
        ? centered(world.center(), width, height)
        : panned(inside(at.x(), at.right(), width), inside(at.y(), at.bottom(), height));
  }

  private static double inside(double from, double to, double size) {
    return from < 0 ? -from : Math.min(0, size - to);
  }

  private static double clamp(double scale) {
    return Math.max(SMALLEST, Math.min(LARGEST, scale));
  }
}

package dev.hopscope.model.diagram;

/**
 * A rectangle in the drawing, in pixels at 100 %.
 *
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 */
public record Rect(double x, double y, double width, double height) {
  /** Refuses what is no rectangle. */
  public Rect {
    if (!(width >= 0 && height >= 0 && Double.isFinite(x + y + width + height))) {
      throw new IllegalArgumentException(
          "not a rectangle: [%s, %s, %s, %s]".formatted(x, y, width, height));
    }
  }

  /** The smallest rectangle that holds both points. */
  public static Rect between(Point a, Point b) {
    return new Rect(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /** Right edge. */
  public double right() {
    return x + width;
  }

  /** Bottom edge. */
  public double bottom() {
    return y + height;
  }

  /** The middle. */
  public Point center() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** Whether the point lies inside or on the edge. */
  public boolean contains(Point point) {
    return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
  }

  /** Whether the other rectangle lies wholly inside. */
  public boolean contains(Rect other) {
    return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
  }

  /** Whether the two share an inner point. */
  public boolean intersects(Rect other) {
    return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
  }

  /** The same size, this far to the right and below. */
  public Rect plus(double dx, double dy) {
    return new Rect(x + dx, y + dy, width, height);
  }

  /** The same size at another place. */
  public Rect at(double newX, double newY) {
    return new Rect(newX, newY, width, height);
  }

  /** The smallest rectangle that holds both. */
  public Rect union(Rect other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Larger by this much on every side. */
  public Rect grow(double margin) {
    return new Rect(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }
}

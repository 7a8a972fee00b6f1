package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;

/** What a painter paints with: a canvas, an SVG file, a bitmap. Coordinates are the drawing's. */
public interface Brush {

  /** A rectangle with round corners; colours are {@code #RRGGBB}. */
  void box(Rect rect, double radius, String fill, String stroke, double width, boolean dashed);

  /** A line through these points; its bends have this radius where there is room. */
  void line(List<Point> points, double radius, String color, double width, boolean dashed);

  /** A line from start to end, drawn towards a third point as a quadratic curve. */
  void curve(Point start, Point control, Point end, String color, double width, boolean dashed);

  /** White lines along an SVG path in a box of 24 by 24, put into this square. */
  void glyph(String path, Rect square, String color);

  /**
   * A line of text.
   *
   * @param left where its letters start to stand
   * @param magnified how many times larger than the lettering is at 100 %
   */
  void text(String text, Point left, Lettering lettering, double magnified, String color);

  /** What follows, up to {@link #end}, shows this figure; opacity is 0 to 1. */
  void begin(Figure figure, double opacity);

  /** The figure is done. */
  void end();

  /** How long the dashes of a dashed line of this width are, and the gaps between them. */
  static double[] dashes(double width) {
    return width < 2
        ? new double[] {6, 4}
        : new double[] {Math.rint(2.7 * width), Math.rint(2.3 * width)};
  }
}

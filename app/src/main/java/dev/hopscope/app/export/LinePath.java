package dev.hopscope.app.export;

import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Elbow;
import dev.hopscope.model.diagram.Point;
import java.awt.geom.Path2D;
import java.util.List;

/** Lines as Java2D has them: through points, their bends rounded, or curved as a whole. */
final class LinePath {
  private LinePath() {}

  static Path2D of(List<Point> points, double radius) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    for (Elbow elbow : Elbow.of(points, radius)) {
      path.lineTo(elbow.start().x(), elbow.start().y());
      path.quadTo(elbow.corner().x(), elbow.corner().y(), elbow.end().x(), elbow.end().y());
    }
    path.lineTo(points.getLast().x(), points.getLast().y());
    return path;
  }

  /** A quadratic curve. */
  static Path2D curve(Point start, Point control, Point end) {
    Path2D path = new Path2D.Double();
    path.moveTo(start.x(), start.y());
    path.quadTo(control.x(), control.y(), end.x(), end.y());
    return path;
  }

  /** The dashes of a line of this width, as Java2D and PDFBox take them. */
  static float[] dashes(double width) {
    double[] dashes = Brush.dashes(width);
    return new float[] {(float) dashes[0], (float) dashes[1]};
  }
}

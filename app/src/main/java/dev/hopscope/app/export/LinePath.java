package dev.hopscope.app.export;

import dev.hopscope.app.picture.Elbow;
import dev.hopscope.model.diagram.Point;
import java.awt.geom.Path2D;
import java.util.List;

/** A line through points, its bends rounded, as Java2D has it. */
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
}

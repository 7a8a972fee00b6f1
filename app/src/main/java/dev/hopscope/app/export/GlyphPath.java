package dev.hopscope.app.export;

import dev.hopscope.app.picture.Outline;
import dev.hopscope.app.picture.Outline.Stroke;
import java.awt.geom.Path2D;

/** Glyphs as Java2D draws them. */
final class GlyphPath {
  private GlyphPath() {}

  static Path2D of(Outline outline) {
    Path2D path = new Path2D.Double();
    for (Stroke stroke : outline.strokes()) {
      switch (stroke) {
        case Stroke.Move(double x, double y) -> path.moveTo(x, y);
        case Stroke.Line(double x, double y) -> path.lineTo(x, y);
        case Stroke.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
            path.curveTo(x1, y1, x2, y2, x, y);
        case Stroke.Close() -> path.closePath();
      }
    }
    return path;
  }
}

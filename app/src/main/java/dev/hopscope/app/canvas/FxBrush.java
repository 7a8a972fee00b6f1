package dev.hopscope.app.canvas;

import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Elbow;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.app.picture.Outline;
import dev.hopscope.app.picture.Outline.Stroke;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

/** Paints on a JavaFX canvas whose transform leads from the drawing to the screen. */
final class FxBrush implements Brush {
  private static final Map<Lettering, Font> FONTS = fonts();
  private static final Map<String, Color> COLORS = new HashMap<>();
  private static final double GLYPH = 24;

  private final GraphicsContext graphics;

  FxBrush(GraphicsContext graphics) {
    this.graphics = graphics;
    graphics.setLineJoin(StrokeLineJoin.ROUND);
  }

  private static Map<Lettering, Font> fonts() {
    Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);
    for (Lettering lettering : Lettering.values()) {
      fonts.put(lettering, Font.loadFont(lettering.typeface().open(), lettering.size()));
    }
    return fonts;
  }

  static Font font(Lettering lettering) {
    return FONTS.getOrDefault(lettering, Font.getDefault());
  }

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    double arc = 2 * radius;
    graphics.setFill(color(fill));
    if (radius == 0) {
      graphics.fillRect(rect.x(), rect.y(), rect.width(), rect.height());
    } else {
      graphics.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
    }
    if (width > 0) {
      pen(stroke, width, dashed);
      if (radius == 0) {
        graphics.strokeRect(rect.x(), rect.y(), rect.width(), rect.height());
      } else {
        graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
      }
    }
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    pen(color, width, dashed);
    if (points.size() == 2) {
      Point from = points.getFirst();
      Point to = points.getLast();
      graphics.strokeLine(from.x(), from.y(), to.x(), to.y());
      return;
    }
    graphics.beginPath();
    graphics.moveTo(points.getFirst().x(), points.getFirst().y());
    for (Elbow elbow : Elbow.of(points, radius)) {
      graphics.lineTo(elbow.start().x(), elbow.start().y());
      graphics.quadraticCurveTo(
          elbow.corner().x(), elbow.corner().y(), elbow.end().x(), elbow.end().y());
    }
    graphics.lineTo(points.getLast().x(), points.getLast().y());
    graphics.stroke();
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {
    pen(color, width, dashed);
    graphics.beginPath();
    graphics.moveTo(start.x(), start.y());
    graphics.quadraticCurveTo(control.x(), control.y(), end.x(), end.y());
    graphics.stroke();
  }

  @Override
  public void glyph(String path, Rect square, String color) {
    double scale = square.width() / GLYPH;
    pen(color, 1.6 * scale, /* dashed= */ false);
    graphics.beginPath();
    for (Stroke stroke : Outline.of(path).strokes()) {
      switch (stroke) {
        case Stroke.Move(double x, double y) ->
            graphics.moveTo(square.x() + x * scale, square.y() + y * scale);
        case Stroke.Line(double x, double y) ->
            graphics.lineTo(square.x() + x * scale, square.y() + y * scale);
        case Stroke.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
            graphics.bezierCurveTo(
                square.x() + x1 * scale,
                square.y() + y1 * scale,
                square.x() + x2 * scale,
                square.y() + y2 * scale,
                square.x() + x * scale,
                square.y() + y * scale);
        case Stroke.Close() -> graphics.closePath();
      }
    }
    graphics.stroke();
  }

  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    graphics.setFont(font(lettering));
    graphics.setFill(color(color));
    if (magnified == 1) {
      graphics.fillText(text, left.x(), left.y());
      return;
    }
    graphics.save();
    graphics.translate(left.x(), left.y());
    graphics.scale(magnified, magnified);
    graphics.fillText(text, 0, 0);
    graphics.restore();
  }

  @Override
  public void begin(Figure figure, double opacity) {
    if (opacity != graphics.getGlobalAlpha()) {
      graphics.setGlobalAlpha(opacity);
    }
  }

  @Override
  public void end() {
    if (graphics.getGlobalAlpha() != 1) {
      graphics.setGlobalAlpha(1);
    }
  }

  private static Color color(String web) {
    return COLORS.computeIfAbsent(web, Color::web);
  }

  private void pen(String color, double width, boolean dashed) {
    graphics.setStroke(color(color));
    graphics.setLineWidth(width);
    graphics.setLineCap(dashed ? StrokeLineCap.BUTT : StrokeLineCap.ROUND);
    if (dashed) {
      graphics.setLineDashes(Brush.dashes(width));
    } else if (graphics.getLineDashes() != null) {
      graphics.setLineDashes();
    }
  }
}

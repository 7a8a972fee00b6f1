package dev.hopscope.app.canvas;

import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Elbow;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.EnumMap;
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
  private static final double GLYPH = 24;

  private final GraphicsContext graphics;

  FxBrush(GraphicsContext graphics) {
    this.graphics = graphics;
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
    graphics.setFill(Color.web(fill));
    graphics.fillRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
    if (width > 0) {
      pen(stroke, width, dashed);
      graphics.strokeRoundRect(rect.x(), rect.y(), rect.width(), rect.height(), arc, arc);
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
  public void glyph(String path, Rect square, String color) {
    graphics.save();
    graphics.translate(square.x(), square.y());
    graphics.scale(square.width() / GLYPH, square.height() / GLYPH);
    pen(color, 1.6, /* dashed= */ false);
    graphics.setLineCap(StrokeLineCap.ROUND);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.beginPath();
    graphics.appendSVGPath(path);
    graphics.stroke();
    graphics.restore();
  }

  @Override
  public void text(String text, Point left, Lettering lettering, String color) {
    graphics.setFont(font(lettering));
    graphics.setFill(Color.web(color));
    graphics.fillText(text, left.x(), left.y());
  }

  @Override
  public void begin(Figure figure, double opacity) {
    graphics.setGlobalAlpha(opacity);
  }

  @Override
  public void end() {
    graphics.setGlobalAlpha(1);
  }

  private void pen(String color, double width, boolean dashed) {
    graphics.setStroke(Color.web(color));
    graphics.setLineWidth(width);
    graphics.setLineDashes(dashed ? new double[] {5, 4} : new double[0]);
  }
}

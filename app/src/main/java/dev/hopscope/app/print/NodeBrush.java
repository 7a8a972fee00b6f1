package dev.hopscope.app.print;

import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.picture.Brush;
import dev.hopscope.app.picture.Elbow;
import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Lettering;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** Makes a node of everything that is painted: a printer gets lines and letters, not dots. */
final class NodeBrush implements Brush {
  private static final double GLYPH_BOX = 24;
  private static final double GLYPH_LINE = 1.7;

  private final Group drawing = new Group();
  private Group figure = drawing;

  Group drawing() {
    return drawing;
  }

  @Override
  public void begin(Figure next, double opacity) {
    figure = new Group();
    figure.setOpacity(opacity);
    drawing.getChildren().add(figure);
  }

  @Override
  public void end() {
    figure = drawing;
  }

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    Rectangle box = new Rectangle(rect.x(), rect.y(), rect.width(), rect.height());
    box.setArcWidth(2 * radius);
    box.setArcHeight(2 * radius);
    box.setFill(Color.web(fill));
    if (width > 0) {
      pen(box, stroke, width, dashed);
    }
    figure.getChildren().add(box);
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    Path line = new Path(new MoveTo(points.getFirst().x(), points.getFirst().y()));
    for (Elbow elbow : Elbow.of(points, radius)) {
      line.getElements()
          .addAll(
              new LineTo(elbow.start().x(), elbow.start().y()),
              new QuadCurveTo(
                  elbow.corner().x(), elbow.corner().y(), elbow.end().x(), elbow.end().y()));
    }
    line.getElements().add(new LineTo(points.getLast().x(), points.getLast().y()));
    pen(line, color, width, dashed);
    figure.getChildren().add(line);
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {
    Path line =
        new Path(
            new MoveTo(start.x(), start.y()),
            new QuadCurveTo(control.x(), control.y(), end.x(), end.y()));
    pen(line, color, width, dashed);
    figure.getChildren().add(line);
  }

  @Override
  public void glyph(String path, Rect square, String color) {
    SVGPath glyph = new SVGPath();
    glyph.setContent(path);
    glyph.setFill(null);
    pen(glyph, color, GLYPH_LINE, false);
    glyph.setStrokeLineCap(StrokeLineCap.ROUND);
    double scale = square.width() / GLYPH_BOX;
    glyph.getTransforms().setAll(new Translate(square.x(), square.y()), new Scale(scale, scale));
    figure.getChildren().add(glyph);
  }

  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    Text line = new Text(left.x(), left.y(), text);
    line.setFont(
        Font.font(
            lettering.typeface() == Typeface.SEMIBOLD ? "Inter Semi Bold" : "Inter",
            lettering.size() * magnified));
    line.setFill(Color.web(color));
    figure.getChildren().add(line);
  }

  private static void pen(Shape shape, String color, double width, boolean dashed) {
    shape.setStroke(Color.web(color));
    shape.setStrokeWidth(width);
    shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
    if (dashed) {
      shape.setStrokeLineCap(StrokeLineCap.BUTT);
      for (double length : Brush.dashes(width)) {
        shape.getStrokeDashArray().add(length);
      }
    }
  }
}

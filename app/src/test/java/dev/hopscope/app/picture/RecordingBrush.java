package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was painted. */
final class RecordingBrush implements Brush {
  final List<String> texts = new ArrayList<>();
  final List<Double> sizes = new ArrayList<>();
  final List<Double> radii = new ArrayList<>();
  int glyphs;
  int boxes;

  @Override
  public void box(
      Rect rect, double radius, String fill, String stroke, double width, boolean dashed) {
    boxes++;
    radii.add(radius);
  }

  @Override
  public void line(List<Point> points, double radius, String color, double width, boolean dashed) {
    radii.add(radius);
  }

  @Override
  public void curve(
      Point start, Point control, Point end, String color, double width, boolean dashed) {}

  @Override
  public void glyph(String path, Rect square, String color) {
    glyphs++;
  }

  @Override
  public void text(String text, Point left, Lettering lettering, double magnified, String color) {
    texts.add(text);
    sizes.add(lettering.size() * magnified);
  }

  @Override
  public void begin(Figure figure, double opacity) {}

  @Override
  public void end() {}
}

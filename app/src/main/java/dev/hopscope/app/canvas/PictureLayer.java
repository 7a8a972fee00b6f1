package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.look.Theme;
import dev.hopscope.app.picture.Painter;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The picture as painted; painted anew only where it, its size or its place changed. */
final class PictureLayer {
  private final Canvas canvas = new Canvas();
  private boolean stale = true;

  Canvas node() {
    return canvas;
  }

  /** Has it painted anew with the next frame. */
  void outdate() {
    stale = true;
  }

  /** Whether it had another size before. */
  boolean resize(double width, double height) {
    boolean other = canvas.getWidth() != width || canvas.getHeight() != height;
    if (other) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      stale = true;
    }
    return other;
  }

  /** Paints what is out of date. */
  void paint(Gliding.Frame frame, Theme theme) {
    if (!stale) {
      return;
    }
    stale = false;
    Viewport seen = frame.viewport();
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    graphics.setTransform(1, 0, 0, 1, 0, 0);
    graphics.setFill(Color.web(theme.canvas()));
    graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    graphics.setTransform(seen.scale(), 0, 0, seen.scale(), seen.x(), seen.y());
    new Painter(theme, seen.scale())
        .paint(
            frame.picture(),
            seen.visible(canvas.getWidth(), canvas.getHeight()),
            new FxBrush(graphics));
  }
}

package dev.hopscope.app.canvas;

import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import javafx.scene.Node;

/** What lies over each other on the canvas: the picture, what is shown above it, and the signs. */
final class Layers {
  private static final double MARGIN = 12;

  private final CanvasView canvas;
  private final PictureLayer ground = new PictureLayer();
  private final Overlay overlay = new Overlay();
  private final Minimap minimap;
  private final WaitingSign waiting = new WaitingSign();

  Layers(CanvasView canvas) {
    this.canvas = canvas;
    this.minimap = new Minimap(canvas);
  }

  /** From below to above. */
  List<Node> nodes() {
    return List.of(ground.node(), overlay.node(), minimap, waiting);
  }

  Overlay overlay() {
    return overlay;
  }

  Minimap minimap() {
    return minimap;
  }

  /** Says that the picture of the newest document is being made, or no longer. */
  void waits(boolean waits) {
    waiting.show(waits);
  }

  /** Has the picture painted anew with the next frame. */
  void outdate() {
    ground.outdate();
  }

  /** Whether they had another size before. */
  boolean resize(double width, double height) {
    boolean other = ground.resize(width, height);
    if (other) {
      overlay.node().setWidth(width);
      overlay.node().setHeight(height);
      Rect map = minimap.place();
      minimap.relocate(map.x(), map.y());
    }
    return other;
  }

  /**
   * Paints what is out of date.
   *
   * @param focused whether the canvas shows that keys go to it
   */
  void paint(Gliding gliding, Theme theme, boolean focused) {
    if (gliding.isUnderWay()) {
      ground.outdate();
    }
    ground.paint(gliding.frame(canvas.picture(), canvas.viewport()), theme);
    overlay.node().setVisible(!gliding.isUnderWay());
    overlay.paint(canvas, theme, focused);
    waiting.autosize();
    waiting.relocate((canvas.getWidth() - waiting.getWidth()) / 2, MARGIN);
    minimap.update(canvas.picture(), canvas.lens().seen(), theme, overlay.remarked());
  }
}

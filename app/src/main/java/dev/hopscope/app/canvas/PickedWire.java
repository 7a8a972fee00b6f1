package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.DrawWire;
import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.diagram.Point;
import javafx.geometry.Point2D;

/**
 * A wire that begins otherwise than by a press on the canvas: by a key, or elsewhere in the window.
 * A click on the canvas ends it, or a drag, or Enter where arrows have aimed it.
 */
public final class PickedWire {
  private final CanvasView canvas;

  /** Wires that end on this canvas. */
  public PickedWire(CanvasView canvas) {
    this.canvas = canvas;
  }

  /** Begins one. */
  public void begin(WireStart from) {
    canvas.cancelGesture();
    canvas.requestFocus();
    canvas.end(DrawWire.picking(from, canvas));
  }

  /**
   * Drags it on.
   *
   * @param scene where the pointer is, in the scene
   */
  public void drag(Point2D scene) {
    send(PointerEvent.Action.DRAGGED, canvas.sceneToLocal(scene));
  }

  /** Lets it go; beside the canvas it comes to nothing. */
  public void drop(Point2D scene) {
    Point2D here = canvas.sceneToLocal(scene);
    if (canvas.contains(here)) {
      send(PointerEvent.Action.RELEASED, here);
    } else {
      canvas.cancelGesture();
    }
  }

  private void send(PointerEvent.Action action, Point2D here) {
    Point screen = new Point(here.getX(), here.getY());
    Point world = canvas.viewport().toWorld(screen);
    canvas.pointer(
        new PointerEvent(action, PointerEvent.Button.PRIMARY, screen, world, false, false, false));
  }
}

package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Gesture;
import dev.hopscope.app.canvas.gesture.Idle;
import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.Optional;

/** The pointer on the canvas: where it was last, and the gesture that it is about. */
final class Pointer {
  private final CanvasView canvas;
  private Gesture gesture = new Idle();
  private PointerEvent last = PointerEvent.nowhere();

  Pointer(CanvasView canvas) {
    this.canvas = canvas;
  }

  /** The gesture goes on with what the mouse does. */
  void on(PointerEvent event) {
    last = event;
    gesture = gesture.on(event, canvas);
    if (event.action() == PointerEvent.Action.MOVED) {
      canvas.hover(canvas.resourceAt(event.screen().x(), event.screen().y()));
    }
    shape();
  }

  /** It is over nothing here any more. */
  void gone() {
    canvas.hover(Optional.empty());
    shape();
  }

  /** What is under way. */
  Gesture gesture() {
    return gesture;
  }

  /** The gesture under way has ended in this one. */
  void end(Gesture next) {
    gesture = next;
    shape();
  }

  /** Gives up the gesture under way; whether there was one. */
  boolean cancel() {
    boolean underWay = !(gesture instanceof Idle);
    end(gesture.cancel(canvas));
    return underWay;
  }

  /** Lets a key ask to pan, or no longer. */
  void pan(boolean asked) {
    last = last.panning(asked);
    shape();
  }

  /** Where it was last, if that is in view; else the middle of what is seen. */
  Point in(Rect seen) {
    return seen.contains(last.world()) ? last.world() : seen.center();
  }

  private void shape() {
    canvas.setCursor(PointerShape.of(last, canvas, canvas.hovered(), gesture));
  }
}

package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Aiming;
import dev.hopscope.app.canvas.gesture.Gesture;
import dev.hopscope.app.canvas.gesture.GestureContext;
import dev.hopscope.app.canvas.gesture.PanView;
import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.app.canvas.gesture.Resize;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import javafx.scene.Cursor;

/** The shape of the pointer: it says what a press would do, and what one does. */
final class PointerShape {
  private PointerShape() {}

  /**
   * The shape after an event.
   *
   * @param under what is under the pointer
   * @param underWay what the event began or went on with
   */
  static Cursor of(
      PointerEvent event, GestureContext context, Optional<ResourceId> under, Gesture underWay) {
    if (underWay instanceof PanView) {
      return Cursor.CLOSED_HAND;
    }
    if (underWay instanceof Resize resize) {
      return diagonal(resize, event.world());
    }
    if (underWay instanceof Aiming) {
      return Cursor.CROSSHAIR;
    }
    if (event.pan()) {
      return Cursor.OPEN_HAND;
    }
    return switch (context.tool()) {
      case SELECT ->
          Resize.from(event, context)
              .map(resize -> diagonal(resize, event.world()))
              .orElse(under.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
      case WIRE -> under.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT;
      case PAN -> Cursor.OPEN_HAND;
    };
  }

  /** Across the corner that is dragged. */
  private static Cursor diagonal(Resize resize, Point at) {
    double dx = at.x() - resize.fixed().x();
    double dy = at.y() - resize.fixed().y();
    return dx * dy >= 0 ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
  }
}

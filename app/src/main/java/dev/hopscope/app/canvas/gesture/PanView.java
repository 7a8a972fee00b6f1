package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;

/**
 * The drawing is dragged about under the window.
 *
 * @param last where the pointer was last, on the canvas
 */
public record PanView(Point last) implements Gesture {

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    return switch (event.action()) {
      case DRAGGED -> {
        context.show(
            context
                .viewport()
                .panned(event.screen().x() - last.x(), event.screen().y() - last.y()));
        yield new PanView(event.screen());
      }
      case RELEASED -> new Idle();
      case PRESSED, MOVED -> this;
    };
  }
}

package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.PointerEvent;
import dev.hopscope.app.canvas.gesture.PointerEvent.Action;
import dev.hopscope.app.canvas.gesture.PointerEvent.Button;
import dev.hopscope.model.diagram.Point;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what JavaFX says of mouse, wheel and keys into what gestures understand. */
final class CanvasInput {
  private static final double WHEEL = 1.0015;

  private final CanvasView canvas;
  private final CanvasKeys keys;
  private boolean spaceDown;

  CanvasInput(CanvasView canvas, CanvasKeys keys) {
    this.canvas = canvas;
    this.keys = keys;
  }

  void install() {
    canvas.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          canvas.requestFocus();
          pointer(event, Action.PRESSED);
        });
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pointer(event, Action.DRAGGED));
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pointer(event, Action.RELEASED));
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pointer(event, Action.MOVED));
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.pointerGone());
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    canvas.addEventHandler(
        ZoomEvent.ZOOM,
        event ->
            canvas.show(
                canvas
                    .viewport()
                    .zoomed(event.getZoomFactor(), new Point(event.getX(), event.getY()))));
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    canvas.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            spaceDown = false;
            canvas.pan(false);
          }
        });
  }

  private void pointer(MouseEvent event, Action action) {
    Point screen = new Point(event.getX(), event.getY());
    canvas.pointer(
        new PointerEvent(
            action,
            button(event.getButton()),
            screen,
            canvas.viewport().toWorld(screen),
            event.isShiftDown() || event.isShortcutDown(),
            spaceDown,
            event.isAltDown()));
  }

  private static Button button(MouseButton button) {
    return switch (button) {
      case PRIMARY -> Button.PRIMARY;
      case MIDDLE -> Button.MIDDLE;
      case SECONDARY -> Button.SECONDARY;
      case NONE, BACK, FORWARD -> Button.NONE;
    };
  }

  /** The wheel zooms to the pointer; a trackpad and Shift with the wheel pan. */
  private void scroll(ScrollEvent event) {
    boolean pans =
        !event.isShortcutDown() && (event.isDirect() || event.isShiftDown() || isSmooth(event));
    if (pans) {
      canvas.show(canvas.viewport().panned(event.getDeltaX(), event.getDeltaY()));
    } else if (event.getDeltaY() != 0) {
      double factor = Math.pow(WHEEL, event.getDeltaY());
      canvas.show(canvas.viewport().zoomed(factor, new Point(event.getX(), event.getY())));
    }
    event.consume();
  }

  private static boolean isSmooth(ScrollEvent event) {
    return event.isInertia() || event.getTouchCount() > 0 || event.getDeltaX() != 0;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
      spaceDown = true;
      canvas.pan(true);
      event.consume();
    } else if (keys.pressed(event)) {
      event.consume();
    }
  }
}

package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;

/**
 * What the mouse does on the canvas, without a toolkit.
 *
 * @param action what it does
 * @param button which button is meant; none while it only moves
 * @param screen where, on the canvas
 * @param world where, in the drawing
 * @param extend whether a key asks to add to the selection
 * @param pan whether the key that pans is down
 * @param free whether a key asks for no snapping
 */
public record PointerEvent(
    Action action,
    Button button,
    Point screen,
    Point world,
    boolean extend,
    boolean pan,
    boolean free) {

  /** A pointer that has not been seen yet. */
  public static PointerEvent nowhere() {
    Point far = new Point(Double.NEGATIVE_INFINITY, 0);
    return new PointerEvent(Action.MOVED, Button.NONE, far, far, false, false, false);
  }

  /** The same, with the key that pans down or up. */
  public PointerEvent panning(boolean asked) {
    return new PointerEvent(action, button, screen, world, extend, asked, free);
  }

  /** What a pointer does. */
  public enum Action {
    PRESSED,
    DRAGGED,
    RELEASED,
    MOVED
  }

  /** A button of the mouse. */
  public enum Button {
    NONE,
    PRIMARY,
    MIDDLE,
    SECONDARY
  }
}

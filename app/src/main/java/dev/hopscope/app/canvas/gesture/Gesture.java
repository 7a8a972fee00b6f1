package dev.hopscope.app.canvas.gesture;

/**
 * One thing a person does on the canvas; it ends in at most one edit, when the button is let go.
 */
public sealed interface Gesture permits Aiming, Idle, Marquee, MoveSelection, PanView, Resize {

  /** The gesture after an event: itself, a successor, or {@link Idle}. */
  Gesture on(PointerEvent event, GestureContext context);

  /** Gives up without a trace. */
  default Gesture cancel(GestureContext context) {
    context.show(Feedback.none());
    return new Idle();
  }
}

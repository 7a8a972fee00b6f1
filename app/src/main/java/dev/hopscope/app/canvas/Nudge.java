package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.canvas.gesture.GestureContext;
import dev.hopscope.app.canvas.gesture.MoveSelection;
import dev.hopscope.app.palette.Relocation;
import dev.hopscope.model.diagram.Point;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Moves what is selected by arrow keys; presses in quick succession are one edit. */
final class Nudge {
  private final GestureContext context;
  private final PauseTransition quiet = new PauseTransition(Duration.millis(500));
  private double dx;
  private double dy;

  Nudge(GestureContext context) {
    this.context = context;
    quiet.setOnFinished(_ -> finish());
  }

  void by(double x, double y) {
    if (context.selection().ids().isEmpty()) {
      return;
    }
    dx += x;
    dy += y;
    context.show(MoveSelection.shown(relocation(), List.of(), beside()));
    quiet.playFromStart();
  }

  /** Gives up what is not an edit yet; whether there was anything. */
  boolean cancel() {
    boolean pending = dx != 0 || dy != 0;
    quiet.stop();
    dx = 0;
    dy = 0;
    if (pending) {
      context.show(Feedback.none());
    }
    return pending;
  }

  /** Makes the edit, if there is one to make. */
  void finish() {
    quiet.stop();
    if (dx == 0 && dy == 0) {
      return;
    }
    Relocation relocation = relocation();
    dx = 0;
    dy = 0;
    context.show(Feedback.none());
    context.session().apply(relocation.edit());
  }

  /** Where it is said what the move means: there is no pointer. */
  private Point beside() {
    return relocation().ghosts().stream()
        .findFirst()
        .map(ghost -> context.viewport().toScreen(new Point(ghost.right(), ghost.bottom())))
        .orElse(new Point(0, 0));
  }

  private Relocation relocation() {
    return Relocation.of(
        context.session().document(), context.picture().spots(), context.selection().ids(), dx, dy);
  }
}

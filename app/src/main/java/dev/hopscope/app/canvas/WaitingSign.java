package dev.hopscope.app.canvas;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;

/**
 * Says over the canvas that a large network is being drawn, where that takes longer than a moment.
 */
final class WaitingSign extends Label {
  private static final double SIDE = 18;
  private static final Duration MOMENT = Duration.millis(400);

  private final PauseTransition patience = new PauseTransition(MOMENT);

  WaitingSign() {
    super("Drawing…");
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(SIDE, SIDE);
    setGraphic(turning);
    getStyleClass().add("waiting-sign");
    setMouseTransparent(true);
    setVisible(false);
    patience.setOnFinished(_ -> setVisible(true));
  }

  /** Waits, or waits no more. */
  void show(boolean waits) {
    if (!waits) {
      patience.stop();
      setVisible(false);
    } else if (!isVisible()) {
      patience.play();
    }
  }
}

package dev.hopscope.app.frames;

import dev.hopscope.app.explain.Side;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * From an edit that renames a security group to what it changes on the screen.
 *
 * @param answered frames until the answer to the open question stands there
 * @param drawn frames until the new picture does
 * @param applied milliseconds on the window's thread for the edit itself
 */
record EditTimes(Times answered, Times drawn, Times applied) {
  static final double FRAME_MILLIS = 1000.0 / 60;

  private static final int UNTIMED = 5;
  private static final long LATE_NANOS = 60_000_000_000L;
  private static final long REST_MILLIS = 60;

  /** Edits one after the other, each when the one before is on the screen; a few go uncounted. */
  static EditTimes of(Watched window, int edits) throws InterruptedException {
    Watched.onWindowThread(
        () -> {
          window.explain().ask(Side.FROM, ResourceId.of("i-0-0-0"));
          window.explain().ask(Side.TO, ResourceId.of("i-0-3-0"));
          return true;
        });
    double[] answered = new double[edits];
    double[] drawn = new double[edits];
    double[] applied = new double[edits];
    for (int number = -UNTIMED; number < edits; number++) {
      Thread.sleep(REST_MILLIS);
      double[] took = new Editing(window).rename("group-" + number);
      if (number >= 0) {
        answered[number] = took[0];
        drawn[number] = took[1];
        applied[number] = took[2];
      }
    }
    return new EditTimes(Times.of(answered), Times.of(drawn), Times.of(applied));
  }

  /** One edit, watched from pulse to pulse. */
  private static final class Editing extends AnimationTimer {
    private final CompletableFuture<double[]> done = new CompletableFuture<>();
    private final Watched window;
    private final double[] took = new double[3];
    private Object answer = "";
    private Object picture = "";
    private long start;

    Editing(Watched window) {
      this.window = window;
    }

    double[] rename(String name) {
      Platform.runLater(
          () -> {
            answer = window.explain().answerProperty().get();
            picture = window.canvas().picture();
            start = System.nanoTime();
            window.session().apply(new Edit.Rename(ResourceId.of("sg-0"), name));
            took[2] = Watched.millis(System.nanoTime() - start);
            start();
          });
      return done.join();
    }

    @Override
    public void handle(long now) {
      boolean late = System.nanoTime() - start > LATE_NANOS;
      if (took[0] == 0 && (late || window.explain().answerProperty().get() != answer)) {
        took[0] = passed();
      }
      if (took[1] == 0 && (late || window.canvas().picture() != picture)) {
        took[1] = passed();
      }
      if (took[0] > 0 && took[1] > 0) {
        stop();
        done.complete(took);
      }
    }

    /** Up to and with laying out what is new. */
    private double passed() {
      window.stage().getScene().getRoot().layout();
      return Watched.millis(System.nanoTime() - start) / FRAME_MILLIS;
    }
  }
}

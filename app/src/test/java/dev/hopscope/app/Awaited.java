package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What comes into a window by itself: after work beside its thread, or with its next frame. It is
 * asked for on the window's thread, between two things done there: seen from beside it, a dialog
 * may be open before it is laid out. What does not come within 20 seconds fails the test.
 */
public final class Awaited {
  private static final int SECONDS = 20;

  private Awaited() {}

  /** Waits until this is so. */
  public static void until(BooleanSupplier condition) {
    eventually(() -> assertThat(condition.getAsBoolean()).isTrue());
  }

  /** Waits until this assertion passes. What it looks for need not be there before. */
  public static void eventually(Runnable assertion) {
    AtomicReference<Throwable> last = new AtomicReference<>();
    try {
      WaitForAsyncUtils.waitFor(
          SECONDS,
          TimeUnit.SECONDS,
          () ->
              WaitForAsyncUtils.waitForAsyncFx(
                  1000L * SECONDS, () -> last.updateAndGet(_ -> failureOf(assertion)) == null));
    } catch (TimeoutException late) {
      late.initCause(last.get());
      throw new AssertionError("not within " + SECONDS + " seconds", late);
    }
  }

  private static Throwable failureOf(Runnable assertion) {
    try {
      assertion.run();
      return null;
    } catch (AssertionError | RuntimeException notYet) {
      return notYet;
    }
  }

  /** Waits until a node that matches is laid out and seen, so that it can be clicked on. */
  public static Node shown(FxRobot robot, String query) {
    AtomicReference<Node> seen = new AtomicReference<>();
    eventually(() -> seen.set(robot.lookup(query).match(NodeQueryUtils.isVisible()).<Node>query()));
    return seen.get();
  }

  /** Waits for a frame after which nothing is to be laid out any more, in any window. */
  public static void laidOut() {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(new Settling(done)::start);
    try {
      assertThat(done.await(SECONDS, TimeUnit.SECONDS)).as("laid out").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Told of each frame before it is laid out: told twice, it has seen a whole one. */
  private static final class Settling extends AnimationTimer {
    private final CountDownLatch done;
    private boolean begun;

    Settling(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void handle(long now) {
      if (begun && Window.getWindows().stream().noneMatch(Settling::isToBeLaidOut)) {
        stop();
        done.countDown();
      }
      begun = true;
    }

    private static boolean isToBeLaidOut(Window window) {
      return window.getScene() != null && window.getScene().getRoot().isNeedsLayout();
    }
  }
}

package dev.hopscope.app;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** What comes into a window by itself, after work beside its thread. */
public final class Awaited {
  private static final int SECONDS = 20;

  private Awaited() {}

  /**
   * Waits until a node that matches is laid out and seen, so that it can be clicked on.
   *
   * @throws TimeoutException if none comes
   */
  public static void shown(FxRobot robot, String query) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> isShown(robot, query));
  }

  /**
   * Asked on the window's thread: seen from beside it, a dialog may be open before it is laid out.
   */
  private static boolean isShown(FxRobot robot, String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        1000L * SECONDS,
        () -> robot.lookup(query).match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
  }
}

package dev.hopscope.app.background;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for what is worked out while the window goes on: one for each purpose, so that however
 * fast edits follow each other, few run at once and leave the processors to the threads that draw.
 */
public final class Background {
  private static final long IDLE_SECONDS = 10;

  private Background() {}

  /**
   * Does one thing after another on a thread of its own, which ends when it has long been idle.
   *
   * @param purpose the name of the thread
   */
  public static Executor oneByOne(String purpose) {
    ThreadPoolExecutor thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(purpose + "-", 0).factory());
    thread.allowCoreThreadTimeOut(true);
    return thread;
  }
}

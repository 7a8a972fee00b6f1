package dev.hopscope.app;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does what may take long, away from the thread that draws. */
interface Work {

  /**
   * Does something, and goes on with the result on the thread that draws; does not go on where the
   * person cancels.
   *
   * @param title what a person would call it: "Opening a.json"
   * @param over what follows either way, and also where the person cancels; comes first
   */
  <T> void run(
      String title, Callable<T> task, Consumer<T> done, Consumer<Throwable> failed, Runnable over);
}

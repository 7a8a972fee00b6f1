package dev.hopscope.app;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ProgressBar;
import javafx.stage.Window;
import javafx.util.Duration;

/** Work on a thread of its own; a dialog shows and cancels what takes longer than a moment. */
final class BackgroundWork implements Work {
  private static final Duration MOMENT = Duration.millis(1500);

  private final Window owner;

  BackgroundWork(Window owner) {
    this.owner = owner;
  }

  @Override
  public <T> void run(
      String title, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed, Runnable over) {
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() throws Exception {
            return work.call();
          }
        };
    Alert progress = new Alert(Alert.AlertType.NONE, "", ButtonType.CANCEL);
    progress.initOwner(owner);
    progress.setTitle(title);
    progress.setHeaderText(title + " …");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setPrefWidth(320);
    bar.setAccessibleText(title);
    progress.getDialogPane().setContent(bar);
    progress.setOnHidden(_ -> task.cancel(true));
    PauseTransition patience = new PauseTransition(MOMENT);
    patience.setOnFinished(_ -> progress.show());
    Runnable finish =
        () -> {
          over.run();
          patience.stop();
          progress.setOnHidden(null);
          progress.hide();
        };
    task.setOnSucceeded(
        _ -> {
          finish.run();
          done.accept(task.getValue());
        });
    task.setOnFailed(
        _ -> {
          finish.run();
          failed.accept(task.getException());
        });
    task.setOnCancelled(_ -> over.run());
    patience.play();
    Thread.ofPlatform().daemon().name("work: " + title).start(task);
  }
}

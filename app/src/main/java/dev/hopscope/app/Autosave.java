package dev.hopscope.app;

import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps a copy of unsaved work for the case of a crash. A copy is made so long after the first edit
 * that it lacks, however busily the editing goes on: no more than that is ever lost.
 */
final class Autosave {
  /** How old the oldest edit without a copy may become. */
  static final Duration DELAY = Duration.seconds(3);

  private static final System.Logger LOG = System.getLogger(Autosave.class.getName());
  private static final long PATIENCE_SECONDS = 5;

  private final Session session;
  private final Recovery recovery;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("autosave-", 0).factory());
  private final PauseTransition delay;

  Autosave(Session session, Recovery recovery, Duration delay) {
    this.session = session;
    this.recovery = recovery;
    this.delay = new PauseTransition(delay);
    this.delay.setOnFinished(_ -> keep());
    session.documentProperty().addListener(_ -> soon());
    session.savedDocumentProperty().addListener(_ -> soon());
  }

  /** The window closes in good order: the copy goes, once it is not being written any more. */
  void end() {
    delay.stop();
    if (writer.isShutdown()) {
      return;
    }
    writer.execute(recovery::drop);
    writer.shutdown();
    try {
      if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "the copy of the work is still being written");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void soon() {
    if (!writer.isShutdown() && delay.getStatus() != Animation.Status.RUNNING) {
      delay.playFromStart();
    }
  }

  private void keep() {
    Document document = session.document();
    boolean needed = session.isModified();
    Optional<Path> file = session.fileProperty().get();
    writer.execute(() -> keep(document, file, needed));
  }

  private void keep(Document document, Optional<Path> file, boolean needed) {
    try {
      if (needed) {
        recovery.keep(document, file);
      } else {
        recovery.drop();
      }
    } catch (IOException noCopy) {
      LOG.log(Level.WARNING, "no copy of unsaved work was written", noCopy);
    }
  }
}

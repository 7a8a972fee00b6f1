package dev.hopscope.app;

import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Keeps a copy of unsaved work a little after each edit, for the case of a crash. */
final class Autosave {
  private static final System.Logger LOG = System.getLogger(Autosave.class.getName());
  private static final Duration REST = Duration.seconds(3);

  private final Session session;
  private final Recovery recovery;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("autosave-", 0).factory());
  private final PauseTransition rest = new PauseTransition(REST);

  Autosave(Session session, Recovery recovery) {
    this.session = session;
    this.recovery = recovery;
    rest.setOnFinished(_ -> keep());
    session.documentProperty().addListener(_ -> rest.playFromStart());
    session.savedDocumentProperty().addListener(_ -> rest.playFromStart());
  }

  /** The program ends in good order. */
  void end() {
    rest.stop();
    writer.shutdownNow();
    recovery.drop();
  }

  private void keep() {
    Document document = session.document();
    boolean needed = session.isModified();
    writer.execute(() -> keep(document, needed));
  }

  private void keep(Document document, boolean needed) {
    try {
      if (needed) {
        recovery.keep(document);
      } else {
        recovery.drop();
      }
    } catch (IOException noCopy) {
      LOG.log(Level.WARNING, "no copy of unsaved work was written", noCopy);
    }
  }
}

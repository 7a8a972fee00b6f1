package dev.hopscope.app.canvas;

import dev.hopscope.app.background.Background;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.document.Document;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * The picture of the newest document: made at once while that is cheap, else beside the thread of
 * the window, where the picture before it stays until then.
 */
final class NewestPicture {
  /** Networks of so many resources are always drawn at once. */
  private static final int SMALL = 300;

  private static final long HALF_A_FRAME_NANOS = 8_000_000;

  private final Executor maker = Background.oneByOne("picture");
  private final Runnable changed;
  private Picture picture;
  private Document wanted;
  private boolean beingMade;
  private volatile boolean cheap = true;

  /**
   * The picture of a document.
   *
   * @param changed told on the thread of the window when there is another
   */
  NewestPicture(Document document, Runnable changed) {
    this.changed = changed;
    this.wanted = document;
    this.picture = PictureBuilder.of(document);
  }

  /** The picture as far as it is made. */
  Picture get() {
    return picture;
  }

  /** Whether a newer one is on its way. */
  boolean isBeingMade() {
    return beingMade;
  }

  /** Draws this document from now on. */
  void draw(Document document) {
    if (wanted.topology() == document.topology() && wanted.diagram() == document.diagram()) {
      return;
    }
    wanted = document;
    if (beingMade) {
      return;
    }
    if (cheap || document.topology().vertexSet().size() <= SMALL) {
      picture = made(picture, document);
      changed.run();
    } else {
      makeBeside(document);
    }
  }

  private void makeBeside(Document document) {
    beingMade = true;
    Picture before = picture;
    maker.execute(
        () -> {
          Optional<Picture> after = Optional.empty();
          try {
            after = Optional.of(made(before, document));
          } finally {
            Optional<Picture> result = after;
            Platform.runLater(() -> finish(document, result));
          }
        });
  }

  /** What was made is shown even where it is no longer the newest: that one is made next. */
  private void finish(Document document, Optional<Picture> after) {
    beingMade = false;
    after.ifPresent(each -> picture = each);
    if (wanted != document) {
      makeBeside(wanted);
    }
    changed.run();
  }

  private Picture made(Picture before, Document document) {
    long start = System.nanoTime();
    Picture made = PictureBuilder.after(before, document);
    cheap = System.nanoTime() - start < HALF_A_FRAME_NANOS;
    return made;
  }
}

package dev.hopscope.app.frames;

import dev.hopscope.app.background.Background;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.check.Checks;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.Question;
import dev.hopscope.routing.Reachability;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * All that the editor works out beside the window, without a pause: a picture, the checks and what
 * mends a question, on threads such as it uses.
 */
final class Disturbance implements AutoCloseable {
  private final CompletableFuture<Void> ended;
  private volatile boolean on = true;

  Disturbance(Document document, Picture picture, Question question) {
    this.ended =
        CompletableFuture.allOf(
            Stream.<Runnable>of(
                    () -> PictureBuilder.after(picture, document),
                    () -> Checks.of(document),
                    () -> Reachability.of(document.topology()).ask(question))
                .map(this::repeated)
                .toArray(CompletableFuture<?>[]::new));
  }

  private CompletableFuture<Void> repeated(Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          while (on) {
            work.run();
          }
        },
        Background.oneByOne("disturbance"));
  }

  /** Waits until all is done with. */
  @Override
  public void close() {
    on = false;
    ended.join();
  }
}

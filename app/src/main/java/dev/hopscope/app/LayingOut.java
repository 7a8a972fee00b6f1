package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.picture.AutoLayout;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import java.util.List;
import java.util.function.Consumer;

/**
 * Draws a window's network anew, tidily, as one edit; a large one away from the window's thread.
 */
final class LayingOut {
  /** Networks of so many resources are laid out within a frame or two. */
  private static final int SMALL = 1_000;

  private final Session session;
  private final CanvasView canvas;
  private final Work work;
  private final Consumer<String> say;

  /**
   * The layout of a window.
   *
   * @param say tells the person why nothing came of it
   */
  LayingOut(Session session, CanvasView canvas, Work work, Consumer<String> say) {
    this.session = session;
    this.canvas = canvas;
    this.work = work;
    this.say = say;
  }

  /** Draws everything anew. */
  void start() {
    Document document = session.document();
    if (document.topology().vertexSet().size() <= SMALL) {
      apply(AutoLayout.layOut(document));
    } else {
      work.run(
          "Laying out",
          () -> AutoLayout.layOut(document),
          places -> applyTo(document, places),
          failed -> say.accept("The network could not be laid out: " + failed.getMessage()),
          () -> {});
    }
  }

  private void applyTo(Document document, Edit places) {
    if (session.document().topology() == document.topology()) {
      apply(places);
    } else {
      say.accept("The network changed meanwhile. Lay it out again.");
    }
  }

  private void apply(Edit places) {
    canvas.glide(
        () -> {
          session.apply(new Edit.Batch("Lay out", List.of(places)));
          canvas.lens().fit();
        });
  }
}

package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.picture.HitTester;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;

/** What a gesture may look at and change. */
public interface GestureContext {
  /** The open document. */
  Session session();

  /** What is selected in it. */
  Selection selection();

  /** What is painted. */
  Picture picture();

  /** What of it lies where. */
  default HitTester hits() {
    return new HitTester(picture(), session().document().topology());
  }

  /** What dragging does. */
  Tool tool();

  /** Which part is shown. */
  Viewport viewport();

  /** Shows another part. */
  void show(Viewport viewport);

  /** Shows what is going on above the picture. */
  void show(Feedback feedback);
}

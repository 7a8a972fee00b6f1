package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.palette.Pasting;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.session.CopyText;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Clip;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/** Cut, copy, paste and duplicate, within a document and from one window to another. */
final class Clippings {
  /** Resources on the clipboard; the same text stands there as plain text. */
  static final DataFormat RESOURCES = new DataFormat("application/x-hopscope-topology");

  /** How far beside what it copies a duplicate is put. */
  private static final double BESIDE = 32;

  private final Session session;
  private final Selection selection;
  private final CanvasView canvas;
  private final Runnable delete;
  private final Consumer<String> say;

  Clippings(
      Session session,
      Selection selection,
      CanvasView canvas,
      Runnable delete,
      Consumer<String> say) {
    this.session = session;
    this.selection = selection;
    this.canvas = canvas;
    this.delete = delete;
    this.say = say;
  }

  void copy() {
    if (!selection.ids().isEmpty()) {
      String text = CopyText.of(session.document(), selection.ids());
      ClipboardContent content = new ClipboardContent();
      content.put(RESOURCES, text);
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  void cut() {
    copy();
    delete.run();
  }

  void paste() {
    Optional<Document> clip = onClipboard();
    if (clip.isEmpty()) {
      say.accept("The clipboard holds no resources.");
      return;
    }
    put(clip.get(), "Paste", selection.single(), canvas.whereToPaste());
  }

  private static Optional<Document> onClipboard() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    Object own = clipboard.getContent(RESOURCES);
    String plain = clipboard.getString();
    return own instanceof String text
        ? CopyText.read(text)
        : Optional.ofNullable(plain).flatMap(CopyText::read);
  }

  /** Pastes a copy beside what is selected, and leaves the clipboard alone. */
  void duplicate() {
    Set<ResourceId> ids = selection.ids();
    if (ids.isEmpty()) {
      return;
    }
    Document document = session.document();
    Point at =
        ids.stream()
            .flatMap(id -> canvas.picture().spot(id).stream())
            .reduce(Rect::union)
            .map(rect -> rect.center().plus(BESIDE, BESIDE))
            .orElseGet(canvas::whereToPaste);
    Optional<ResourceId> around =
        ids.stream().findFirst().flatMap(id -> Whereabouts.boxOf(document.topology(), id));
    put(Clip.of(document, ids), "Duplicate", around, at);
  }

  private void put(Document clip, String verb, Optional<ResourceId> into, Point at) {
    Pasting.Pasted pasted = Pasting.of(session.document(), clip, verb, into, at);
    if (!pasted.ids().isEmpty()) {
      canvas.add(
          () -> {
            session.apply(pasted.edit());
            selection.set(pasted.ids());
          });
    }
    if (!pasted.said().isEmpty()) {
      say.accept(String.join("\n", pasted.said().stream().limit(4).toList()));
    }
  }
}

package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import javafx.application.Platform;

/** Brings resources into view: one that is looked for, one that was added, all of them. */
final class Showing {
  private final Session session;
  private final Selection selection;
  private final CanvasView canvas;
  private final SidePanels side;
  private final Editing editing;

  Showing(
      Session session, Selection selection, CanvasView canvas, SidePanels side, Editing editing) {
    this.session = session;
    this.selection = selection;
    this.canvas = canvas;
    this.side = side;
    this.editing = editing;
  }

  /**
   * Selects a resource and brings into view where it is drawn, or what it lies in; keys go on from
   * there.
   */
  void show(ResourceId id) {
    selection.set(id);
    side.show(SidePanel.INSPECTOR);
    canvas.requestFocus();
    Whereabouts.chain(session.document().topology(), id).stream()
        .filter(each -> canvas.picture().spot(each).isPresent())
        .findFirst()
        .ifPresent(canvas.lens()::reveal);
  }

  /** Adds a kind, and brings it into view where it is not. */
  void add(ResourceKind kind) {
    canvas.add(() -> editing.add(kind));
  }

  /** Shows all there is, with nothing selected. */
  void whole() {
    selection.clear();
    Platform.runLater(canvas.lens()::fit);
  }
}

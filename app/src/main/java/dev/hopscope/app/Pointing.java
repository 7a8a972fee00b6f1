package dev.hopscope.app;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.canvas.PickedWire;
import dev.hopscope.app.explain.ExplainPane;
import dev.hopscope.app.explain.Side;
import dev.hopscope.app.inspector.InspectorPane;
import dev.hopscope.app.inspector.WireEvent;

/** Lets people point on the canvas at what is to stand in the panes around it. */
final class Pointing {
  private final CanvasView canvas;

  Pointing(CanvasView canvas) {
    this.canvas = canvas;
  }

  /** At the ends of the question. */
  void forEnds(ExplainPane explain) {
    explain.onPick(end -> end.ifPresentOrElse(side -> pick(explain, side), this::giveUp));
  }

  private void pick(ExplainPane explain, Side side) {
    canvas.pickEnd(explain.takers(side), side.refusal(), picked -> explain.picked(side, picked));
  }

  private void giveUp() {
    canvas.cancelGesture();
  }

  /** At the targets of routes. */
  void forTargets(InspectorPane inspector) {
    PickedWire wire = new PickedWire(canvas);
    inspector.addEventHandler(WireEvent.BEGUN, event -> wire.begin(event.start()));
    inspector.addEventHandler(WireEvent.DRAGGED, event -> wire.drag(event.scene()));
    inspector.addEventHandler(WireEvent.DROPPED, event -> wire.drop(event.scene()));
  }
}

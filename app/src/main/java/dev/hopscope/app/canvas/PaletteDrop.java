package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.palette.PaletteDrag;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A kind dragged from the palette over the canvas, and dropped on it. */
final class PaletteDrop {
  private final CanvasView canvas;
  private Topology litIn = Topology.empty();
  private Optional<ResourceKind> litFor = Optional.empty();
  private Set<ResourceId> lit = Set.of();

  PaletteDrop(CanvasView canvas) {
    this.canvas = canvas;
  }

  void install() {
    canvas.addEventHandler(DragEvent.DRAG_OVER, this::over);
    canvas.addEventHandler(DragEvent.DRAG_EXITED, _ -> canvas.show(Feedback.none()));
    canvas.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private static Optional<ResourceKind> kind(DragEvent event) {
    return event.getDragboard().getContent(PaletteDrag.KIND) instanceof String name
        ? Stream.of(ResourceKind.values()).filter(kind -> kind.jsonName().equals(name)).findFirst()
        : Optional.empty();
  }

  private void over(DragEvent event) {
    Optional<ResourceKind> kind = kind(event);
    if (kind.isEmpty()) {
      return;
    }
    Topology topology = canvas.session().document().topology();
    Optional<ResourceId> under = canvas.resourceAt(event.getX(), event.getY());
    Optional<String> refusal = Drafts.refusal(topology, kind.get(), under);
    Point screen = new Point(event.getX(), event.getY());
    Feedback lit = Feedback.none().lighting(takers(topology, kind.get()));
    if (refusal.isPresent()) {
      canvas.show(lit.refusing(sentence(refusal.get()), screen));
    } else {
      event.acceptTransferModes(TransferMode.COPY);
      Optional<ResourceId> taker = Drafts.taker(topology, kind.get(), under);
      String into = taker.map(topology::labelOf).map(label -> " in " + label).orElse("");
      String what = "New " + KindLook.of(kind.get()).label() + into;
      canvas.show(lit.taking(taker).saying(what, screen));
    }
    event.consume();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Asked anew only where the kind or the network is another. */
  private Set<ResourceId> takers(Topology topology, ResourceKind kind) {
    if (topology != litIn || !Optional.of(kind).equals(litFor)) {
      lit = Drafts.takers(topology, kind);
      litIn = topology;
      litFor = Optional.of(kind);
    }
    return lit;
  }

  private void dropped(DragEvent event) {
    Optional<ResourceKind> kind = kind(event);
    if (kind.isEmpty()) {
      return;
    }
    canvas.show(Feedback.none());
    Optional<ResourceId> under = canvas.resourceAt(event.getX(), event.getY());
    Point at = canvas.viewport().toWorld(new Point(event.getX(), event.getY()));
    Edit edit = Drafts.add(canvas.session().document(), kind.get(), under, at);
    canvas.add(
        () -> {
          canvas.session().apply(edit);
          Drafts.added(edit, kind.get()).ifPresent(canvas.selection()::set);
        });
    canvas.requestFocus();
    event.setDropCompleted(true);
    event.consume();
  }
}

package dev.hopscope.app.canvas;

import dev.hopscope.app.canvas.gesture.Aiming;
import dev.hopscope.app.canvas.gesture.Roving;
import dev.hopscope.app.canvas.gesture.Tool;
import dev.hopscope.app.picture.Measures;
import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What keys do on the canvas. Arrows move what is selected, with Ctrl they go from one resource to
 * the next; Enter goes into a container, Escape out of it.
 */
final class CanvasKeys {
  private static final double FINE = 1;
  private static final double FAR = 10;

  private final CanvasView canvas;
  private final Nudge nudge;
  private final AimKeys aims;

  CanvasKeys(CanvasView canvas, Nudge nudge) {
    this.canvas = canvas;
    this.nudge = nudge;
    this.aims = new AimKeys(canvas);
  }

  /** Does what the key is for; whether it is for anything. */
  boolean pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && nudge.cancel()) {
      return true;
    }
    if (canvas.gesture() instanceof Aiming aiming && aims.pressed(aiming, event.getCode())) {
      return true;
    }
    Optional<Roving.Direction> direction = direction(event.getCode());
    if (direction.isPresent()) {
      if (event.isShortcutDown() || canvas.selection().ids().isEmpty()) {
        rove(direction.get(), event.isShiftDown());
      } else {
        nudge(direction.get(), event);
      }
      return true;
    }
    if (!event.getCode().isModifierKey()) {
      nudge.finish();
    }
    if (isMenuKey(event)) {
      canvas.fireEvent(
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED,
              0,
              0,
              0,
              0,
              /* keyboardTrigger= */ true,
              null));
      return true;
    }
    return !event.isShortcutDown() && !event.isAltDown() && plain(event.getCode());
  }

  private static boolean isMenuKey(KeyEvent event) {
    return event.getCode() == KeyCode.CONTEXT_MENU
        || (event.getCode() == KeyCode.F10 && event.isShiftDown());
  }

  private boolean plain(KeyCode code) {
    switch (code) {
      case ESCAPE -> back();
      case ENTER -> enter();
      case V -> canvas.toolProperty().set(Tool.SELECT);
      case W -> canvas.toolProperty().set(Tool.WIRE);
      case H -> canvas.toolProperty().set(Tool.PAN);
      case C -> canvas.connect();
      case PLUS, ADD, EQUALS -> canvas.lens().zoomIn();
      case MINUS, SUBTRACT -> canvas.lens().zoomOut();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Optional<Roving.Direction> direction(KeyCode code) {
    return switch (code) {
      case LEFT -> Optional.of(Roving.Direction.LEFT);
      case RIGHT -> Optional.of(Roving.Direction.RIGHT);
      case UP -> Optional.of(Roving.Direction.UP);
      case DOWN -> Optional.of(Roving.Direction.DOWN);
      default -> Optional.empty();
    };
  }

  private void nudge(Roving.Direction direction, KeyEvent event) {
    double step =
        event.isAltDown() ? FINE : event.isShiftDown() ? Measures.GRID * FAR : Measures.GRID;
    switch (direction) {
      case LEFT -> nudge.by(-step, 0);
      case RIGHT -> nudge.by(step, 0);
      case UP -> nudge.by(0, -step);
      case DOWN -> nudge.by(0, step);
    }
  }

  /** Goes on from what was selected last; with Shift, what is come by is selected as well. */
  private void rove(Roving.Direction direction, boolean extend) {
    Roving roving = roving();
    Optional<ResourceId> from = current();
    Optional<ResourceId> next =
        from.isPresent() ? roving.next(from.get(), direction) : roving.first();
    next.ifPresent(
        id -> {
          if (extend) {
            extend(id);
          } else {
            canvas.selection().set(id);
          }
          canvas.lens().bringIntoView(id);
        });
  }

  /** Selects this one as well; a step back to the one before gives up the last. */
  private void extend(ResourceId id) {
    List<ResourceId> selected = new ArrayList<>(canvas.selection().ids());
    boolean back = selected.size() > 1 && selected.get(selected.size() - 2).equals(id);
    if (back) {
      canvas.selection().toggle(selected.getLast());
    } else {
      canvas.selection().add(id);
    }
  }

  /** With the Wire tool a wire begins at what is selected; else one goes into it. */
  private void enter() {
    if (canvas.tool() == Tool.WIRE && canvas.selection().single().isPresent()) {
      new PickedWire(canvas).begin(new WireStart.Whole(canvas.selection().single().get()));
      return;
    }
    Optional<ResourceId> from = current();
    Optional<ResourceId> inside = from.isPresent() ? roving().into(from.get()) : roving().first();
    inside.ifPresentOrElse(this::goTo, canvas::openSelected);
  }

  /** Gives up what is under way; else puts the tool down; else goes out of the container. */
  private void back() {
    if (canvas.cancelGesture()) {
      return;
    }
    if (canvas.tool() != Tool.SELECT) {
      canvas.toolProperty().set(Tool.SELECT);
      return;
    }
    current()
        .flatMap(id -> roving().outOf(id))
        .ifPresentOrElse(this::goTo, canvas.selection()::clear);
  }

  private void goTo(ResourceId id) {
    canvas.selection().set(id);
    canvas.lens().bringIntoView(id);
  }

  private Optional<ResourceId> current() {
    return canvas.selection().last();
  }

  private Roving roving() {
    return new Roving(canvas.session().document().topology(), canvas.picture());
  }
}

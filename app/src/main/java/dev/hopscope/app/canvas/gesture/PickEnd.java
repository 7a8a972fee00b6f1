package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An end of a question is pointed at.
 *
 * @param takers everything that may be this end
 * @param refusal why anything else may not
 * @param taken told what was chosen, or that nothing was
 */
public record PickEnd(Set<ResourceId> takers, String refusal, Consumer<Optional<ResourceId>> taken)
    implements Aiming {
  private static final double TOLERANCE = 5;

  /** Begins to look for an end. */
  public static PickEnd begin(
      Set<ResourceId> takers,
      String refusal,
      Consumer<Optional<ResourceId>> taken,
      GestureContext context) {
    context.show(Feedback.none().lighting(takers));
    return new PickEnd(takers, refusal, taken);
  }

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    Optional<ResourceId> under = under(event, context);
    return switch (event.action()) {
      case MOVED, DRAGGED -> {
        show(under, event.screen(), context);
        yield this;
      }
      case RELEASED -> this;
      case PRESSED -> {
        if (event.button() != PointerEvent.Button.PRIMARY || under.isEmpty()) {
          yield cancel(context);
        }
        show(under, event.screen(), context);
        yield under.filter(takers::contains).map(at -> finish(at, context)).orElse(this);
      }
    };
  }

  @Override
  public void aim(ResourceId at, GestureContext context) {
    context
        .picture()
        .spot(at)
        .map(Rect::center)
        .map(context.viewport()::toScreen)
        .ifPresent(screen -> show(Optional.of(at), screen, context));
  }

  @Override
  public Gesture finish(ResourceId at, GestureContext context) {
    context.show(Feedback.none());
    taken.accept(Optional.of(at));
    return new Idle();
  }

  @Override
  public Gesture cancel(GestureContext context) {
    taken.accept(Optional.empty());
    return Aiming.super.cancel(context);
  }

  private void show(Optional<ResourceId> under, Point screen, GestureContext context) {
    Feedback lit = Feedback.none().lighting(takers);
    boolean refused = under.filter(id -> !takers.contains(id)).isPresent();
    context.show(refused ? lit.refusing(refusal, screen) : lit.taking(under));
  }

  /** What is under the pointer; the internet is drawn, though it is no part of the network. */
  private Optional<ResourceId> under(PointerEvent event, GestureContext context) {
    return takers.stream()
        .filter(id -> !context.session().document().topology().containsVertex(id))
        .filter(
            id -> context.picture().spot(id).filter(at -> at.contains(event.world())).isPresent())
        .findFirst()
        .or(() -> context.hits().at(event.world(), TOLERANCE / context.viewport().scale()));
  }
}

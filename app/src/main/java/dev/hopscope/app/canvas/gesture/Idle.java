package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Relocation;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;

/** Nothing is going on: a press decides what begins. */
public record Idle() implements Gesture {
  private static final double WIRE_TOLERANCE = 5;

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    if (event.action() != PointerEvent.Action.PRESSED) {
      return this;
    }
    return switch (event.button()) {
      case NONE -> this;
      case MIDDLE -> new PanView(event.screen());
      case SECONDARY -> {
        pick(event, context)
            .filter(id -> !context.selection().ids().contains(id))
            .ifPresentOrElse(context.selection()::set, () -> clearOnGround(event, context));
        yield this;
      }
      case PRIMARY ->
          event.pan()
              ? new PanView(event.screen())
              : switch (context.tool()) {
                case SELECT -> pressed(event, context);
                case WIRE -> wired(event, context);
                case PAN -> new PanView(event.screen());
              };
    };
  }

  private static void clearOnGround(PointerEvent event, GestureContext context) {
    if (pick(event, context).isEmpty()) {
      context.selection().clear();
    }
  }

  private static Gesture wired(PointerEvent event, GestureContext context) {
    Optional<ResourceId> hit = pick(event, context);
    hit.ifPresentOrElse(context.selection()::set, context.selection()::clear);
    return hit.<Gesture>map(from -> DrawWire.begin(from, event.screen(), context))
        .orElseGet(Idle::new);
  }

  private static Gesture pressed(PointerEvent event, GestureContext context) {
    Optional<Resize> resize = Resize.from(event, context);
    if (resize.isPresent()) {
      return resize.get();
    }
    Optional<ResourceId> hit = pick(event, context);
    if (event.extend()) {
      hit.ifPresent(context.selection()::toggle);
      return hit.isPresent() ? new Idle() : new Marquee(event.world(), /* extend= */ true);
    }
    if (hit.isEmpty() || isGround(hit.get(), context)) {
      hit.ifPresentOrElse(context.selection()::set, context.selection()::clear);
      return new Marquee(event.world(), /* extend= */ false);
    }
    if (!context.selection().ids().contains(hit.get())) {
      context.selection().set(hit.get());
    }
    return Relocation.canMove(context.session().document(), context.picture().spots(), hit.get())
        ? new MoveSelection(event.world(), hit.get())
        : DrawWire.begin(hit.get(), event.screen(), context);
  }

  /** A Region is ground to draw a marquee on, unless it is grabbed by its name. */
  private static boolean isGround(ResourceId id, GestureContext context) {
    return context.session().document().topology().find(id, Region.class).isPresent()
        && !context.selection().ids().contains(id);
  }

  private static Optional<ResourceId> pick(PointerEvent event, GestureContext context) {
    return context.hits().at(event.world(), WIRE_TOLERANCE / context.viewport().scale());
  }
}

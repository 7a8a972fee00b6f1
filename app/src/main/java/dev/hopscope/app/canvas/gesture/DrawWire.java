package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.wiring.Wires;
import dev.hopscope.app.wiring.Wiring;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import java.util.Set;

/**
 * A wire is drawn from a resource: dragged to its end, or with the Wire tool clicked at both ends.
 *
 * @param from where it starts
 * @param start where the pointer was pressed, on the canvas
 * @param takers everything that it can be drawn to
 */
public record DrawWire(ResourceId from, Point start, Set<ResourceId> takers) implements Gesture {
  private static final double SMALLEST = 4;
  private static final double TOLERANCE = 5;

  /** A wire that begins here. */
  static DrawWire begin(ResourceId from, Point screen, GestureContext context) {
    return new DrawWire(from, screen, wires(context).reachableFrom(from));
  }

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    return switch (event.action()) {
      case DRAGGED, MOVED -> {
        if (isFar(event)) {
          show(event, context);
        }
        yield this;
      }
      case RELEASED ->
          isFar(event)
              ? finish(event, context)
              : context.tool() == Tool.WIRE ? this : cancel(context);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY ? finish(event, context) : cancel(context);
    };
  }

  private boolean isFar(PointerEvent event) {
    return Math.hypot(event.screen().x() - start.x(), event.screen().y() - start.y()) >= SMALLEST;
  }

  private void show(PointerEvent event, GestureContext context) {
    Optional<Wires.End> end = end(event, context);
    Point to =
        end.filter(each -> each.wiring() instanceof Wiring.Joined)
            .flatMap(each -> context.picture().spot(each.resource().id()))
            .filter(spot -> Math.max(spot.width(), spot.height()) < 100)
            .map(Rect::center)
            .orElse(event.world());
    Point origin = context.picture().spot(from).map(Rect::center).orElse(event.world());
    Feedback shown = Feedback.wire(origin, to).lighting(takers);
    if (end.isEmpty()) {
      context.show(shown);
      return;
    }
    context.show(
        switch (end.get().wiring()) {
          case Wiring.Joined joined ->
              shown
                  .taking(Optional.of(end.get().resource().id()))
                  .saying(joined.meaning(), event.screen());
          case Wiring.Refused refused -> shown.refusing(refused.why(), event.screen());
          case Wiring.Unrelated unrelated -> shown.refusing(unrelated.why(), event.screen());
        });
  }

  private Gesture finish(PointerEvent event, GestureContext context) {
    context.show(Feedback.none());
    end(event, context)
        .map(Wires.End::wiring)
        .filter(Wiring.Joined.class::isInstance)
        .map(Wiring.Joined.class::cast)
        .ifPresent(joined -> context.session().apply(joined.edit()));
    return new Idle();
  }

  private Optional<Wires.End> end(PointerEvent event, GestureContext context) {
    Optional<Resource> over =
        context
            .hits()
            .at(event.world(), TOLERANCE / context.viewport().scale())
            .filter(id -> !id.equals(from))
            .flatMap(context.session().document().topology()::find);
    return over.map(resource -> wires(context).dropped(from, resource));
  }

  private static Wires wires(GestureContext context) {
    return new Wires(context.session().document());
  }
}

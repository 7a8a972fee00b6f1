package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.wiring.WireStart;
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
public record DrawWire(WireStart from, Point start, Set<ResourceId> takers) implements Aiming {
  private static final double SMALLEST = 4;
  private static final double TOLERANCE = 5;
  private static final Point ELSEWHERE = new Point(-1e6, -1e6);

  /** A wire that begins here. */
  static DrawWire begin(ResourceId from, Point screen, GestureContext context) {
    WireStart start = new WireStart.Whole(from);
    return new DrawWire(start, screen, wires(context).reachableFrom(start));
  }

  /** A wire begun elsewhere than on the canvas: the next click ends it. */
  public static DrawWire picking(WireStart from, GestureContext context) {
    DrawWire wire = new DrawWire(from, ELSEWHERE, wires(context).reachableFrom(from));
    context.show(
        wire.takers().isEmpty()
            ? Feedback.none().refusing("Nothing here takes it.", wire.origin(context))
            : Feedback.none().lighting(wire.takers()));
    return wire;
  }

  @Override
  public void aim(ResourceId at, GestureContext context) {
    Optional<Rect> spot = context.picture().spot(at);
    Optional<Resource> resource = context.session().document().topology().find(at);
    if (spot.isPresent() && resource.isPresent()) {
      Wires.End end = new Wires.End(resource.get(), wires(context).between(from, at));
      Point to = spot.get().center();
      show(Optional.of(end), to, context.viewport().toScreen(to), context);
    }
  }

  @Override
  public Gesture finish(ResourceId at, GestureContext context) {
    return finish(Optional.of(wires(context).between(from, at)), context);
  }

  private Point origin(GestureContext context) {
    Point world =
        context.picture().spot(from.at()).map(Rect::center).orElseGet(() -> new Point(0, 0));
    return context.viewport().toScreen(world);
  }

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    return switch (event.action()) {
      case DRAGGED, MOVED -> {
        if (isFar(event)) {
          show(end(event, context), event.world(), event.screen(), context);
        }
        yield this;
      }
      case RELEASED ->
          isFar(event)
              ? finish(wiring(event, context), context)
              : context.tool() == Tool.WIRE ? this : clicked(context);
      case PRESSED ->
          event.button() == PointerEvent.Button.PRIMARY
              ? finish(wiring(event, context), context)
              : cancel(context);
    };
  }

  /** A press that goes nowhere draws nothing: it was a click on one of what is selected. */
  private Gesture clicked(GestureContext context) {
    context.selection().narrow(from.at());
    return cancel(context);
  }

  private boolean isFar(PointerEvent event) {
    return Math.hypot(event.screen().x() - start.x(), event.screen().y() - start.y()) >= SMALLEST;
  }

  private void show(Optional<Wires.End> end, Point world, Point screen, GestureContext context) {
    Point to =
        end.filter(each -> each.wiring() instanceof Wiring.Joined)
            .flatMap(each -> context.picture().spot(each.resource().id()))
            .filter(spot -> Math.max(spot.width(), spot.height()) < 100)
            .map(Rect::center)
            .orElse(world);
    Point origin = context.picture().spot(from.at()).map(Rect::center).orElse(world);
    Feedback shown = Feedback.wire(origin, to).lighting(takers);
    if (end.isEmpty()) {
      context.show(shown);
      return;
    }
    context.show(
        switch (end.get().wiring()) {
          case Wiring.Joined joined ->
              shown.taking(Optional.of(end.get().resource().id())).saying(joined.meaning(), screen);
          case Wiring.Refused refused -> shown.refusing(refused.why(), screen);
          case Wiring.Unrelated unrelated -> shown.refusing(unrelated.why(), screen);
        });
  }

  private Optional<Wiring> wiring(PointerEvent event, GestureContext context) {
    return end(event, context).map(Wires.End::wiring);
  }

  private static Gesture finish(Optional<Wiring> wiring, GestureContext context) {
    context.show(Feedback.none());
    wiring
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
            .filter(id -> !id.equals(from.at()))
            .flatMap(context.session().document().topology()::find);
    return over.map(resource -> wires(context).dropped(from, resource));
  }

  private static Wires wires(GestureContext context) {
    return new Wires(context.session().document());
  }
}

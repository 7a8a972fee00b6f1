package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Relocation;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * What is selected is dragged somewhere else; containers take their contents along.
 *
 * @param start where it was grabbed, in the drawing
 * @param grabbed what was grabbed
 */
public record MoveSelection(Point start, ResourceId grabbed) implements Gesture {
  private static final double SMALLEST = 4;

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    return switch (event.action()) {
      case DRAGGED -> {
        if (isFar(event, context)) {
          Snapping snapped = snapped(event, context);
          Relocation relocation = relocation(snapped, context);
          context.show(shown(relocation, snapped.guides(), event.screen()));
        }
        yield this;
      }
      case RELEASED -> {
        context.show(Feedback.none());
        if (isFar(event, context)) {
          context.session().apply(relocation(snapped(event, context), context).edit());
        } else {
          context.selection().narrow(grabbed);
        }
        yield new Idle();
      }
      case PRESSED, MOVED -> this;
    };
  }

  /** Where it would be, what else would take it, and what dropping it here means. */
  public static Feedback shown(Relocation relocation, List<List<Point>> guides, Point screen) {
    Optional<String> refusal = relocation.refusal();
    Feedback shown =
        Feedback.ghosts(relocation.ghosts(), refusal.isPresent() ? List.of() : guides)
            .lighting(relocation.takers());
    if (refusal.isPresent()) {
      return shown.refusing(refusal.get(), screen);
    }
    Feedback taken = shown.taking(relocation.newContainer());
    return relocation.consequence().map(what -> taken.saying(what, screen)).orElse(taken);
  }

  private boolean isFar(PointerEvent event, GestureContext context) {
    double distance = Math.hypot(event.world().x() - start.x(), event.world().y() - start.y());
    return distance * context.viewport().scale() >= SMALLEST;
  }

  private Snapping snapped(PointerEvent event, GestureContext context) {
    Document document = context.session().document();
    Optional<Rect> rect =
        context.picture().spot(grabbed).or(() -> document.diagram().find(grabbed));
    double dx = event.world().x() - start.x();
    double dy = event.world().y() - start.y();
    if (event.free()) {
      return Snapping.none(dx, dy);
    }
    return rect.map(from -> Snapping.of(document, context.selection().ids(), grabbed, from, dx, dy))
        .orElseGet(() -> Snapping.none(dx, dy));
  }

  private static Relocation relocation(Snapping by, GestureContext context) {
    return Relocation.of(
        context.session().document(),
        context.picture().spots(),
        context.selection().ids(),
        by.dx(),
        by.dy());
  }
}

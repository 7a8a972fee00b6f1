package dev.hopscope.app.canvas.gesture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A rectangle is drawn around what is to be selected.
 *
 * @param start its first corner, in the drawing
 * @param extend whether what it holds is added to the selection
 */
public record Marquee(Point start, boolean extend) implements Gesture {
  private static final double SMALLEST = 4;

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    Rect rect = Rect.between(start, event.world());
    return switch (event.action()) {
      case DRAGGED -> {
        context.show(Feedback.marquee(rect));
        yield this;
      }
      case RELEASED -> {
        context.show(Feedback.none());
        if (Math.max(rect.width(), rect.height()) * context.viewport().scale() >= SMALLEST) {
          select(rect, context);
        }
        yield new Idle();
      }
      case PRESSED, MOVED -> this;
    };
  }

  private void select(Rect rect, GestureContext context) {
    Set<ResourceId> selected = new LinkedHashSet<>(extend ? context.selection().ids() : Set.of());
    selected.addAll(context.hits().inside(rect));
    context.selection().set(selected);
  }
}

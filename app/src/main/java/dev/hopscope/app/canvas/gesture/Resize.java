package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.picture.Measures;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Container;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container is made larger or smaller by a corner; never smaller than what it holds.
 *
 * @param id the container
 * @param fixed the corner that stays
 */
public record Resize(ResourceId id, Point fixed) implements Gesture {
  /** Side of a handle, in screen pixels. */
  public static final double HANDLE = 9;

  private static final double SMALLEST = 64;

  /** The corners of the container that can be dragged: where exactly one is selected. */
  public static List<Point> handles(GestureContext context) {
    return boxOf(context).map(Resize::corners).orElse(List.of());
  }

  static Optional<Resize> from(PointerEvent event, GestureContext context) {
    Optional<Rect> box = boxOf(context);
    if (box.isEmpty()) {
      return Optional.empty();
    }
    for (Point corner : corners(box.get())) {
      Point handle = context.viewport().toScreen(corner);
      if (Math.abs(handle.x() - event.screen().x()) <= HANDLE
          && Math.abs(handle.y() - event.screen().y()) <= HANDLE) {
        Point center = box.get().center();
        Point opposite = new Point(2 * center.x() - corner.x(), 2 * center.y() - corner.y());
        return context.selection().single().map(id -> new Resize(id, opposite));
      }
    }
    return Optional.empty();
  }

  private static Optional<Rect> boxOf(GestureContext context) {
    Document document = context.session().document();
    return context
        .selection()
        .single()
        .filter(id -> document.topology().find(id, Container.class).isPresent())
        .flatMap(document.diagram()::find);
  }

  private static List<Point> corners(Rect rect) {
    return List.of(
        new Point(rect.x(), rect.y()),
        new Point(rect.right(), rect.y()),
        new Point(rect.x(), rect.bottom()),
        new Point(rect.right(), rect.bottom()));
  }

  @Override
  public Gesture on(PointerEvent event, GestureContext context) {
    return switch (event.action()) {
      case DRAGGED -> {
        context.show(Feedback.ghosts(List.of(sized(event, context)), List.of()));
        yield this;
      }
      case RELEASED -> {
        context.show(Feedback.none());
        context
            .session()
            .apply(
                new Edit.Batch(
                    "Resize", List.of(new Edit.Place(Map.of(id, sized(event, context))))));
        yield new Idle();
      }
      case PRESSED, MOVED -> this;
    };
  }

  private Rect sized(PointerEvent event, GestureContext context) {
    double x = Measures.snap(event.world().x());
    double y = Measures.snap(event.world().y());
    double right = fixed.x() + Math.copySign(SMALLEST, x - fixed.x());
    double bottom = fixed.y() + Math.copySign(SMALLEST, y - fixed.y());
    Rect wanted =
        Rect.between(fixed, new Point(x, y)).union(Rect.between(fixed, new Point(right, bottom)));
    return content(context.session().document()).map(wanted::union).orElse(wanted);
  }

  /** What is drawn in the container, with a margin. */
  private Optional<Rect> content(Document document) {
    return document.diagram().placement().entrySet().stream()
        .filter(
            entry ->
                Whereabouts.boxOf(document.topology(), entry.getKey())
                    .filter(id::equals)
                    .isPresent())
        .filter(entry -> !Whereabouts.sitsOnEdge(document.topology(), entry.getKey(), id))
        .map(entry -> entry.getValue().grow(Measures.PAD))
        .reduce(Rect::union);
  }
}

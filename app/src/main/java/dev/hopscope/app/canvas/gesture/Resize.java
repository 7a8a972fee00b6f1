package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Resizing;
import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.picture.Measures;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Container;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** What a press here would begin: on a corner of the one container that is selected. */
  public static Optional<Resize> from(PointerEvent event, GestureContext context) {
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
        .flatMap(context.picture()::spot);
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
        Corner corner = corner(event, context);
        context.show(Feedback.ghosts(List.of(sized(corner, context)), corner.guides()));
        yield this;
      }
      case RELEASED -> {
        context.show(Feedback.none());
        Rect sized = sized(corner(event, context), context);
        context.session().apply(Resizing.edit(context.session().document(), id, sized));
        yield new Idle();
      }
      case PRESSED, MOVED -> this;
    };
  }

  /** Where the dragged corner goes, and the lines that show why there. */
  private record Corner(double x, double y, List<List<Point>> guides) {}

  /** Pulled to an edge of a neighbour, else to the grid. */
  private Corner corner(PointerEvent event, GestureContext context) {
    Point at = event.world();
    if (event.free()) {
      return new Corner(at.x(), at.y(), List.of());
    }
    List<Rect> neighbours = Snapping.neighbours(context.session().document(), Set.of(id), id);
    Optional<Rect> column = edge(neighbours, at, Axis.ACROSS);
    Optional<Rect> row = edge(neighbours, at, Axis.DOWN);
    double x = column.map(edge -> edge.x()).orElse(Measures.snap(at.x()));
    double y = row.map(edge -> edge.y()).orElse(Measures.snap(at.y()));
    List<List<Point>> guides = new ArrayList<>();
    column.ifPresent(edge -> guides.add(List.of(new Point(x, edge.y()), new Point(x, y))));
    row.ifPresent(edge -> guides.add(List.of(new Point(edge.x(), y), new Point(x, y))));
    return new Corner(x, y, guides);
  }

  /** The nearest edge of a neighbour within reach, as a rectangle without width or height. */
  private static Optional<Rect> edge(List<Rect> neighbours, Point at, Axis axis) {
    double here = axis == Axis.ACROSS ? at.x() : at.y();
    return neighbours.stream()
        .flatMap(
            rect ->
                axis == Axis.ACROSS
                    ? Stream.of(
                        new Rect(rect.x(), rect.y(), 0, rect.height()),
                        new Rect(rect.right(), rect.y(), 0, rect.height()))
                    : Stream.of(
                        new Rect(rect.x(), rect.y(), rect.width(), 0),
                        new Rect(rect.x(), rect.bottom(), rect.width(), 0)))
        .filter(edge -> Math.abs(axis.low(edge) - here) < Alignment.REACH)
        .min(Comparator.comparingDouble(edge -> Math.abs(axis.low(edge) - here)));
  }

  private Rect sized(Corner dragged, GestureContext context) {
    double x = dragged.x();
    double y = dragged.y();
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

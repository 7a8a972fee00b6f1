package dev.hopscope.app.canvas.gesture;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.app.picture.Measures;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Contents;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An offset pulled to where things line up: with the middle or an edge of a neighbour, else with
 * the grid.
 *
 * @param dx to the right
 * @param dy downwards
 * @param guides what it lines up with, as lines to show
 */
record Snapping(double dx, double dy, List<List<Point>> guides) {
  private static final double REACH = 5;

  static Snapping of(
      Document document,
      Set<ResourceId> moved,
      ResourceId grabbed,
      Rect from,
      double dx,
      double dy) {
    Rect wanted = from.plus(dx, dy);
    List<Rect> neighbours = neighbours(document, moved, grabbed);
    List<List<Point>> guides = new ArrayList<>();
    double x = Measures.snap(wanted.x()) - from.x();
    double y = Measures.snap(wanted.y()) - from.y();
    Optional<Rect> column = aligned(neighbours, wanted, /* level= */ false);
    Optional<Rect> row = aligned(neighbours, wanted, /* level= */ true);
    if (column.isPresent()) {
      double middle = column.get().center().x();
      x = middle - from.center().x();
      Rect both = column.get().union(wanted);
      guides.add(List.of(new Point(middle, both.y()), new Point(middle, both.bottom())));
    }
    if (row.isPresent()) {
      double middle = row.get().center().y();
      y = middle - from.center().y();
      Rect both = row.get().union(wanted);
      guides.add(List.of(new Point(both.x(), middle), new Point(both.right(), middle)));
    }
    return new Snapping(x, y, guides);
  }

  private static Optional<Rect> aligned(List<Rect> neighbours, Rect wanted, boolean level) {
    return neighbours.stream()
        .filter(
            other ->
                level
                    ? Math.abs(other.center().y() - wanted.center().y()) < REACH
                    : Math.abs(other.center().x() - wanted.center().x()) < REACH)
        .findFirst();
  }

  private static List<Rect> neighbours(
      Document document, Set<ResourceId> moved, ResourceId grabbed) {
    Set<ResourceId> carried = Contents.of(document.topology(), moved);
    Optional<ResourceId> box = Whereabouts.boxOf(document.topology(), grabbed);
    return document.diagram().placement().entrySet().stream()
        .filter(entry -> !carried.contains(entry.getKey()))
        .filter(entry -> Whereabouts.boxOf(document.topology(), entry.getKey()).equals(box))
        .map(java.util.Map.Entry::getValue)
        .toList();
  }
}

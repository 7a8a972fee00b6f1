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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An offset pulled to where things line up: with the middle or an edge of a neighbour, or as far
 * from one as neighbours are from each other; else with the grid.
 *
 * @param dx to the right
 * @param dy downwards
 * @param guides what it lines up with, as lines to show
 */
record Snapping(double dx, double dy, List<List<Point>> guides) {

  /** Not pulled anywhere. */
  static Snapping none(double dx, double dy) {
    return new Snapping(dx, dy, List.of());
  }

  static Snapping of(
      Document document,
      Set<ResourceId> moved,
      ResourceId grabbed,
      Rect from,
      double dx,
      double dy) {
    Rect wanted = from.plus(dx, dy);
    List<Rect> neighbours = neighbours(document, moved, grabbed);
    Optional<Alignment> column = Alignment.best(neighbours, wanted, Axis.ACROSS);
    Optional<Alignment> row = Alignment.best(neighbours, wanted, Axis.DOWN);
    double x = column.map(found -> dx + found.pull()).orElse(Measures.snap(wanted.x()) - from.x());
    double y = row.map(found -> dy + found.pull()).orElse(Measures.snap(wanted.y()) - from.y());
    Rect there = from.plus(x, y);
    List<List<Point>> guides = new ArrayList<>();
    column.ifPresent(found -> guides.addAll(found.guides(there)));
    row.ifPresent(found -> guides.addAll(found.guides(there)));
    return new Snapping(x, y, guides);
  }

  /** What lies in the same box and is not moved along. */
  static List<Rect> neighbours(Document document, Set<ResourceId> moved, ResourceId grabbed) {
    Set<ResourceId> carried = Contents.of(document.topology(), moved);
    Optional<ResourceId> box = Whereabouts.boxOf(document.topology(), grabbed);
    return document.diagram().placement().entrySet().stream()
        .filter(entry -> !carried.contains(entry.getKey()))
        .filter(entry -> Whereabouts.boxOf(document.topology(), entry.getKey()).equals(box))
        .map(Map.Entry::getValue)
        .toList();
  }
}

package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a picture around some resources.
 *
 * @param picture the whole
 * @param kept where those resources are seen, each with all that is written beside it
 * @param wires what a wire that is left, or the sign on it, stands for
 */
record Cutting(Picture picture, Map<Rect, Rect> kept, Set<ResourceId> wires) {
  /** How far off an icon or its name a wire may end. */
  private static final double REACH = 6;

  static Cutting of(Picture picture, Set<ResourceId> chosen) {
    Map<Rect, Rect> kept = new LinkedHashMap<>();
    chosen.forEach(id -> picture.spot(id).ifPresent(spot -> kept.put(spot, spot)));
    for (Figure figure : picture.figures()) {
      if (!(figure instanceof Figure.Wire)) {
        figure
            .resource()
            .flatMap(picture::spot)
            .ifPresent(
                spot -> kept.computeIfPresent(spot, (_, area) -> area.union(figure.bounds())));
      }
    }
    Cutting cutting = new Cutting(picture, kept, new HashSet<>(chosen));
    picture.figures().stream()
        .filter(cutting::isBetween)
        .forEach(wire -> wire.resource().ifPresent(cutting.wires::add));
    return cutting;
  }

  List<Figure> figures() {
    return picture.figures().stream()
        .filter(figure -> isBetween(figure) || standsForOne(figure) || isInside(figure))
        .toList();
  }

  private boolean standsForOne(Figure figure) {
    return figure.resource().filter(wires::contains).isPresent();
  }

  private boolean isInside(Figure figure) {
    Rect seen = figure.resource().flatMap(picture::spot).orElse(figure.bounds());
    return kept.keySet().stream().anyMatch(spot -> spot.contains(seen));
  }

  private boolean isBetween(Figure figure) {
    return figure instanceof Figure.Wire wire
        && reaches(wire.points().getFirst())
        && reaches(wire.points().getLast());
  }

  private boolean reaches(Point end) {
    return kept.values().stream().anyMatch(area -> area.grow(REACH).contains(end));
  }
}

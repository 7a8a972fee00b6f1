package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is painted, from back to front: painting, picking, the marquee and export read this one
 * list, so that what is seen is what is hit.
 *
 * @param figures from back to front
 * @param spots where each resource is to be seen; one that has no figure of its own, such as the
 *     interface of an instance, is seen where its owner is
 * @param bounds what all figures cover
 */
public record Picture(List<Figure> figures, Map<ResourceId, Rect> spots, Rect bounds) {
  private static final Picture EMPTY = new Picture(List.of(), Map.of(), new Rect(0, 0, 0, 0));

  public Picture {
    figures = List.copyOf(figures);
    spots = Map.copyOf(spots);
  }

  /** The picture without a figure. */
  public static Picture empty() {
    return EMPTY;
  }

  static Picture of(List<Figure> figures, Map<ResourceId, Rect> spots) {
    return figures.stream()
        .map(Figure::bounds)
        .reduce(Rect::union)
        .map(bounds -> new Picture(figures, spots, bounds))
        .orElse(EMPTY);
  }

  /** Where the resource is to be seen. */
  public Optional<Rect> spot(ResourceId id) {
    return Optional.ofNullable(spots.get(id));
  }
}

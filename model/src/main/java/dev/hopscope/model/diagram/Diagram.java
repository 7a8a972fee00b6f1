package dev.hopscope.model.diagram;

import dev.hopscope.model.resource.ResourceId;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Where each resource is drawn, in coordinates of the whole drawing. A zone's box follows from its
 * subnets, and what is not placed (tables, filters) is drawn with what holds it.
 *
 * @param placement rectangle by id
 */
public record Diagram(PMap<ResourceId, Rect> placement) {
  private static final Diagram EMPTY = new Diagram(HashTreePMap.empty());

  /** The drawing in which nothing is placed. */
  public static Diagram empty() {
    return EMPTY;
  }

  /** The drawing with these placements. */
  public static Diagram of(Map<ResourceId, Rect> placement) {
    return new Diagram(HashTreePMap.from(placement));
  }

  /** Where the resource is drawn, if it is placed. */
  public Optional<Rect> find(ResourceId id) {
    return Optional.ofNullable(placement.get(id));
  }

  /** The same drawing with one resource placed. */
  public Diagram with(ResourceId id, Rect rect) {
    return rect.equals(placement.get(id)) ? this : new Diagram(placement.plus(id, rect));
  }

  /** The same drawing with one resource no longer placed. */
  public Diagram without(ResourceId id) {
    return placement.containsKey(id) ? new Diagram(placement.minus(id)) : this;
  }
}

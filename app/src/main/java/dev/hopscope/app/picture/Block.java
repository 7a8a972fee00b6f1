package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ResourceId;
import java.util.HashMap;
import java.util.Map;

/**
 * Things laid out relative to each other, to be put somewhere as a whole.
 *
 * @param width what they need, with their text
 * @param height likewise
 * @param rects their places, as if the upper left corner were the origin
 */
record Block(double width, double height, Map<ResourceId, Rect> rects) {

  static Block of(ResourceId id, double width, double height) {
    return new Block(width, height, Map.of(id, new Rect(0, 0, width, height)));
  }

  /** Adds these things to others, at this place. */
  void putInto(Map<ResourceId, Rect> all, double x, double y) {
    rects.forEach((id, rect) -> all.put(id, rect.plus(x, y)));
  }

  /** The same things with a box around them. */
  static Block around(ResourceId id, double width, double height, Map<ResourceId, Rect> content) {
    Map<ResourceId, Rect> all = new HashMap<>(content);
    all.put(id, new Rect(0, 0, width, height));
    return new Block(width, height, all);
  }
}

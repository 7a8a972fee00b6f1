package dev.hopscope.app.picture;

import dev.hopscope.model.diagram.Rect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is drawn before the wires are.
 *
 * @param regions on whose edges no sign stands
 * @param closed boxes closed to wires that neither start nor end inside
 * @param written signs and text
 */
record Ground(List<Rect> regions, List<Rect> closed, List<Rect> written) {
  static final Ground BARE = new Ground(List.of(), List.of(), List.of());

  boolean hasBoxesOf(Ground other) {
    return regions.equals(other.regions) && closed.equals(other.closed);
  }

  /**
   * Where something is written here and not there, or there and not here. What stands at the same
   * place of both lists is passed over: after most edits that is nearly all.
   */
  List<Rect> writtenOtherwise(Ground other) {
    List<Rect> theirs = other.written;
    int from = 0;
    int most = Math.min(written.size(), theirs.size());
    while (from < most && written.get(from).equals(theirs.get(from))) {
      from++;
    }
    int same = 0;
    while (same < most - from
        && written.get(written.size() - 1 - same).equals(theirs.get(theirs.size() - 1 - same))) {
      same++;
    }
    Map<Rect, Integer> surplus = new HashMap<>();
    written
        .subList(from, written.size() - same)
        .forEach(rect -> surplus.merge(rect, 1, Integer::sum));
    theirs
        .subList(from, theirs.size() - same)
        .forEach(rect -> surplus.merge(rect, -1, Integer::sum));
    return surplus.entrySet().stream()
        .filter(each -> each.getValue() != 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether something lies in a closed box, where it is in the way of few wires and of no sign. */
  boolean isClosedIn(Rect rect) {
    return closed.stream().anyMatch(box -> box.contains(rect));
  }
}

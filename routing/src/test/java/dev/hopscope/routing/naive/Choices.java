package dev.hopscope.routing.naive;

import java.util.ArrayList;
import java.util.List;

/** Takes one way at each fork, another one each time round, until every way was taken. */
final class Choices {
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private int position;

  /** The choice among so many at the fork just met. */
  int among(int size) {
    if (position == taken.size()) {
      taken.add(0);
      sizes.add(size);
    }
    return taken.get(position++);
  }

  <T> T among(List<T> all) {
    return all.size() == 1 ? all.getFirst() : all.get(among(all.size()));
  }

  /** Goes back to the start with the next way; false where there is none. */
  boolean next() {
    position = 0;
    while (!taken.isEmpty()) {
      int last = taken.removeLast();
      int size = sizes.removeLast();
      if (last + 1 < size) {
        taken.add(last + 1);
        sizes.add(size);
        return true;
      }
    }
    return false;
  }
}

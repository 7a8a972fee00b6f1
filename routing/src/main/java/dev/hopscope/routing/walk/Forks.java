package dev.hopscope.routing.walk;

import dev.hopscope.routing.walk.Next.Fork;
import java.util.List;

/** Several ways on at once. */
final class Forks {
  private Forks() {}

  /** The one way there is, or a fork of all. */
  static Next of(List<Next> ways) {
    return ways.size() == 1 ? ways.getFirst() : new Fork(ways);
  }
}

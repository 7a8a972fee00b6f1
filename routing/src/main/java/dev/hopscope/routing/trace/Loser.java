package dev.hopscope.routing.trace;

import java.util.List;

/**
 * What a decision considered and did not take: a route of a table, a zone.
 *
 * @param considered the route or zone
 * @param reason why not
 * @param <T> what was chosen from
 */
public record Loser<T>(T considered, LossReason reason) {

  /** Those that would have served but for the winner. */
  static <T> List<T> matching(List<Loser<T>> losers) {
    return losers.stream().filter(each -> each.reason().matches()).map(Loser::considered).toList();
  }

  /** Those that would not have served at all. */
  static <T> List<T> notMatching(List<Loser<T>> losers) {
    return losers.stream().filter(each -> !each.reason().matches()).map(Loser::considered).toList();
  }
}

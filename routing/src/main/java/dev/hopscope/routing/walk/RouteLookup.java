package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Longest-prefix match in one VPC route table, keeping the losers: among equals local beats static
 * beats prefix list beats propagated, and what is propagated never beats local (section 2.3 of the
 * rules).
 *
 * @param matching routes that match, the winner first
 * @param notMatching routes that do not
 * @param undecidedList a prefix list that is not in the snapshot and whose route may be the winner
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html">Route
 *     priority</a>
 */
record RouteLookup(
    List<EffectiveRoute> matching,
    List<EffectiveRoute> notMatching,
    Optional<ResourceId> undecidedList) {

  private record Match(EffectiveRoute route, int length) {}

  private static final Comparator<Match> STRONGEST_FIRST =
      Comparator.comparingInt((Match match) -> -match.length())
          .thenComparing(
              match ->
                  !Doubts.WRITTEN_BLACKHOLE_BEATS_PROPAGATED && match.route().route().blackhole())
          .thenComparing(match -> match.route().origin());

  static RouteLookup of(Network network, List<EffectiveRoute> routes, Address destination) {
    List<Match> matches = new ArrayList<>();
    List<Match> behindLocal = new ArrayList<>();
    List<EffectiveRoute> others = new ArrayList<>();
    Optional<ResourceId> undecided = Optional.empty();
    for (EffectiveRoute route : routes) {
      Optional<ResourceId> list =
          RouteDestinations.missingList(network, route.route().destination());
      if (list.isPresent()) {
        undecided = InternetHost.is(destination) ? undecided : list;
        others.add(route);
        continue;
      }
      int length = matchLength(network, route, destination);
      if (length < 0) {
        others.add(route);
      } else {
        (isInsideLocal(route, routes) ? behindLocal : matches).add(new Match(route, length));
      }
    }
    matches.sort(STRONGEST_FIRST);
    behindLocal.sort(STRONGEST_FIRST);
    boolean local = !matches.isEmpty() && matches.getFirst().route().origin() == RouteOrigin.LOCAL;
    return new RouteLookup(
        Stream.concat(matches.stream(), behindLocal.stream()).map(Match::route).toList(),
        List.copyOf(others),
        local ? Optional.empty() : undecided);
  }

  Optional<EffectiveRoute> chosen() {
    return matching.isEmpty() ? Optional.empty() : Optional.of(matching.getFirst());
  }

  /** Prefix-list routes as strong as the winner that lead elsewhere: AWS picks any of them. */
  List<EffectiveRoute> equalChoices(Network network, Address destination) {
    if (matching.isEmpty() || matching.getFirst().origin() != RouteOrigin.PREFIX_LIST) {
      return matching.stream().limit(1).toList();
    }
    int length = matchLength(network, matching.getFirst(), destination);
    return matching.stream()
        .filter(route -> route.origin() == RouteOrigin.PREFIX_LIST)
        .filter(route -> matchLength(network, route, destination) == length)
        .toList();
  }

  /** Why each route is not the one that was taken. */
  List<Loser<EffectiveRoute>> losers(
      Network network, Address destination, Optional<EffectiveRoute> taken) {
    List<EffectiveRoute> equal = equalChoices(network, destination);
    int longest = matching.isEmpty() ? -1 : matchLength(network, matching.getFirst(), destination);
    List<Loser<EffectiveRoute>> losers = new ArrayList<>();
    for (EffectiveRoute route : matching) {
      if (!taken.equals(Optional.of(route))) {
        LossReason reason =
            equal.contains(route)
                ? LossReason.EQUAL_ROUTE
                : matchLength(network, route, destination) < longest
                    ? LossReason.MORE_SPECIFIC_ROUTE
                    : LossReason.HIGHER_PRIORITY_ROUTE;
        losers.add(new Loser<>(route, reason));
      }
    }
    notMatching.forEach(route -> losers.add(new Loser<>(route, LossReason.CANNOT_ROUTE)));
    return losers;
  }

  private static int matchLength(Network network, EffectiveRoute route, Address destination) {
    return RouteDestinations.matchLength(network, route.route().destination(), destination);
  }

  /** Rule RT-19: a propagated route inside a range of the VPC never wins. */
  private static boolean isInsideLocal(EffectiveRoute route, List<EffectiveRoute> all) {
    return route.route().propagated()
        && route.route().destination() instanceof RouteDestination.Range range
        && all.stream()
            .filter(other -> other.origin() == RouteOrigin.LOCAL)
            .anyMatch(
                other ->
                    other.route().destination() instanceof RouteDestination.Range local
                        && local.cidr().contains(range.cidr()));
  }
}

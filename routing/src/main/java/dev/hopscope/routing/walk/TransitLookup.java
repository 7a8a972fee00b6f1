package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Longest-prefix match in one transit gateway route table, keeping the losers: among equals what is
 * written beats what is propagated, by kind of attachment, then by what BGP says of the way
 * (section 7.2 of the rules).
 *
 * @param matching routes that match, the winner first
 * @param notMatching routes that do not
 * @param undecidedList a prefix list that is not in the snapshot and whose route may be the winner
 */
record TransitLookup(
    List<Match> matching,
    List<EffectiveTransitGatewayRoute> notMatching,
    Optional<ResourceId> undecidedList) {

  /**
   * A route that matches.
   *
   * @param length of the range that does
   */
  record Match(EffectiveTransitGatewayRoute route, int length) {
    boolean isAsGoodAs(Match other) {
      return length == other.length
          && route.origin() == other.route.origin()
          && route.path().compareTo(other.route.path()) == 0;
    }
  }

  private static final Comparator<Match> STRONGEST_FIRST =
      Comparator.comparingInt((Match match) -> -match.length())
          .thenComparing(
              match ->
                  !Doubts.WRITTEN_BLACKHOLE_BEATS_PROPAGATED && match.route().route().blackhole())
          .thenComparing(match -> match.route().origin())
          .thenComparing(match -> match.route().path());

  static TransitLookup of(
      Network network, List<EffectiveTransitGatewayRoute> routes, Address destination) {
    List<Match> matches = new ArrayList<>();
    List<EffectiveTransitGatewayRoute> others = new ArrayList<>();
    Optional<ResourceId> undecided = Optional.empty();
    for (EffectiveTransitGatewayRoute route : routes) {
      RouteDestination to = route.route().destination();
      Optional<ResourceId> list = RouteDestinations.missingList(network, to);
      int length = RouteDestinations.matchLength(network, to, destination);
      if (list.isPresent()) {
        undecided = InternetHost.is(destination) ? undecided : list;
      }
      if (length < 0) {
        others.add(route);
      } else {
        matches.add(new Match(route, length));
      }
    }
    matches.sort(STRONGEST_FIRST);
    return new TransitLookup(List.copyOf(matches), List.copyOf(others), undecided);
  }

  /** The winner and, where paths share the load, those as good as it. */
  List<EffectiveTransitGatewayRoute> equalChoices() {
    return matching.stream().filter(this::mayBeTaken).map(Match::route).toList();
  }

  private boolean mayBeTaken(Match match) {
    Match best = matching.getFirst();
    return match.equals(best)
        || best.route().sharesLoad() && match.route().sharesLoad() && match.isAsGoodAs(best);
  }

  /** Why each route is not the one that was taken. */
  List<Loser<EffectiveTransitGatewayRoute>> losers(Optional<EffectiveTransitGatewayRoute> taken) {
    List<Loser<EffectiveTransitGatewayRoute>> losers = new ArrayList<>();
    for (Match match : matching) {
      if (!taken.equals(Optional.of(match.route()))) {
        losers.add(new Loser<>(match.route(), reason(match)));
      }
    }
    for (EffectiveTransitGatewayRoute route : notMatching) {
      losers.add(new Loser<>(route, LossReason.TGW_RTB_CANNOT_ROUTE));
    }
    return losers;
  }

  private LossReason reason(Match match) {
    if (match.length() < matching.getFirst().length()) {
      return LossReason.TGW_RTB_MORE_SPECIFIC_ROUTE;
    }
    return mayBeTaken(match) ? LossReason.EQUAL_ROUTE : LossReason.TGW_RTB_HIGHER_PRIORITY_ROUTE;
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayRouteOrigin;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Longest-prefix match in one transit gateway route table, keeping the losers (section 7.2 of the
 * rules).
 *
 * @param matching routes that match, the winner first
 */
record TransitLookup(List<EffectiveTransitGatewayRoute> matching) {

  static TransitLookup of(Network network, TransitGatewayRouteTable table, Address destination) {
    return new TransitLookup(
        network.routesOf(table).stream()
            .filter(route -> length(network, route, destination) >= 0)
            .sorted(
                Comparator.comparingInt(
                        (EffectiveTransitGatewayRoute route) ->
                            -length(network, route, destination))
                    .thenComparing(
                        route ->
                            !Doubts.WRITTEN_BLACKHOLE_BEATS_PROPAGATED && route.route().blackhole())
                    .thenComparing(EffectiveTransitGatewayRoute::origin))
            .toList());
  }

  Optional<EffectiveTransitGatewayRoute> chosen() {
    return matching.stream().findFirst();
  }

  /** The winner and, where VPN paths share the load, those as good as it. */
  List<EffectiveTransitGatewayRoute> equalChoices(
      Network network, Address destination, boolean vpnEcmp) {
    if (matching.isEmpty()) {
      return List.of();
    }
    EffectiveTransitGatewayRoute best = matching.getFirst();
    boolean shares = vpnEcmp && best.origin() == TransitGatewayRouteOrigin.VPN;
    return matching.stream()
        .filter(
            route ->
                route.equals(best)
                    || shares
                        && route.origin() == best.origin()
                        && length(network, route, destination)
                            == length(network, best, destination))
        .toList();
  }

  private static int length(
      Network network, EffectiveTransitGatewayRoute route, Address destination) {
    return switch (route.route().destination()) {
      case RouteDestination.Range range ->
          range.cidr().contains(destination) ? range.cidr().length() : -1;
      case RouteDestination.Listed listed ->
          network
              .prefixList(listed.prefixList())
              .flatMap(list -> list.longestMatch(destination))
              .map(Cidr::length)
              .orElse(-1);
    };
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import java.util.Optional;

/**
 * A reply that has arrived somewhere must have arrived where the request came from, by way of every
 * firewall that saw the request (rule WALK-08).
 */
final class ReturnPath {
  private ReturnPath() {}

  static Walk checked(Next.Arrived arrived) {
    Passage passage = arrived.passage();
    if (!passage.reply()) {
      return Walk.arrived(arrived);
    }
    ResourceId at = arrived.steps().getLast().component();
    if (!isOrigin(arrived.at(), passage.flow())) {
      return instead(
          arrived,
          Next.drop(
              passage.lastTableOr(at),
              DropReason.RETURN_PATH_MISROUTED,
              at,
              arrived.packet(),
              passage));
    }
    Optional<ResourceId> bypassed = ApplianceCrossing.bypassed(passage);
    return bypassed
        .map(
            firewall ->
                instead(
                    arrived,
                    Next.drop(
                        firewall,
                        DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL,
                        at,
                        arrived.packet(),
                        passage)))
        .orElseGet(() -> Walk.arrived(arrived));
  }

  private static Walk instead(Next.Arrived arrived, Next.Stopped drop) {
    return Walk.stopped(drop.after(arrived.steps().subList(0, arrived.steps().size() - 1)));
  }

  private static boolean isOrigin(Place.Destination at, Passage.Flow flow) {
    return switch (at) {
      case Place.Destination.AtInterface to ->
          flow.origin().filter(to.networkInterface()::equals).isPresent();
      case Place.Destination.OnTheInternet _ -> flow.start() instanceof Place.Outside;
      case Place.Destination.OnPremises to ->
          flow.start() instanceof Place.LeavingOnPremises from && from.from().equals(to.network());
      case Place.Destination.VpnClient to ->
          flow.start() instanceof Place.LeavingClient from
              && from.endpoint().id().equals(to.endpoint().id());
      case Place.Destination.AtApiGateway _ ->
          flow.start() instanceof Place.LeavingApi || flow.start() instanceof Place.LeavingVpcLink;
      case Place.Destination.AtService _, Place.Destination.LinkLocal _ -> false;
    };
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import java.util.Optional;

/** Where a route leads, be it one of a VPC's table or of a transit gateway's. */
final class RouteDestinations {
  private RouteDestinations() {}

  /** How long the prefix is by which an address is a destination; -1 where it is none. */
  static int matchLength(Network network, RouteDestination destination, Address address) {
    return switch (destination) {
      case RouteDestination.Range range ->
          range.cidr().contains(address) ? range.cidr().length() : -1;
      case RouteDestination.Listed listed ->
          network
              .prefixList(listed.prefixList())
              .flatMap(list -> list.longestMatch(address))
              .map(Cidr::length)
              .orElse(-1);
    };
  }

  /** The prefix list that stands for the destination, where the snapshot lacks it. */
  static Optional<ResourceId> missingList(Network network, RouteDestination destination) {
    return destination instanceof RouteDestination.Listed listed
            && network.prefixList(listed.prefixList()).isEmpty()
        ? Optional.of(listed.prefixList())
        : Optional.empty();
  }
}

package dev.hopscope.model.resource;

import java.util.Optional;

/**
 * A line of a transit gateway route table that is written down. Routes that attachments propagate
 * follow from the attachments and are not repeated here, unless the snapshot lacks what they follow
 * from.
 *
 * @param destination which packets it is for
 * @param attachment where they go; empty for a static blackhole
 * @param propagated whether an attachment announced it; else it is static
 * @param blackhole whether it drops what it matches (rule TGW-10)
 */
public record TransitGatewayRoute(
    RouteDestination destination,
    Optional<ResourceId> attachment,
    boolean propagated,
    boolean blackhole) {

  /** The same route, dead if it leads to the removed attachment or is for the removed list. */
  TransitGatewayRoute afterRemovalOf(ResourceId removed) {
    return names(removed)
        ? new TransitGatewayRoute(destination, attachment, propagated, true)
        : this;
  }

  /** Whether the route leads to this attachment or is for this prefix list. */
  boolean names(ResourceId id) {
    return attachment.filter(id::equals).isPresent()
        || destination.equals(new RouteDestination.Listed(id));
  }
}

package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;

/**
 * A line of a VPC route table that is written down. The local routes, those of gateway endpoints
 * and those a virtual private gateway propagates follow from other resources and are not repeated
 * here, unless the snapshot lacks what they follow from.
 *
 * @param destination which packets it is for
 * @param target where they go
 * @param propagated whether a virtual private gateway announced it; else it is static
 * @param blackhole whether its target is gone, so that it drops what it matches (section 2.5 of the
 *     rules)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html">Subnet
 *     route tables</a>
 */
public record Route(
    RouteDestination destination, RouteTarget target, boolean propagated, boolean blackhole) {

  /** A static, live route. */
  public static Route of(RouteDestination destination, RouteTarget target) {
    return new Route(destination, target, false, false);
  }

  /** A static, live route to a resource. */
  public static Route of(Cidr destination, ResourceId target) {
    return of(RouteDestination.of(destination), RouteTarget.to(target));
  }

  /** The same route, dead if it leads to the removed resource or is for the removed list. */
  Route afterRemovalOf(ResourceId removed) {
    return names(removed) ? new Route(destination, target, propagated, true) : this;
  }

  /** Whether the route leads to this resource or is for this prefix list. */
  boolean names(ResourceId id) {
    return target.equals(RouteTarget.to(id)) || destination.equals(new RouteDestination.Listed(id));
  }
}

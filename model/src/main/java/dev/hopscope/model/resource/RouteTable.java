package dev.hopscope.model.resource;

import java.util.List;

/**
 * A route table of a VPC. Which subnets it governs is said by the subnets and, for the main table,
 * by the VPC; which gateways it is an edge table of, by the gateways.
 *
 * @param id {@code rtb-…}
 * @param name Name tag
 * @param vpc the VPC it belongs to
 * @param routes its written routes
 * @param propagatingGateways the virtual private gateways whose routes it takes (rule VPN-02)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html">Configure
 *     route tables</a>
 */
public record RouteTable(
    ResourceId id,
    String name,
    ResourceId vpc,
    List<Route> routes,
    List<ResourceId> propagatingGateways)
    implements Resource {

  public RouteTable {
    routes = List.copyOf(routes);
    propagatingGateways = List.copyOf(propagatingGateways);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.ROUTE_TABLE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        routes.stream().flatMap(route -> route.target().reference()),
        routes.stream().flatMap(route -> route.destination().reference()),
        Reference.of(Role.ASSOCIATED_WITH, propagatingGateways));
  }

  @Override
  public RouteTable withName(String newName) {
    return new RouteTable(id, newName, vpc, routes, propagatingGateways);
  }

  /** The same table with other written routes. */
  public RouteTable withRoutes(List<Route> newRoutes) {
    return new RouteTable(id, name, vpc, newRoutes, propagatingGateways);
  }

  /** The same table taking the routes of other gateways. */
  public RouteTable withPropagatingGateways(List<ResourceId> gateways) {
    return new RouteTable(id, name, vpc, routes, gateways);
  }

  @Override
  public RouteTable afterRemovalOf(ResourceId removed) {
    return new RouteTable(
        id,
        name,
        vpc,
        routes.stream().map(route -> route.afterRemovalOf(removed)).toList(),
        Reference.without(removed, propagatingGateways));
  }

  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return routes.stream().filter(route -> route.names(target)).allMatch(Route::blackhole)
        && !vpc.equals(target)
        && !propagatingGateways.contains(target);
  }
}

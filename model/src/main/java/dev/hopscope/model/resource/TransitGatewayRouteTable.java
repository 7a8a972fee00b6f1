package dev.hopscope.model.resource;

import java.util.List;

/**
 * A route table of a transit gateway; it routes what arrives from the attachments associated with
 * it.
 *
 * @param id {@code tgw-rtb-…}
 * @param name Name tag
 * @param transitGateway the gateway it belongs to
 * @param routes its written routes: static ones and blackholes
 * @param routesUnknown whether the snapshot lacks its routes, so that no look-up in it is certain
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
 *     transit gateways work</a>
 */
public record TransitGatewayRouteTable(
    ResourceId id,
    String name,
    ResourceId transitGateway,
    List<TransitGatewayRoute> routes,
    boolean routesUnknown)
    implements Resource {

  public TransitGatewayRouteTable {
    routes = List.copyOf(routes);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, transitGateway),
        routes.stream().flatMap(route -> Reference.of(Role.ROUTES_TO, route.attachment())),
        routes.stream().flatMap(route -> route.destination().reference()));
  }

  @Override
  public TransitGatewayRouteTable withName(String newName) {
    return new TransitGatewayRouteTable(id, newName, transitGateway, routes, routesUnknown);
  }

  /** The same table with other written routes. */
  public TransitGatewayRouteTable withRoutes(List<TransitGatewayRoute> newRoutes) {
    return new TransitGatewayRouteTable(id, name, transitGateway, newRoutes, routesUnknown);
  }

  @Override
  public TransitGatewayRouteTable afterRemovalOf(ResourceId removed) {
    return withRoutes(routes.stream().map(route -> route.afterRemovalOf(removed)).toList());
  }

  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return routes.stream()
            .filter(route -> route.names(target))
            .allMatch(TransitGatewayRoute::blackhole)
        && !transitGateway.equals(target);
  }
}

package dev.hopscope.model.aws;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Vpc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The routes of VPC route tables.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html">Route</a>
 */
final class Routes {
  private static final List<String> RESOURCE_FIELDS =
      List.of(
          "NatGatewayId",
          "TransitGatewayId",
          "VpcPeeringConnectionId",
          "NetworkInterfaceId",
          "EgressOnlyInternetGatewayId");
  private static final List<String> UNMODELLED_FIELDS =
      List.of("LocalGatewayId", "CarrierGatewayId", "CoreNetworkArn", "OdbNetworkArn");

  /** The origin of what a route server announces. */
  private static final String OF_ROUTE_SERVER = "Advertisement";

  /** The state of a route that AWS knows and does not use. */
  private static final String NOT_IN_USE = "filtered";

  private final Notes notes;
  private final Map<ResourceId, Vpc> vpcs = new HashMap<>();
  private final Map<ResourceId, ResourceId> primaryInterfaces = new HashMap<>();
  private final VpcEndpointItems endpoints;
  private final PropagatedRanges propagated;

  Routes(
      Notes notes,
      Collection<Vpc> vpcs,
      Collection<NetworkInterface> interfaces,
      VpcEndpointItems endpoints,
      PropagatedRanges propagated) {
    this.notes = notes;
    this.endpoints = endpoints;
    this.propagated = propagated;
    vpcs.forEach(vpc -> this.vpcs.put(vpc.id(), vpc));
    for (NetworkInterface one : interfaces) {
      if (one.deviceIndex() == 0) {
        one.attachedTo().ifPresent(owner -> primaryInterfaces.putIfAbsent(owner, one.id()));
      }
    }
  }

  /** The route, unless it follows from another resource or is not in use (rule RT-21). */
  Optional<Route> written(Item route, ResourceId table, ResourceId vpc) {
    RouteDestination destination = destination(route);
    RouteTarget target = target(route);
    boolean blackhole = route.text("State").filter("blackhole"::equals).isPresent();
    boolean ofGateway = PropagatedRanges.isPropagated(route);
    boolean announced =
        ofGateway || route.text("Origin").filter(OF_ROUTE_SERVER::equals).isPresent();
    if (isLocal(destination, target, vpc)
        || route.text("State").filter(NOT_IN_USE::equals).isPresent()
        || !blackhole && isOfEndpoint(destination, target, table)
        || !blackhole && ofGateway && propagated.follow(route)) {
      return Optional.empty();
    }
    return Optional.of(new Route(destination, target, announced, blackhole));
  }

  private RouteDestination destination(Item route) {
    return route
        .cidr("DestinationCidrBlock", notes)
        .or(() -> route.cidr("DestinationIpv6CidrBlock", notes))
        .map(RouteDestination::of)
        .or(
            () ->
                route
                    .reference("DestinationPrefixListId")
                    .map(id -> (RouteDestination) new RouteDestination.Listed(id)))
        .orElseThrow(() -> route.malformed("has no destination"));
  }

  private RouteTarget target(Item route) {
    Optional<ResourceId> gateway = route.reference("GatewayId");
    if (gateway.isPresent()) {
      return throughGateway(gateway.get());
    }
    for (String field : RESOURCE_FIELDS) {
      Optional<ResourceId> id = route.reference(field);
      if (id.isPresent()) {
        return RouteTarget.to(id.get());
      }
    }
    for (String field : UNMODELLED_FIELDS) {
      Optional<String> what = route.text(field);
      if (what.isPresent()) {
        return new RouteTarget.Unmodelled(what.get());
      }
    }
    return route
        .reference("InstanceId")
        .map(instance -> RouteTarget.to(primaryInterfaces.getOrDefault(instance, instance)))
        .orElseGet(() -> new RouteTarget.Unmodelled("no target"));
  }

  private RouteTarget throughGateway(ResourceId gateway) {
    String id = gateway.value();
    if (id.equals("local")) {
      return RouteTarget.LOCAL;
    }
    boolean unmodelled =
        id.startsWith("lgw-")
            || id.startsWith("cagw-")
            || id.startsWith("arn:")
            || endpoints.isUnmodelled(gateway);
    return unmodelled ? new RouteTarget.Unmodelled(id) : RouteTarget.to(gateway);
  }

  /** Every range of a VPC has a local route; only one elsewhere is worth writing. */
  private boolean isLocal(RouteDestination destination, RouteTarget target, ResourceId vpc) {
    return target instanceof RouteTarget.Local
        && destination instanceof RouteDestination.Range range
        && Optional.ofNullable(vpcs.get(vpc)).stream()
            .flatMap(Vpc::allCidrs)
            .anyMatch(range.cidr()::equals);
  }

  private boolean isOfEndpoint(RouteDestination destination, RouteTarget target, ResourceId table) {
    return destination instanceof RouteDestination.Listed
        && target instanceof RouteTarget.To to
        && endpoints.isIn(to.id(), table);
  }
}

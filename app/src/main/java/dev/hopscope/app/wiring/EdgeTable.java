package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/**
 * Whether a route table may be the one that a gateway sends by: it leads parts of the VPC to
 * interfaces and Gateway Load Balancer endpoints, and takes no propagated routes.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html">Gateway
 *     route tables</a>
 */
record EdgeTable(Topology topology, RouteTable table) {

  /** Whether it is the table of a gateway now. */
  boolean isInUse() {
    return topology.linksTo(table.id()).stream()
        .filter(link -> link.role() == Role.ASSOCIATED_WITH)
        .flatMap(link -> topology.find(link.source()).stream())
        .anyMatch(
            gateway ->
                gateway instanceof InternetGateway internet
                    ? internet.routeTable().filter(table.id()::equals).isPresent()
                    : gateway instanceof VirtualPrivateGateway own
                        && own.routeTable().filter(table.id()::equals).isPresent());
  }

  /** Whether a route of it may lead there. */
  static boolean mayLeadTo(Resource target) {
    return target instanceof NetworkInterface || target instanceof GatewayLoadBalancerEndpoint;
  }

  /** Why a route of a table in use so does not lead to anything else. */
  static String whyNot(RouteTable table) {
    return "%s is the table of a gateway: it leads to interfaces and Gateway Load Balancer endpoints."
        .formatted(table.label());
  }

  /** Why it may not be one, in a sentence. */
  Optional<String> refusal() {
    if (!table.propagatingGateways().isEmpty()) {
      return Optional.of(
          "%s takes propagated routes: an edge route table must not.".formatted(table.label()));
    }
    return table.routes().stream()
        .filter(route -> !leadsInside(route))
        .findFirst()
        .map(
            route ->
                "The route for %s in %s is not for an edge: those lead parts of the VPC to interfaces."
                    .formatted(route.destination(), table.label()));
  }

  private boolean leadsInside(Route route) {
    boolean within =
        route.destination() instanceof RouteDestination.Range range
            && topology.find(table.vpc(), Vpc.class).stream()
                .flatMap(Vpc::allCidrs)
                .anyMatch(own -> own.contains(range.cidr()));
    return within
        && switch (route.target()) {
          case RouteTarget.Local _ -> true;
          case RouteTarget.To to -> topology.find(to.id()).filter(EdgeTable::mayLeadTo).isPresent();
          case RouteTarget.Unmodelled _ -> false;
        };
  }
}

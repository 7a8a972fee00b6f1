package dev.hopscope.app.wiring;

import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wire from one route of a table to what it is to lead to from now on; from a local route, to
 * what takes the place of {@code local}.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/replace-local-route-target.html">
 *     Replace or restore the target for a local route</a>
 */
final class RetargetWires {
  private final Topology topology;

  RetargetWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(WireStart.OfRoute start, Resource to) {
    return topology
        .find(start.at(), RouteTable.class)
        .flatMap(
            table -> RouteEnd.of(topology, table, to, end -> led(table, start.destination(), end)));
  }

  private Optional<Wiring> led(RouteTable table, RouteDestination destination, RouteEnd end) {
    Optional<String> refusal = refusal(table, destination, end.target());
    if (refusal.isPresent()) {
      return Wiring.refuse(refusal.get());
    }
    Optional<Route> now =
        table.routes().stream()
            .filter(route -> !route.propagated())
            .filter(route -> route.destination().equals(destination))
            .findFirst();
    if (now.isEmpty() && !new RouteTargets(topology, table).isLocal(destination)) {
      return Wiring.refuse(
          "%s has no route for %s any more."
              .formatted(table.label(), new RouteWords(topology).destination(destination)));
    }
    RouteTarget target = RouteTarget.to(end.target().id());
    if (now.filter(route -> route.target().equals(target) && !route.blackhole()).isPresent()) {
      return Wiring.refuse("The route leads there already.");
    }
    return Wiring.change(
        "Route %s to %s in %s"
            .formatted(
                new RouteWords(topology).destination(destination), end.called(), table.label()),
        () -> table.withRoutes(replaced(table, now, Route.of(destination, target))));
  }

  private Optional<String> refusal(
      RouteTable table, RouteDestination destination, Resource target) {
    RouteTargets targets = new RouteTargets(topology, table);
    Optional<String> wrong = targets.refusal(target);
    if (wrong.isPresent()) {
      return wrong;
    }
    if (new EdgeTable(topology, table).isInUse() && !EdgeTable.mayLeadTo(target)) {
      return Optional.of(EdgeTable.whyNot(table));
    }
    if (targets.of(destination).contains(target.id())) {
      return Optional.empty();
    }
    if (targets.isLocal(destination)) {
      return Optional.of(
          "Within the VPC a route leads to an interface, a NAT gateway or a Gateway Load Balancer"
              + " endpoint.");
    }
    return Optional.of(
        target instanceof EgressOnlyInternetGateway && isIpv4(destination)
            ? "%s is for IPv6 only.".formatted(target.label())
            : "A route for %s does not lead to %s."
                .formatted(new RouteWords(topology).destination(destination), target.label()));
  }

  private static boolean isIpv4(RouteDestination destination) {
    return destination instanceof RouteDestination.Range range
        && range.cidr().family() == Family.IPV4;
  }

  /** The routes with this one in the place of the other, or at the end. */
  private static List<Route> replaced(RouteTable table, Optional<Route> now, Route next) {
    if (now.isEmpty()) {
      return Appended.to(table.routes(), next);
    }
    List<Route> routes = new ArrayList<>(table.routes());
    routes.replaceAll(route -> route.equals(now.get()) ? next : route);
    return routes;
  }
}

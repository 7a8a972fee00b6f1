package dev.hopscope.app.wiring;

import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wire from one static route of a transit gateway's table to the attachment that it is to lead to
 * from now on, or to what that attachment joins. A blackhole leads somewhere again.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-replace-static-route.html">Replace a
 *     static route</a>
 */
final class TransitRetargetWires {
  private final Topology topology;

  TransitRetargetWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(WireStart.OfRoute start, Resource to) {
    return topology
        .find(start.at(), TransitGatewayRouteTable.class)
        .flatMap(table -> led(table, start.destination(), to));
  }

  private Optional<Wiring> led(
      TransitGatewayRouteTable table, RouteDestination destination, Resource to) {
    TransitRouteTargets targets = new TransitRouteTargets(topology, table);
    Optional<Resource> meant = targets.meantBy(to);
    if (meant.isEmpty()) {
      return to instanceof Vpc
          ? Wiring.refuse(
              "%s has no attachment to %s: draw one from the VPC."
                  .formatted(topology.labelOf(table.transitGateway()), to.label()))
          : Optional.empty();
    }
    Resource attachment = meant.get();
    Optional<String> refusal = refusal(table, targets, attachment);
    if (refusal.isPresent()) {
      return Wiring.refuse(refusal.get());
    }
    String range = new RouteWords(topology).destination(destination);
    Optional<TransitGatewayRoute> now =
        table.routes().stream()
            .filter(route -> !route.propagated())
            .filter(route -> route.destination().equals(destination))
            .findFirst();
    if (now.isEmpty()) {
      return Wiring.refuse(
          "%s has no static route for %s any more.".formatted(table.label(), range));
    }
    TransitGatewayRoute next =
        new TransitGatewayRoute(destination, Optional.of(attachment.id()), false, false);
    return now.get().equals(next)
        ? Wiring.refuse("The route leads there already.")
        : Wiring.change(
            "Route %s to %s in %s".formatted(range, attachment.label(), table.label()),
            () -> table.withRoutes(replaced(table, now.get(), next)));
  }

  private Optional<String> refusal(
      TransitGatewayRouteTable table, TransitRouteTargets targets, Resource attachment) {
    if (!targets.attachments().contains(attachment.id())) {
      return Optional.of(
          "%s and %s are of different transit gateways."
              .formatted(table.label(), attachment.label()));
    }
    return attachment instanceof TransitGatewayAttachment own
        ? targets.refusal(own)
        : Optional.empty();
  }

  private static List<TransitGatewayRoute> replaced(
      TransitGatewayRouteTable table, TransitGatewayRoute now, TransitGatewayRoute next) {
    List<TransitGatewayRoute> routes = new ArrayList<>(table.routes());
    routes.replaceAll(route -> route.equals(now) ? next : route);
    return routes;
  }
}

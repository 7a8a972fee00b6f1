package dev.hopscope.model.check;

import dev.hopscope.model.check.ReferenceProblem.Dangling;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * References to what is not there, apart from blackhole routes and stale rules, and from kinds that
 * the snapshot says nothing of.
 */
final class References implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.dangling().stream()
        .filter(link -> !isMeantToDangle(topology, link) && !isMissing(topology, link.target()))
        .sorted(Comparator.comparing(Link::source).thenComparing(Link::target))
        .map(link -> new Dangling(link.source(), link.role(), link.target()));
  }

  private static boolean isMissing(Topology topology, ResourceId target) {
    return topology.missing().stream()
        .anyMatch(missing -> target.value().startsWith(missing.kind().idPrefix()));
  }

  private static boolean isMeantToDangle(Topology topology, Link link) {
    if (link.role() == Role.REFERS_TO
        && topology.find(link.source(), SecurityGroup.class).isPresent()) {
      return true;
    }
    if (topology
        .find(link.source(), TransitGatewayAttachment.class)
        .filter(attachment -> attachment.joinsWhatIsNotModelled(link.target()))
        .isPresent()) {
      return true;
    }
    Stream<Boolean> vpcRoutes =
        topology.find(link.source(), RouteTable.class).stream()
            .flatMap(table -> table.routes().stream())
            .filter(route -> names(route, link.target()))
            .map(Route::blackhole);
    Stream<Boolean> transitRoutes =
        topology.find(link.source(), TransitGatewayRouteTable.class).stream()
            .flatMap(table -> table.routes().stream())
            .filter(route -> names(route, link.target()))
            .map(TransitGatewayRoute::blackhole);
    return Stream.concat(vpcRoutes, transitRoutes).reduce(Boolean::logicalAnd).orElse(false);
  }

  private static boolean names(Route route, ResourceId target) {
    return route.target().equals(RouteTarget.to(target))
        || route.destination().equals(new RouteDestination.Listed(target));
  }

  private static boolean names(TransitGatewayRoute route, ResourceId target) {
    return route.attachment().filter(target::equals).isPresent()
        || route.destination().equals(new RouteDestination.Listed(target));
  }
}

package dev.hopscope.app.inspector;

import dev.hopscope.app.inspector.ListRows.Pasted;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import java.util.List;
import java.util.Optional;

/**
 * Pasted routes as routes of a VPC route table. What the VPC, an endpoint or propagation makes is
 * there anyway, or would not be by writing.
 */
final class PastedRoutes {
  private final Subject<RouteTable> subject;
  private final RouteDestinationCells destinations;
  private final RouteTargetCells targets;

  PastedRoutes(Subject<RouteTable> subject) {
    this.subject = subject;
    this.destinations = new RouteDestinationCells(subject);
    this.targets = new RouteTargetCells(subject);
  }

  /** Those that an answer of the AWS command line holds for the table. */
  Parsed<List<Pasted<Route>>> described(DescribedTable answer) {
    return answer.rows(
        "describe-route-tables",
        answer.answer().routeTables(),
        table -> Optional.of(table.id()),
        Optional.of(subject.id()),
        RouteTable::routes,
        route -> {
          PastedRoute pasted = PastedRoute.of(route);
          return new Pasted<Route>(
              "The route %s to %s".formatted(pasted.destination(), pasted.target()),
              rows -> read(pasted, rows));
        });
  }

  /** The route beside those that are there already; empty where it needs none, with why. */
  Parsed<Optional<Route>> read(PastedRoute pasted, List<Route> routes) {
    if (pasted.propagated()) {
      return new Parsed.Ok<>(
          Optional.empty(), "Propagated routes were left out: propagation puts them here.");
    }
    if (isOfEndpoint(pasted.target())) {
      return new Parsed.Ok<>(
          Optional.empty(),
          "Routes of gateway endpoints were left out: the endpoint's route tables say them.");
    }
    return destinations
        .parse(pasted.destination())
        .flatMap(
            destination ->
                pasted.target().equalsIgnoreCase(RouteTargetCells.LOCAL)
                        && targets.isLocalRange(destination)
                    ? Parsed.ok(Optional.<Route>empty())
                    : targets
                        .parse(destination, pasted.target())
                        .map(
                            target ->
                                Optional.of(
                                    new Route(destination, target, false, pasted.blackhole()))))
        .flatMap(route -> unlessTaken(route, routes));
  }

  private boolean isOfEndpoint(String target) {
    return subject.topology().find(ResourceId.of(target), GatewayEndpoint.class).isPresent();
  }

  private static Parsed<Optional<Route>> unlessTaken(Optional<Route> route, List<Route> routes) {
    return route.isEmpty() || routes.contains(route.get())
        ? Parsed.ok(Optional.empty())
        : routes.stream()
                .filter(other -> !other.propagated())
                .anyMatch(other -> other.destination().equals(route.get().destination()))
            ? Parsed.bad("there is a route for this destination already")
            : Parsed.ok(route);
  }
}

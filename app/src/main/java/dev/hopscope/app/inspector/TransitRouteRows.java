package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.TransitRouteTargets;
import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.EffectiveTransitGatewayRoutes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of a transit gateway route table: the written ones, then locked the propagated. */
final class TransitRouteRows extends ListRows<TransitGatewayRoute> {
  private static final int DESTINATION = 0;
  private static final int TARGET = 1;
  private static final String BLACKHOLE = "blackhole";

  private final Subject<TransitGatewayRouteTable> subject;
  private final RouteDestinationCells destinations;

  TransitRouteRows(Subject<TransitGatewayRouteTable> subject) {
    this.subject = subject;
    this.destinations = new RouteDestinationCells(subject);
  }

  @Override
  public String noun() {
    return "route";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Destination", 1.3, Entry.PROPOSED),
        new Column("Attachment", 1.3, Entry.PROPOSED),
        new Column("Status", 0.9, Entry.TYPED));
  }

  @Override
  List<TransitGatewayRoute> rows() {
    return subject.now().routes();
  }

  @Override
  List<String> cells(TransitGatewayRoute route) {
    return List.of(
        destinations.textOf(route.destination()),
        route.attachment().map(subject.names()::label).orElse(BLACKHOLE),
        route.blackhole() ? BLACKHOLE : route.propagated() ? "propagated" : "static");
  }

  @Override
  List<Line> locked() {
    List<TransitGatewayRoute> written = rows();
    return EffectiveTransitGatewayRoutes.of(subject.topology(), subject.now()).stream()
        .map(EffectiveTransitGatewayRoute::route)
        .filter(route -> !written.contains(route))
        .map(
            route ->
                new Line(cells(route), false, "Propagated by the attachment: see propagations."))
        .toList();
  }

  @Override
  public boolean isEditable(int line, int column) {
    return column <= TARGET && line < rows().size();
  }

  @Override
  public String draft(int line, int column) {
    return column == TARGET
        ? rows().get(line).attachment().map(subject.names()::precise).orElse(BLACKHOLE)
        : column == DESTINATION
            ? destinations.draftOf(rows().get(line).destination())
            : super.draft(line, column);
  }

  @Override
  public List<String> proposals(int line, int column) {
    Names names = subject.names();
    return column == DESTINATION
        ? destinations.proposals("0.0.0.0/0")
        : Stream.concat(Stream.of(BLACKHOLE), attachments().stream().map(names::precise)).toList();
  }

  private List<ResourceId> attachments() {
    return new TransitRouteTargets(subject.topology(), subject.now()).of();
  }

  @Override
  public Optional<WireStart> wire(int line, int column) {
    return column == TARGET && isStatic(line)
        ? Optional.of(new WireStart.OfRoute(subject.id(), rows().get(line).destination()))
        : Optional.empty();
  }

  private boolean isStatic(int line) {
    return line >= 0 && line < rows().size() && !rows().get(line).propagated();
  }

  @Override
  public boolean hasWires() {
    return true;
  }

  @Override
  Parsed<TransitGatewayRoute> changed(TransitGatewayRoute route, int column, String text) {
    if (column == DESTINATION) {
      return destination(text, route)
          .map(
              destination ->
                  new TransitGatewayRoute(
                      destination, route.attachment(), route.propagated(), route.blackhole()));
    }
    if (text.strip().equals(BLACKHOLE)) {
      return Parsed.ok(new TransitGatewayRoute(route.destination(), Optional.empty(), false, true));
    }
    Optional<ResourceId> attachment = subject.names().find(text, attachments());
    return Parsed.of(
        attachment.map(
            found ->
                new TransitGatewayRoute(route.destination(), Optional.of(found), false, false)),
        subject.names().whyNot(text, attachments()) + ", or blackhole");
  }

  private Parsed<RouteDestination> destination(String text, TransitGatewayRoute instead) {
    return destinations
        .parse(text)
        .flatMap(
            destination ->
                !destination.equals(instead.destination())
                        && rows().stream()
                            .anyMatch(other -> other.destination().equals(destination))
                    ? Parsed.bad("there is a route for " + text.strip() + " already")
                    : Parsed.ok(destination));
  }

  @Override
  Parsed<TransitGatewayRoute> fresh(List<TransitGatewayRoute> routes) {
    List<RouteDestination> taken = routes.stream().map(TransitGatewayRoute::destination).toList();
    Optional<RouteDestination> free =
        Stream.of("0.0.0.0/0", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")
            .map(RouteDestination::parse)
            .filter(destination -> !taken.contains(destination))
            .findFirst();
    Optional<ResourceId> first = attachments().stream().findFirst();
    return Parsed.of(
        free.map(
            destination -> new TransitGatewayRoute(destination, first, false, first.isEmpty())),
        "write over the examples first");
  }

  @Override
  TransitGatewayRoute copyOf(TransitGatewayRoute route, List<TransitGatewayRoute> routes) {
    return fresh(routes) instanceof Parsed.Ok<TransitGatewayRoute>(TransitGatewayRoute fresh, _)
        ? new TransitGatewayRoute(fresh.destination(), route.attachment(), false, route.blackhole())
        : route;
  }

  /** What propagation makes would not be by writing; a route to no attachment is a blackhole. */
  @Override
  Parsed<Optional<TransitGatewayRoute>> pasted(
      PastedTable.Line line, List<TransitGatewayRoute> routes) {
    PastedRoute pasted = PastedRoute.of(line);
    if (pasted.propagated()) {
      return Parsed.ok(Optional.empty());
    }
    return destinations
        .parse(pasted.destination())
        .flatMap(
            destination ->
                changed(
                    new TransitGatewayRoute(destination, Optional.empty(), false, true),
                    TARGET,
                    pasted.blackhole() ? BLACKHOLE : pasted.target()))
        .flatMap(
            route ->
                routes.contains(route)
                    ? Parsed.ok(Optional.empty())
                    : routes.stream()
                            .anyMatch(other -> other.destination().equals(route.destination()))
                        ? Parsed.bad("there is a route for this destination already")
                        : Parsed.ok(Optional.of(route)));
  }

  @Override
  Edit replace(List<TransitGatewayRoute> routes) {
    return Subject.replace(subject.now().withRoutes(routes));
  }
}

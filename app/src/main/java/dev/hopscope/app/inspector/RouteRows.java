package dev.hopscope.app.inspector;

import dev.hopscope.app.wiring.WireStart;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.topology.EffectiveRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of a VPC route table: the written ones first, then locked those that follow from the
 * VPC, gateway endpoints and propagation. The target of a local route can be replaced and restored.
 */
final class RouteRows extends ListRows<Route> {
  private static final int DESTINATION = 0;
  private static final int TARGET = 1;
  private static final String LOCAL = RouteTargetCells.LOCAL;

  private final Subject<RouteTable> subject;
  private final RouteDestinationCells destinations;
  private final RouteTargetCells targets;

  RouteRows(Subject<RouteTable> subject) {
    this.subject = subject;
    this.destinations = new RouteDestinationCells(subject);
    this.targets = new RouteTargetCells(subject);
  }

  @Override
  public String noun() {
    return "route";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("Destination", 1.3, Entry.PROPOSED),
        new Column("Target", 1.3, Entry.PROPOSED),
        new Column("Status", 0.9, Entry.TYPED));
  }

  @Override
  List<Route> rows() {
    return subject.now().routes();
  }

  @Override
  List<String> cells(Route route) {
    return List.of(
        destinations.textOf(route.destination()),
        targets.targetOf(route, false),
        route.blackhole() ? "blackhole" : route.propagated() ? "propagated" : "active");
  }

  @Override
  List<Line> locked() {
    return derived().stream().map(this::lockedLine).toList();
  }

  private List<EffectiveRoute> derived() {
    List<Route> written = rows();
    return EffectiveRoutes.of(subject.topology(), subject.now()).stream()
        .filter(effective -> !written.contains(effective.route()))
        .toList();
  }

  private Line lockedLine(EffectiveRoute effective) {
    List<String> cells = cells(effective.route());
    return new Line(
        List.of(cells.get(0), cells.get(1), stateOf(effective)), false, whyLocked(effective));
  }

  private static String stateOf(EffectiveRoute effective) {
    return switch (effective.origin()) {
      case LOCAL -> LOCAL;
      case STATIC -> "active";
      case PREFIX_LIST -> "endpoint";
      case PROPAGATED_DIRECT_CONNECT, PROPAGATED_VPN_STATIC, PROPAGATED_BGP -> "propagated";
    };
  }

  private static String whyLocked(EffectiveRoute effective) {
    return switch (effective.origin()) {
      case LOCAL ->
          "A range of the VPC. Its target can be replaced by an interface or a NAT gateway.";
      case STATIC -> "";
      case PREFIX_LIST -> "Put here by the gateway endpoint: change the endpoint's route tables.";
      case PROPAGATED_DIRECT_CONNECT, PROPAGATED_VPN_STATIC, PROPAGATED_BGP ->
          "Propagated by the virtual private gateway from its VPN connections.";
    };
  }

  @Override
  public boolean isEditable(int line, int column) {
    int written = rows().size();
    return line < written
        ? column <= TARGET
        : column == TARGET && derived().get(line - written).origin() == RouteOrigin.LOCAL;
  }

  @Override
  public List<String> proposals(int line, int column) {
    Names names = subject.names();
    if (column == DESTINATION) {
      return destinations.proposals(Cidr.ANY_IPV4.toString(), Cidr.ANY_IPV6.toString());
    }
    RouteDestination destination = routeAt(line).destination();
    Stream<String> proposed = targets.candidates(destination).stream().map(names::precise);
    return targets.isLocalRange(destination)
        ? Stream.concat(Stream.of(LOCAL), proposed).toList()
        : proposed.toList();
  }

  @Override
  public String draft(int line, int column) {
    Route route = routeAt(line);
    return column == TARGET
        ? targets.targetOf(route, true)
        : column == DESTINATION
            ? destinations.draftOf(route.destination())
            : super.draft(line, column);
  }

  @Override
  public Optional<WireStart> wire(int line, int column) {
    boolean there = line >= 0 && line < lines().size();
    return there && column == TARGET && isEditable(line, column)
        ? Optional.of(new WireStart.OfRoute(subject.id(), routeAt(line).destination()))
        : Optional.empty();
  }

  @Override
  public boolean hasWires() {
    return true;
  }

  private Route routeAt(int line) {
    List<Route> written = rows();
    return line < written.size() ? written.get(line) : derived().get(line - written.size()).route();
  }

  @Override
  public Parsed<Edit> change(int line, int column, String text) {
    List<Route> written = rows();
    if (column != TARGET || !targets.isLocalRange(routeAt(line).destination())) {
      return super.change(line, column, text);
    }
    RouteDestination range = routeAt(line).destination();
    List<Route> others = new ArrayList<>(written);
    others.removeIf(route -> route.destination().equals(range));
    if (text.strip().equals(LOCAL)) {
      return Parsed.ok(replace(others));
    }
    return targets
        .parse(range, text)
        .map(
            target -> {
              others.add(Math.min(line, others.size()), Route.of(range, target));
              return replace(others);
            });
  }

  @Override
  Parsed<Route> changed(Route route, int column, String text) {
    if (column == DESTINATION) {
      return destination(text, route)
          .map(
              destination ->
                  new Route(destination, route.target(), route.propagated(), route.blackhole()));
    }
    return targets
        .parse(route.destination(), text)
        .map(target -> new Route(route.destination(), target, route.propagated(), false));
  }

  private Parsed<RouteDestination> destination(String text, Route instead) {
    return destinations
        .parse(text)
        .flatMap(
            destination ->
                !destination.equals(instead.destination())
                        && rows().stream()
                            .filter(other -> !other.propagated())
                            .anyMatch(other -> other.destination().equals(destination))
                    ? Parsed.bad("there is a route for " + text.strip() + " already")
                    : Parsed.ok(destination));
  }

  @Override
  Parsed<Route> fresh(List<Route> routes) {
    Optional<RouteDestination> free =
        Stream.concat(
                Stream.of(Cidr.ANY_IPV4, Cidr.ANY_IPV6),
                CidrRows.example(cidrsOf(routes)) instanceof Parsed.Ok<Cidr>(Cidr cidr, _)
                    ? Stream.of(cidr)
                    : Stream.of())
            .map(RouteDestination::of)
            .filter(destination -> !targets.candidates(destination).isEmpty())
            .filter(
                destination ->
                    routes.stream().noneMatch(route -> route.destination().equals(destination)))
            .findFirst();
    return Parsed.of(
        free.map(
            destination ->
                Route.of(destination, RouteTarget.to(targets.candidates(destination).getFirst()))),
        "Nothing in this VPC can be a route's target yet: add a gateway first.");
  }

  @Override
  Route copyOf(Route route, List<Route> routes) {
    return fresh(routes) instanceof Parsed.Ok<Route>(Route fresh, _)
        ? new Route(fresh.destination(), route.target(), false, route.blackhole())
        : route;
  }

  private static List<Cidr> cidrsOf(List<Route> routes) {
    return routes.stream()
        .map(Route::destination)
        .filter(RouteDestination.Range.class::isInstance)
        .map(destination -> ((RouteDestination.Range) destination).cidr())
        .toList();
  }

  @Override
  Parsed<Optional<Route>> pasted(PastedTable.Line line, List<Route> routes) {
    return new PastedRoutes(subject).read(PastedRoute.of(line), routes);
  }

  @Override
  Parsed<List<Pasted<Route>>> described(DescribedTable answer) {
    return new PastedRoutes(subject).described(answer);
  }

  @Override
  Edit replace(List<Route> routes) {
    return Subject.replace(subject.now().withRoutes(routes));
  }
}

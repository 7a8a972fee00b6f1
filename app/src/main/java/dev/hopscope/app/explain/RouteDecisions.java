package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All routes of a table that was asked: which won, which lost and why, which do not match. */
final class RouteDecisions {
  private static final List<String> COLUMNS = List.of("Destination", "Target", "Origin", "");

  private final Topology topology;
  private final RouteWords words;

  RouteDecisions(Topology topology) {
    this.topology = topology;
    this.words = new RouteWords(topology);
  }

  Decision of(Step.RouteStep step) {
    Address destination = step.packet().destination();
    Optional<Cidr> won =
        step.chosen().flatMap(route -> matched(route.route().destination(), destination));
    List<Row> rows = new ArrayList<>();
    step.chosen()
        .ifPresent(route -> rows.add(chosen(cells(route), route.route().blackhole(), won)));
    step.alsoMatching()
        .forEach(
            route ->
                rows.add(
                    loser(
                        cells(route),
                        matched(route.route().destination(), destination),
                        won,
                        RouteWords.origin(route.origin()),
                        step.chosen().map(best -> RouteWords.origin(best.origin())))));
    step.notMatching()
        .forEach(route -> rows.add(silent(cells(route), route.route().destination(), destination)));
    return new Decision(COLUMNS, rows, remark(step.chosen().isPresent(), destination));
  }

  Decision of(Step.TransitRouteStep step) {
    Address destination = step.packet().destination();
    Optional<Cidr> won =
        step.chosen().flatMap(route -> matched(route.route().destination(), destination));
    List<Row> rows = new ArrayList<>();
    step.chosen()
        .ifPresent(route -> rows.add(chosen(cells(route), route.route().blackhole(), won)));
    step.losers()
        .forEach(
            loser ->
                rows.add(
                    loser.reason().matches()
                        ? loser(step, loser, won)
                        : silent(
                            cells(loser.considered()),
                            loser.considered().route().destination(),
                            destination)));
    return new Decision(COLUMNS, rows, remark(step.chosen().isPresent(), destination));
  }

  private Row loser(
      Step.TransitRouteStep step, Loser<EffectiveTransitGatewayRoute> loser, Optional<Cidr> won) {
    EffectiveTransitGatewayRoute route = loser.considered();
    Optional<EffectiveTransitGatewayRoute> sameKind =
        step.chosen().filter(best -> best.origin() == route.origin());
    if (loser.reason() == LossReason.EQUAL_ROUTE) {
      return new Row(cells(route), "just as good: may be taken too", Tone.MATCHED);
    }
    return sameKind.isPresent() && loser.reason() == LossReason.TGW_RTB_HIGHER_PRIORITY_ROUTE
        ? new Row(cells(route), "matches, but " + weaker(sameKind.get(), route), Tone.MATCHED)
        : loser(
            cells(route),
            matched(route.route().destination(), step.packet().destination()),
            won,
            RouteWords.origin(route.origin()),
            step.chosen().map(best -> RouteWords.origin(best.origin())));
  }

  private static String weaker(
      EffectiveTransitGatewayRoute winner, EffectiveTransitGatewayRoute loser) {
    if (winner.path().asPathLength() != loser.path().asPathLength()) {
      return "its AS path is longer";
    }
    return winner.path().med() == loser.path().med()
        ? "another of its kind is taken"
        : "its MED is higher";
  }

  private List<String> cells(EffectiveRoute route) {
    return List.of(
        words.destination(route.route().destination()),
        words.target(route.route()),
        RouteWords.origin(route.origin()));
  }

  private List<String> cells(EffectiveTransitGatewayRoute route) {
    return List.of(
        words.destination(route.route().destination()),
        words.target(route.route()),
        RouteWords.origin(route.origin()));
  }

  private static Row chosen(List<String> cells, boolean blackhole, Optional<Cidr> by) {
    String longest = by.map(cidr -> "wins: longest prefix, /" + cidr.length()).orElse("wins");
    return blackhole
        ? new Row(cells, longest + ", and drops: its target is gone", Tone.REFUSED)
        : new Row(cells, longest, Tone.DECIDED);
  }

  private static Row loser(
      List<String> cells,
      Optional<Cidr> by,
      Optional<Cidr> winner,
      String origin,
      Optional<String> winnersOrigin) {
    String why =
        by.isPresent() && winner.isPresent() && by.get().length() < winner.get().length()
            ? "/%d is shorter than /%d".formatted(by.get().length(), winner.get().length())
            : origin + " loses to " + winnersOrigin.orElse("the winner");
    return new Row(cells, "matches, but " + why, Tone.MATCHED);
  }

  private Row silent(List<String> cells, RouteDestination destination, Address address) {
    String why =
        switch (destination) {
          case RouteDestination.Range range ->
              Mismatch.of(range.cidr(), address)
                  .map(text -> text.replace("is outside", "is not in it"))
                  .orElse("not taken");
          case RouteDestination.Listed listed ->
              topology.find(listed.prefixList(), PrefixList.class).isPresent()
                  ? address + " is in none of its ranges"
                  : "its ranges are not known";
        };
    return new Row(cells, why, Tone.SILENT);
  }

  private Optional<Cidr> matched(RouteDestination destination, Address address) {
    return switch (destination) {
      case RouteDestination.Range range -> Optional.of(range.cidr());
      case RouteDestination.Listed listed ->
          topology
              .find(listed.prefixList(), PrefixList.class)
              .flatMap(list -> list.longestMatch(address));
    };
  }

  private static String remark(boolean found, Address destination) {
    return found ? "" : "No route matches " + destination + ": the packet is dropped.";
  }
}

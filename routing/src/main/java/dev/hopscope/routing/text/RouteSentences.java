package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.TransitGatewayRouteOrigin;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which route a table chooses, and why the others lose. */
final class RouteSentences {
  private static final int MOST_LOSERS = 3;

  private final Topology topology;
  private final Names names;

  RouteSentences(Topology topology, Names names) {
    this.topology = topology;
    this.names = names;
  }

  String of(Step.RouteStep step) {
    Address destination = step.packet().destination();
    String table = names.withKind(step.component());
    List<String> clauses = new ArrayList<>();
    clauses.add(
        step.chosen()
            .map(chosen -> chosen(table, destination, chosen.route()))
            .orElse(table + " has no route for " + destination));
    step.chosen()
        .ifPresent(
            winner -> {
              for (EffectiveRoute loser : step.alsoMatching()) {
                clauses.add(beaten(winner, loser, destination));
              }
            });
    notMatching(step, destination).ifPresent(clauses::add);
    return String.join("; ", clauses);
  }

  private String chosen(String table, Address destination, Route route) {
    String by = by(route.destination(), destination);
    if (route.blackhole()) {
      return "%s sends %s into a blackhole by %s: its target %s is gone"
          .formatted(table, destination, by, target(route.target()));
    }
    return switch (route.target()) {
      case RouteTarget.Local _ ->
          "%s keeps %s inside the VPC by its local route %s".formatted(table, destination, by);
      case RouteTarget.To to ->
          "%s sends %s to %s by %s".formatted(table, destination, names.withKind(to.id()), by);
      case RouteTarget.Unmodelled unmodelled ->
          "%s sends %s to %s, which is not modelled, by %s"
              .formatted(table, destination, Names.quoted(unmodelled.what()), by);
    };
  }

  String of(Step.TransitRouteStep step) {
    Address destination = step.packet().destination();
    String table = names.withKind(step.component());
    List<String> clauses = new ArrayList<>();
    clauses.add(
        step.chosen()
            .map(chosen -> chosen(table, destination, chosen))
            .orElse(
                "%s, which routes what comes from %s, has no route for %s"
                    .formatted(table, names.withKind(step.from()), destination)));
    step.chosen()
        .ifPresent(
            winner -> {
              for (Loser<EffectiveTransitGatewayRoute> loser : step.losers()) {
                beaten(winner, loser, destination).ifPresent(clauses::add);
              }
            });
    return String.join("; ", clauses);
  }

  private String chosen(
      String table, Address destination, EffectiveTransitGatewayRoute effectiveRoute) {
    String by = by(effectiveRoute.route().destination(), destination);
    Optional<ResourceId> attachment = effectiveRoute.route().attachment();
    if (effectiveRoute.route().blackhole() || attachment.isEmpty()) {
      return "%s drops %s by its blackhole route %s".formatted(table, destination, by);
    }
    return "%s sends %s to %s by its %s route %s"
        .formatted(
            table,
            destination,
            names.withKind(attachment.get()),
            effectiveRoute.route().propagated() ? "propagated" : "static",
            by);
  }

  private String beaten(EffectiveRoute winner, EffectiveRoute loser, Address destination) {
    return "%s to %s matches too, but %s"
        .formatted(
            by(loser.route().destination(), destination),
            target(loser.route().target()),
            whyBeaten(
                winner.route().destination(),
                loser.route().destination(),
                word(winner.origin()),
                word(loser.origin()),
                destination));
  }

  private Optional<String> beaten(
      EffectiveTransitGatewayRoute winner,
      Loser<EffectiveTransitGatewayRoute> loser,
      Address destination) {
    EffectiveTransitGatewayRoute route = loser.considered();
    return whyBeaten(winner, loser)
        .map(
            why ->
                "%s to %s matches too, but %s"
                    .formatted(
                        by(route.route().destination(), destination),
                        route.route().attachment().map(names::of).orElse("a blackhole"),
                        why));
  }

  private static Optional<String> whyBeaten(
      EffectiveTransitGatewayRoute winner, Loser<EffectiveTransitGatewayRoute> loser) {
    return switch (loser.reason()) {
      case CANNOT_ROUTE, TGW_RTB_CANNOT_ROUTE, TGW_ATTACH_VPC_AZ_RESTRICTION -> Optional.empty();
      case MORE_SPECIFIC_ROUTE, TGW_RTB_MORE_SPECIFIC_ROUTE -> Optional.of("is less specific");
      case HIGHER_PRIORITY_ROUTE, TGW_RTB_HIGHER_PRIORITY_ROUTE ->
          Optional.of(whyWeaker(winner, loser.considered()));
      case EQUAL_ROUTE -> Optional.of("is just as good and was not taken");
    };
  }

  private static String whyWeaker(
      EffectiveTransitGatewayRoute winner, EffectiveTransitGatewayRoute loser) {
    if (winner.origin() != loser.origin()) {
      return "%s routes come before %s ones".formatted(word(winner.origin()), word(loser.origin()));
    }
    if (winner.path().asPathLength() != loser.path().asPathLength()) {
      return "its AS path is longer";
    }
    if (winner.path().med() != loser.path().med()) {
      return "its MED is higher";
    }
    return winner.path().internal() == loser.path().internal()
        ? "is just as good, and such routes do not share the load"
        : "its peer is of the gateway's own autonomous system";
  }

  private String whyBeaten(
      RouteDestination winner,
      RouteDestination loser,
      String winnersOrigin,
      String losersOrigin,
      Address destination) {
    int longest = range(winner, destination).map(Cidr::length).orElse(0);
    if (range(loser, destination).map(Cidr::length).orElse(0) < longest) {
      return "is less specific";
    }
    return winnersOrigin.equals(losersOrigin)
        ? "is just as good and was not taken"
        : "%s routes come before %s ones".formatted(winnersOrigin, losersOrigin);
  }

  private Optional<String> notMatching(Step.RouteStep step, Address destination) {
    List<String> others =
        step.notMatching().stream()
            .filter(other -> isOfFamily(other.route().destination(), destination))
            .map(other -> name(other.route().destination()))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    int left = others.size() - MOST_LOSERS;
    List<String> said = new ArrayList<>(others.subList(0, Math.min(others.size(), MOST_LOSERS)));
    if (left > 0) {
      said.add(left == 1 ? "one more" : left + " more");
    }
    return Optional.of(
        Names.joined(said)
            + (others.size() == 1 ? " does not contain " : " do not contain ")
            + (step.chosen().isPresent() ? "it" : destination));
  }

  private static boolean isOfFamily(RouteDestination other, Address destination) {
    return switch (other) {
      case RouteDestination.Range range -> range.cidr().family() == destination.family();
      case RouteDestination.Listed _ -> true;
    };
  }

  private String by(RouteDestination route, Address destination) {
    return switch (route) {
      case RouteDestination.Range range -> range.cidr().toString();
      case RouteDestination.Listed listed ->
          range(route, destination)
              .map(entry -> entry + " of " + name(listed))
              .orElseGet(() -> name(listed));
    };
  }

  private String name(RouteDestination route) {
    return switch (route) {
      case RouteDestination.Range range -> range.cidr().toString();
      case RouteDestination.Listed listed -> "prefix list " + names.of(listed.prefixList());
    };
  }

  private Optional<Cidr> range(RouteDestination route, Address destination) {
    return switch (route) {
      case RouteDestination.Range range -> Optional.of(range.cidr());
      case RouteDestination.Listed listed ->
          topology
              .find(listed.prefixList(), PrefixList.class)
              .flatMap(list -> list.longestMatch(destination));
    };
  }

  private String target(RouteTarget target) {
    return switch (target) {
      case RouteTarget.Local _ -> "the VPC itself";
      case RouteTarget.To to -> names.of(to.id());
      case RouteTarget.Unmodelled unmodelled -> Names.quoted(unmodelled.what());
    };
  }

  private static String word(RouteOrigin origin) {
    return switch (origin) {
      case LOCAL -> "local";
      case STATIC -> "static";
      case PREFIX_LIST -> "prefix-list";
      case PROPAGATED_DIRECT_CONNECT -> "Direct Connect";
      case PROPAGATED_VPN_STATIC -> "static VPN";
      case PROPAGATED_BGP -> "propagated BGP";
    };
  }

  private static String word(TransitGatewayRouteOrigin origin) {
    return switch (origin) {
      case STATIC -> "static";
      case PREFIX_LIST -> "prefix-list";
      case VPC -> "VPC-propagated";
      case DIRECT_CONNECT_GATEWAY -> "Direct Connect";
      case CONNECT -> "Connect";
      case PRIVATE_VPN -> "private VPN";
      case VPN -> "VPN";
      case VPN_CONCENTRATOR -> "VPN Concentrator";
      case PEERING -> "peering";
    };
  }
}

package dev.hopscope.app.wiring;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.OutsidePaths;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wire from a route table, or from a subnet for the table that governs it, to what a route leads
 * to. The destination is what lies behind the target, else everything.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html">Example
 *     routing options</a>
 */
final class RouteWires {
  private final Topology topology;

  RouteWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(Subnet subnet, Resource to) {
    if (!RouteTargets.isTarget(to)) {
      return Optional.empty();
    }
    if (to instanceof NatGateway nat && nat.subnet().equals(subnet.id())) {
      return Wiring.refuse(
          "%s lives in %s: a route there would lead it to itself."
              .formatted(nat.label(), subnet.label()));
    }
    Optional<RouteTable> table =
        subnet
            .routeTable()
            .or(() -> topology.find(subnet.vpc(), Vpc.class).flatMap(Vpc::mainRouteTable))
            .flatMap(id -> topology.find(id, RouteTable.class));
    return table.isPresent()
        ? of(table.get(), to)
        : Wiring.refuse("%s has no route table: associate one first.".formatted(subnet.label()));
  }

  Optional<Wiring> of(RouteTable table, Resource to) {
    return RouteEnd.of(topology, table, to, end -> route(table, end.target(), end.called()));
  }

  private Optional<Wiring> route(RouteTable table, Resource target, String called) {
    Optional<String> refusal = new RouteTargets(topology, table).refusal(target);
    if (refusal.isPresent()) {
      return Wiring.refuse(refusal.get());
    }
    boolean edge = new EdgeTable(topology, table).isInUse();
    if (edge && !EdgeTable.mayLeadTo(target)) {
      return Wiring.refuse(EdgeTable.whyNot(table));
    }
    for (List<Cidr> ranges : edge ? List.of(ownRanges(table)) : behind(table, target)) {
      List<Cidr> missing =
          ranges.stream().filter(range -> written(table, range).isEmpty()).toList();
      if (!missing.isEmpty()) {
        return Wiring.change(
            "Route %s to %s in %s".formatted(words(missing), called, table.label()),
            () -> table.withRoutes(added(table, missing, target.id())));
      }
      List<Route> elsewhere =
          ranges.stream()
              .flatMap(range -> written(table, range).stream())
              .filter(route -> !leadsTo(route, target.id()))
              .toList();
      if (!elsewhere.isEmpty()) {
        return Wiring.change(
            "Route %s to %s instead of %s in %s"
                .formatted(
                    words(elsewhere.stream().map(RouteWires::range).toList()),
                    called,
                    targetOf(elsewhere.getFirst()),
                    table.label()),
            () -> table.withRoutes(led(table, elsewhere, target.id())));
      }
    }
    return Wiring.refuse("%s leads there already.".formatted(table.label()));
  }

  /** What a table of a gateway is for: the VPC. */
  private List<Cidr> ownRanges(RouteTable table) {
    return topology.find(table.vpc(), Vpc.class).stream().flatMap(Vpc::allCidrs).toList();
  }

  private static List<Route> added(RouteTable table, List<Cidr> ranges, ResourceId target) {
    List<Route> routes = new ArrayList<>(table.routes());
    ranges.forEach(range -> routes.add(Route.of(range, target)));
    return routes;
  }

  private static List<Route> led(RouteTable table, List<Route> changed, ResourceId target) {
    return table.routes().stream()
        .map(
            route ->
                changed.contains(route)
                    ? Route.of(route.destination(), RouteTarget.to(target))
                    : route)
        .toList();
  }

  private static boolean leadsTo(Route route, ResourceId target) {
    return route.target().equals(RouteTarget.to(target)) && !route.blackhole();
  }

  private static Cidr range(Route route) {
    return route.destination() instanceof RouteDestination.Range range
        ? range.cidr()
        : Cidr.ANY_IPV4;
  }

  private static Optional<Route> written(RouteTable table, Cidr range) {
    return table.routes().stream()
        .filter(route -> !route.propagated())
        .filter(route -> route.destination().equals(RouteDestination.of(range)))
        .findFirst();
  }

  /** What a route to the target is for: what is proposed first, and what next. */
  private List<List<Cidr>> behind(RouteTable table, Resource target) {
    Optional<Vpc> own = topology.find(table.vpc(), Vpc.class);
    List<Cidr> any = List.of(Cidr.ANY_IPV4);
    List<Cidr> anyIpv6 =
        own.filter(vpc -> vpc.allCidrs().anyMatch(RouteWires::isIpv6)).isPresent()
            ? List.of(Cidr.ANY_IPV6)
            : List.of();
    return switch (target) {
      case VpcPeeringConnection peering ->
          List.of(rangesOf(Stream.of(peering.peerOf(table.vpc())), own));
      case TransitGateway gateway -> orAny(rangesOf(attachedTo(gateway, table.vpc()), own), any);
      case VirtualPrivateGateway gateway ->
          orAny(
              OutsidePaths.ofPrivateGateway(topology, gateway.id()).stream()
                  .map(OutsidePath::range)
                  .filter(range -> isOutside(range, own))
                  .distinct()
                  .toList(),
              any);
      case EgressOnlyInternetGateway _ -> List.of(List.of(Cidr.ANY_IPV6));
      case NatGateway _ -> List.of(any);
      case Resource _ -> List.of(any, anyIpv6);
    };
  }

  private static boolean isOutside(Cidr range, Optional<Vpc> own) {
    return own.stream().flatMap(Vpc::allCidrs).noneMatch(range::overlaps);
  }

  private static boolean isIpv6(Cidr range) {
    return range.family() == Cidr.ANY_IPV6.family();
  }

  private static List<List<Cidr>> orAny(List<Cidr> ranges, List<Cidr> any) {
    return ranges.isEmpty() ? List.of(any) : List.of(ranges, any);
  }

  private Stream<ResourceId> attachedTo(TransitGateway gateway, ResourceId vpc) {
    return topology.referrers(gateway.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .map(TransitGatewayAttachment::attached)
        .filter(id -> !id.equals(vpc));
  }

  private List<Cidr> rangesOf(Stream<ResourceId> vpcs, Optional<Vpc> own) {
    return vpcs.flatMap(id -> topology.find(id, Vpc.class).stream())
        .flatMap(Vpc::allCidrs)
        .filter(range -> isOutside(range, own))
        .distinct()
        .toList();
  }

  private static String words(List<Cidr> ranges) {
    return ranges.size() > 2
        ? ranges.getFirst() + " and " + (ranges.size() - 1) + " more"
        : ranges.stream().map(Cidr::toString).collect(Collectors.joining(" and "));
  }

  private String targetOf(Route route) {
    String target =
        switch (route.target()) {
          case RouteTarget.To to -> topology.labelOf(to.id());
          case RouteTarget.Local _ -> "local";
          case RouteTarget.Unmodelled unmodelled -> unmodelled.what();
        };
    return route.blackhole() ? target + ", a blackhole," : target;
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The VPC router: out of a subnet by its ACL, then wherever the subnet's route table says (rules
 * RT-02, WALK-02).
 */
record SubnetRouter(Network network) {

  /** The routes that govern a subnet, and whose they are. */
  private record Governing(ResourceId table, List<EffectiveRoute> routes) {}

  Next leaveSubnet(Sender from, Packet packet, Passage passage) {
    return NetworkAclCheck.at(network, from.subnet(), Direction.EGRESS)
        .pass(packet, passage, next -> Next.goTo(new Place.AtSubnetRouter(from), packet, next));
  }

  Next route(Sender from, Packet packet, Passage passage) {
    Subnet subnet = from.subnet();
    Optional<RouteTable> table =
        SubnetType.tableOf(network.topology(), subnet)
            .flatMap(id -> network.topology().find(id, RouteTable.class));
    if (table.isPresent()) {
      return lookUp(
          new Governing(table.get().id(), network.routesOf(table.get())), from, packet, passage);
    }
    Optional<ResourceId> named = SubnetType.tableOf(network.topology(), subnet);
    if (named.isPresent()) {
      return Next.lost(subnet.id(), UnknownReason.UNKNOWN_RESOURCE, named.get(), packet, passage);
    }
    return network.topology().lacks(ResourceKind.ROUTE_TABLE)
        ? assumed(from, packet, passage)
        : lookUp(new Governing(from.vpc().id(), local(from.vpc())), from, packet, passage);
  }

  /** No table in the snapshot: what section 13.5 of the rules takes to hold. */
  private Next assumed(Sender from, Packet packet, Passage passage) {
    if (network.topology().lacks(ResourceKind.INTERNET_GATEWAY)) {
      return Next.lost(
          from.subnet().id(), UnknownReason.UNKNOWN_RESOURCE, from.vpc().id(), packet, passage);
    }
    Optional<InternetGateway> gateway =
        network.internetGatewayOf(from.vpc().id()).filter(_ -> from.subnet().mapPublicIpOnLaunch());
    List<EffectiveRoute> routes = new ArrayList<>(local(from.vpc()));
    gateway.ifPresent(
        each ->
            routes.add(new EffectiveRoute(Route.of(Cidr.ANY_IPV4, each.id()), RouteOrigin.STATIC)));
    return lookUp(
        new Governing(from.subnet().id(), routes),
        from,
        packet,
        passage.note(new Note.AssumedRoutes(from.subnet().id(), gateway.isPresent())));
  }

  private static List<EffectiveRoute> local(Vpc vpc) {
    return vpc.allCidrs()
        .map(cidr -> Route.of(RouteDestination.of(cidr), RouteTarget.LOCAL))
        .map(route -> new EffectiveRoute(route, RouteOrigin.LOCAL))
        .toList();
  }

  private Next lookUp(Governing governing, Sender from, Packet packet, Passage before) {
    Passage passage = before.routedBy(governing.table());
    RouteLookup lookup = RouteLookup.of(network, governing.routes(), packet.destination());
    if (lookup.undecidedList().isPresent()) {
      return Next.lost(
          governing.table(),
          UnknownReason.UNKNOWN_RESOURCE,
          lookup.undecidedList().get(),
          packet,
          passage);
    }
    List<EffectiveRoute> choices = lookup.equalChoices(network, packet.destination());
    if (choices.isEmpty()) {
      return Next.drop(governing.table(), DropReason.NO_ROUTE_TO_DESTINATION, packet, passage)
          .after(List.of(step(governing, from, lookup, Optional.empty(), packet)));
    }
    List<ResourceId> targets =
        choices.stream().flatMap(choice -> targetOf(choice).stream()).toList();
    List<Next> onwards = new ArrayList<>();
    for (EffectiveRoute choice : choices) {
      List<Step> steps = new ArrayList<>();
      steps.add(step(governing, from, lookup, Optional.of(choice), packet));
      if (choices.size() > 1) {
        targetOf(choice)
            .map(target -> new Step.ForkStep(governing.table(), targets, target, packet))
            .ifPresent(steps::add);
      }
      onwards.add(follow(choice, governing.table(), from, packet, passage).after(steps));
    }
    return Forks.of(onwards);
  }

  private static Optional<ResourceId> targetOf(EffectiveRoute route) {
    return route.route().target() instanceof RouteTarget.To to
        ? Optional.of(to.id())
        : Optional.empty();
  }

  private Step step(
      Governing governing,
      Sender from,
      RouteLookup lookup,
      Optional<EffectiveRoute> chosen,
      Packet packet) {
    return new Step.RouteStep(
        governing.table(),
        from.subnet().id(),
        chosen,
        lookup.losers(network, packet.destination(), chosen),
        packet);
  }

  private Next follow(
      EffectiveRoute chosen, ResourceId table, Sender from, Packet packet, Passage passage) {
    Route route = chosen.route();
    if (route.blackhole()) {
      return blackhole(route, table, packet, passage);
    }
    return switch (route.target()) {
      case RouteTarget.Local _ ->
          Next.goTo(new Place.EnteringVpc(from.vpc(), Optional.of(from.subnet())), packet, passage);
      case RouteTarget.Unmodelled unmodelled ->
          Next.lost(
              table,
              UnknownReason.UNSUPPORTED_COMPONENT,
              ResourceId.of(unmodelled.what()),
              packet,
              passage);
      case RouteTarget.To to ->
          switch (RouteTargets.resolve(network, from.vpc(), to.id())) {
            case RouteTargets.Alive alive ->
                Next.goTo(new Place.AtForwarder(alive.forwarder(), from, table), packet, passage);
            case RouteTargets.Gone _ -> blackhole(route, table, packet, passage);
            case RouteTargets.NotKnown notKnown ->
                Next.lost(table, UnknownReason.UNKNOWN_RESOURCE, notKnown.what(), packet, passage);
          };
    };
  }

  private static Next blackhole(Route route, ResourceId table, Packet packet, Passage passage) {
    return route.target() instanceof RouteTarget.To to
        ? Next.drop(table, DropReason.BAD_STATE_ROUTE, to.id(), packet, passage)
        : Next.drop(table, DropReason.BAD_STATE_ROUTE, packet, passage);
  }
}

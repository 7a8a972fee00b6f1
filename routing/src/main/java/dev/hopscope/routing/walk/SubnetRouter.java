package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
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
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The VPC router: out of a subnet by its ACL, then wherever the subnet's route table says (rules
 * RT-02, WALK-02).
 */
record SubnetRouter(Network network) {

  /**
   * The routes that govern a subnet, and whose they are.
   *
   * @param at the subnet, or what routes without lying in one
   */
  private record Governing(ResourceId table, ResourceId at, List<EffectiveRoute> routes) {}

  Next leaveSubnet(Sender from, Packet packet, Passage passage) {
    return NetworkAclCheck.at(network, from.subnet(), Direction.EGRESS)
        .pass(packet, passage, next -> Next.goTo(new Place.AtSubnetRouter(from), packet, next));
  }

  Next route(Sender from, Packet packet, Passage passage) {
    Optional<NetworkInterface> awaiting =
        new InstanceConnect(network).awaiting(from.vpc().id(), packet, passage);
    if (awaiting.isPresent()) {
      return Next.goTo(new Place.EnteringSubnet(awaiting.get()), packet, passage);
    }
    Subnet subnet = from.subnet();
    Optional<RouteTable> table =
        SubnetType.tableOf(network.topology(), subnet)
            .flatMap(id -> network.topology().find(id, RouteTable.class));
    if (table.isPresent()) {
      return lookUp(
          new Governing(table.get().id(), subnet.id(), network.routesOf(table.get())),
          from,
          packet,
          passage);
    }
    Optional<ResourceId> named = SubnetType.tableOf(network.topology(), subnet);
    if (named.isPresent()) {
      return Next.lost(subnet.id(), UnknownReason.UNKNOWN_RESOURCE, named.get(), packet, passage);
    }
    return network.topology().lacks(ResourceKind.ROUTE_TABLE)
        ? assumed(from, packet, passage)
        : lookUp(
            new Governing(from.vpc().id(), subnet.id(), local(from.vpc())), from, packet, passage);
  }

  /**
   * By the table of a regional NAT gateway; one that names none has what AWS gives it: the local
   * routes and one to the internet gateway (rule RNAT-01).
   */
  Next routeByOwnTable(RegionalNatGateway nat, Sender from, Packet packet, Passage passage) {
    Optional<RouteTable> table =
        nat.routeTable().flatMap(id -> network.topology().find(id, RouteTable.class));
    if (nat.routeTable().isPresent() && table.isEmpty()) {
      return Next.lost(
          nat.id(), UnknownReason.UNKNOWN_RESOURCE, nat.routeTable().get(), packet, passage);
    }
    Governing governing =
        table
            .map(own -> new Governing(own.id(), nat.id(), network.routesOf(own)))
            .orElseGet(() -> new Governing(nat.id(), nat.id(), withWayOut(from.vpc(), _ -> true)));
    return lookUp(governing, from, packet, passage);
  }

  private List<EffectiveRoute> withWayOut(Vpc vpc, Predicate<InternetGateway> which) {
    List<EffectiveRoute> routes = new ArrayList<>(local(vpc));
    network
        .internetGatewayOf(vpc.id())
        .filter(which)
        .ifPresent(
            each ->
                routes.add(
                    new EffectiveRoute(Route.of(Cidr.ANY_IPV4, each.id()), RouteOrigin.STATIC)));
    return routes;
  }

  /** No table in the snapshot: what section 13.5 of the rules takes to hold. */
  private Next assumed(Sender from, Packet packet, Passage passage) {
    if (network.topology().lacks(ResourceKind.INTERNET_GATEWAY)) {
      return Next.lost(
          from.subnet().id(), UnknownReason.UNKNOWN_RESOURCE, from.vpc().id(), packet, passage);
    }
    boolean isPublic = from.subnet().mapPublicIpOnLaunch();
    Optional<InternetGateway> gateway =
        network.internetGatewayOf(from.vpc().id()).filter(_ -> isPublic);
    List<EffectiveRoute> routes = withWayOut(from.vpc(), _ -> isPublic);
    return lookUp(
        new Governing(from.subnet().id(), from.subnet().id(), routes),
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
      return Next.drop(
              governing.table(),
              DropReason.NO_ROUTE_TO_DESTINATION,
              packet,
              noWayBack(governing, from, passage))
          .after(List.of(step(governing, lookup, Optional.empty(), packet)));
    }
    List<ResourceId> targets =
        choices.stream().flatMap(choice -> targetOf(choice).stream()).toList();
    List<Next> onwards = new ArrayList<>();
    for (EffectiveRoute choice : choices) {
      List<Step> steps = new ArrayList<>();
      steps.add(step(governing, lookup, Optional.of(choice), packet));
      if (choices.size() > 1) {
        targetOf(choice)
            .map(target -> new Step.ForkStep(governing.table(), targets, target, packet))
            .ifPresent(steps::add);
      }
      onwards.add(follow(choice, governing, from, packet, passage).after(steps));
    }
    return Forks.of(onwards);
  }

  /** An endpoint that was asked over a transit gateway and whose subnet has no route back to it. */
  private static Passage noWayBack(Governing governing, Sender from, Passage passage) {
    Optional<ResourceId> endpoint =
        from.networkInterface()
            .filter(each -> each.type() == InterfaceType.VPC_ENDPOINT)
            .flatMap(NetworkInterface::attachedTo);
    boolean overTransitGateway =
        passage.reply() && passage.connections().last(Connections.Memory.Transit.class).isPresent();
    return endpoint
        .filter(_ -> overTransitGateway)
        .map(
            id ->
                passage.note(
                    new Note.AlsoFound(
                        Finding.RESPONSE_RTB_HAS_NO_ROUTE_TO_TRANSIT_GATEWAY,
                        governing.table(),
                        id)))
        .orElse(passage);
  }

  private static Optional<ResourceId> targetOf(EffectiveRoute route) {
    return route.route().target() instanceof RouteTarget.To to
        ? Optional.of(to.id())
        : Optional.empty();
  }

  private Step step(
      Governing governing, RouteLookup lookup, Optional<EffectiveRoute> chosen, Packet packet) {
    return new Step.RouteStep(
        governing.table(),
        governing.at(),
        chosen,
        lookup.losers(network, packet.destination(), chosen),
        packet);
  }

  private Next follow(
      EffectiveRoute chosen, Governing governing, Sender from, Packet packet, Passage passage) {
    Route route = chosen.route();
    ResourceId table = governing.table();
    if (route.blackhole()) {
      return blackhole(route, table, packet, passage);
    }
    return switch (route.target()) {
      case RouteTarget.Local _ ->
          Next.goTo(
              new Place.EnteringVpc(
                  from.vpc(),
                  Optional.of(from.subnet()).filter(in -> in.id().equals(governing.at()))),
              packet,
              passage);
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

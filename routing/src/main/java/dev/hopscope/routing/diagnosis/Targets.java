package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.trace.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a route of a table could name so that a packet comes nearer to its destination. */
final class Targets {
  private Targets() {}

  static Set<ResourceId> of(Situation situation, RouteTable table, Address destination) {
    Set<ResourceId> targets = new LinkedHashSet<>(ofTheWayThere(situation, table));
    ResourceId vpc = table.vpc();
    if (situation.vpcOf(vpc).filter(own -> own.contains(destination)).isPresent()) {
      return targets;
    }
    if (situation.isPrivate(destination)) {
      targets.addAll(peerings(situation, vpc, destination));
    } else if (Destinations.isOutsideAws(situation, destination)) {
      targets.addAll(attached(situation, vpc, VirtualPrivateGateway.class));
    } else {
      targets.addAll(outward(situation, vpc, destination));
    }
    targets.addAll(transitGateways(situation, vpc));
    return targets;
  }

  /** For a reply: what the request passed in this VPC, so that it goes back by it. */
  private static List<ResourceId> ofTheWayThere(Situation situation, RouteTable table) {
    return situation.isReply()
        ? situation.forward().stream()
            .filter(Step.CrossingStep.class::isInstance)
            .map(Step::component)
            .filter(id -> isInspector(situation, id, table.vpc()))
            .distinct()
            .toList()
        : List.of();
  }

  /** An appliance's interface or an endpoint that inspects, in this VPC. */
  private static boolean isInspector(Situation situation, ResourceId id, ResourceId vpc) {
    return situation
        .topology()
        .find(id, Forwarder.class)
        .filter(each -> !(each instanceof NatGateway))
        .flatMap(each -> situation.topology().containerOf(each.id()))
        .flatMap(situation.topology()::containerOf)
        .filter(vpc::equals)
        .isPresent();
  }

  private static List<ResourceId> peerings(
      Situation situation, ResourceId vpc, Address destination) {
    return situation.topology().referrers(vpc, Role.CONNECTS, VpcPeeringConnection.class).stream()
        .filter(
            peering ->
                situation
                    .vpcOf(peering.peerOf(vpc))
                    .filter(peer -> peer.contains(destination))
                    .isPresent())
        .map(Resource::id)
        .toList();
  }

  private static List<ResourceId> outward(
      Situation situation, ResourceId vpc, Address destination) {
    Stream<ResourceId> nats =
        situation.topology().all(NatGateway.class).stream()
            .filter(nat -> isIn(situation, nat, vpc))
            .map(Resource::id);
    Stream<ResourceId> gateways = attached(situation, vpc, InternetGateway.class).stream();
    Stream<ResourceId> egressOnly =
        attached(situation, vpc, EgressOnlyInternetGateway.class).stream();
    return destination.family() == Family.IPV4
        ? Stream.concat(nats, gateways).toList()
        : Stream.concat(egressOnly, gateways).toList();
  }

  private static boolean isIn(Situation situation, NatGateway nat, ResourceId vpc) {
    return situation.topology().containerOf(nat.id()).stream()
        .anyMatch(
            home ->
                home.equals(vpc)
                    || situation.topology().containerOf(home).filter(vpc::equals).isPresent());
  }

  private static <T extends Resource> List<ResourceId> attached(
      Situation situation, ResourceId vpc, Class<T> type) {
    return situation.topology().referrers(vpc, Role.ATTACHED_TO, type).stream()
        .map(Resource::id)
        .toList();
  }

  private static List<ResourceId> transitGateways(Situation situation, ResourceId vpc) {
    return situation
        .topology()
        .referrers(vpc, Role.CONNECTS, TransitGatewayAttachment.class)
        .stream()
        .map(TransitGatewayAttachment::transitGateway)
        .filter(id -> situation.topology().find(id, TransitGateway.class).isPresent())
        .distinct()
        .toList();
  }

  /** Gateway endpoints of the VPC for a service that has the address. */
  static List<Repair> endpoints(Situation situation, RouteTable table, Address destination) {
    return situation
        .topology()
        .referrers(table.vpc(), Role.CONTAINED_IN, GatewayEndpoint.class)
        .stream()
        .filter(endpoint -> !endpoint.routeTables().contains(table.id()))
        .filter(endpoint -> serves(situation, endpoint, destination))
        .map(endpoint -> new Mend.AddEndpointRoute(table.id(), endpoint.id()))
        .map(mend -> new Repair(mend, Repair.RULE))
        .toList();
  }

  private static boolean serves(
      Situation situation, GatewayEndpoint endpoint, Address destination) {
    return endpoint.prefixLists().stream()
        .flatMap(id -> situation.topology().find(id, PrefixList.class).stream())
        .anyMatch(list -> list.longestMatch(destination).isPresent());
  }

  /** A virtual private gateway whose routes the table does not take yet. */
  static List<Repair> propagations(Situation situation, RouteTable table, Address destination) {
    return Destinations.isOutsideAws(situation, destination)
        ? situation
            .vpcOf(table.vpc())
            .map(Vpc::id)
            .map(vpc -> attached(situation, vpc, VirtualPrivateGateway.class))
            .orElse(List.of())
            .stream()
            .filter(gateway -> !table.propagatingGateways().contains(gateway))
            .map(gateway -> new Mend.Propagate(table.id(), gateway))
            .map(mend -> new Repair(mend, Repair.RULE))
            .toList()
        : List.of();
  }
}

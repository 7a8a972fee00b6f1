package dev.hopscope.model.check;

import dev.hopscope.model.check.ConnectionProblem.BadTransit;
import dev.hopscope.model.check.ConnectionProblem.BadTransit.TransitFault;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables, routes and attachments of transit gateways keep to one gateway; peerings join two;
 * Connect rests on a VPC or Direct Connect, and knows BGP only (section 7 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-connect.html">Transit gateway
 *     Connect attachments</a>
 */
final class TransitGateways implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.of(
            topology.all(TransitGatewayAttachment.class).stream()
                .flatMap(attachment -> of(topology, attachment)),
            topology.all(TransitGatewayPeeringAttachment.class).stream()
                .flatMap(peering -> of(topology, peering)),
            topology.all(TransitGatewayPolicyTable.class).stream()
                .flatMap(table -> of(topology, table)),
            topology.all(TransitGatewayRouteTable.class).stream()
                .flatMap(table -> of(topology, table)))
        .flatMap(found -> found);
  }

  private static Stream<Problem> of(Topology topology, TransitGatewayAttachment attachment) {
    Stream<Problem> tables =
        Stream.concat(attachment.association().stream(), attachment.propagations().stream())
            .distinct()
            .flatMap(
                table -> ofAnother(topology, attachment.id(), table, attachment.transitGateway()));
    Stream<Problem> carrier =
        attachment.type() == TransitGatewayAttachment.Type.CONNECT
            ? topology.find(attachment.attached()).stream()
                .filter(found -> !carriesConnect(found, attachment.transitGateway()))
                .map(
                    found ->
                        fault(attachment.id(), TransitFault.CONNECT_ON_WRONG_CARRIER, found.id()))
            : Stream.empty();
    return Stream.concat(tables, carrier);
  }

  private static boolean carriesConnect(Resource carrier, ResourceId gateway) {
    return carrier instanceof TransitGatewayAttachment attachment
        && attachment.transitGateway().equals(gateway)
        && switch (attachment.type()) {
          case VPC, DIRECT_CONNECT_GATEWAY -> true;
          case VPN, VPN_CONCENTRATOR, CONNECT, NETWORK_FUNCTION -> false;
        };
  }

  private static Stream<Problem> of(Topology topology, TransitGatewayPeeringAttachment peering) {
    return peering.requester().equals(peering.accepter())
        ? Stream.of(fault(peering.id(), TransitFault.PEERS_ITSELF, peering.requester()))
        : Stream.of(peering.requester(), peering.accepter())
            .flatMap(
                gateway ->
                    peering.associationAt(gateway).stream()
                        .flatMap(table -> ofAnother(topology, peering.id(), table, gateway)));
  }

  private static Stream<Problem> of(Topology topology, TransitGatewayPolicyTable table) {
    Set<Integer> numbers = new HashSet<>();
    boolean twice =
        table.rules().stream()
            .flatMap(rule -> rule.number().stream())
            .anyMatch(number -> !numbers.add(number));
    Stream<Problem> targets =
        table.rules().stream()
            .map(TransitGatewayPolicyRule::target)
            .distinct()
            .flatMap(target -> ofAnother(topology, table.id(), target, table.transitGateway()));
    return Stream.concat(
        targets,
        twice
            ? Stream.of(new BadTransit(table.id(), TransitFault.RULE_NUMBER_TWICE, List.of()))
            : Stream.empty());
  }

  private static Stream<Problem> of(Topology topology, TransitGatewayRouteTable table) {
    return table.routes().stream()
        .filter(route -> !route.blackhole() && !route.propagated())
        .map(TransitGatewayRoute::attachment)
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(
            id ->
                topology.find(id).stream()
                    .flatMap(found -> faultOf(found, table.transitGateway()).stream())
                    .map(fault -> fault(table.id(), fault, id)));
  }

  private static Optional<TransitFault> faultOf(Resource attachment, ResourceId gateway) {
    if (attachment instanceof TransitGatewayPeeringAttachment peering) {
      return peering.joins(gateway) ? Optional.empty() : Optional.of(TransitFault.ROUTE_TO_ANOTHER);
    }
    if (!(attachment instanceof TransitGatewayAttachment own)) {
      return Optional.empty();
    }
    if (!own.transitGateway().equals(gateway)) {
      return Optional.of(TransitFault.ROUTE_TO_ANOTHER);
    }
    return own.type() == TransitGatewayAttachment.Type.CONNECT
        ? Optional.of(TransitFault.STATIC_ROUTE_TO_CONNECT)
        : Optional.empty();
  }

  private static Stream<Problem> ofAnother(
      Topology topology, ResourceId namer, ResourceId table, ResourceId gateway) {
    Optional<ResourceId> owner =
        topology
            .find(table, TransitGatewayRouteTable.class)
            .map(TransitGatewayRouteTable::transitGateway)
            .or(
                () ->
                    topology
                        .find(table, TransitGatewayPolicyTable.class)
                        .map(TransitGatewayPolicyTable::transitGateway));
    return owner.stream()
        .filter(found -> !found.equals(gateway))
        .map(_ -> fault(namer, TransitFault.TABLE_OF_ANOTHER, table));
  }

  private static Problem fault(ResourceId id, TransitFault fault, ResourceId other) {
    return new BadTransit(id, fault, List.of(other));
  }
}

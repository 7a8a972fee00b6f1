package dev.hopscope.model.remedy;

import dev.hopscope.model.check.ConnectionProblem;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Peerings, attachments and endpoints without what AWS does not take. */
final class ConnectionRemedies {
  private ConnectionRemedies() {}

  static Stream<Remedy> of(ConnectionProblem problem, Topology topology) {
    return switch (problem) {
      case ConnectionProblem.BadPeering bad -> peering(bad, topology);
      case ConnectionProblem.BadAttachment bad ->
          topology.find(bad.attachment(), TransitGatewayAttachment.class).stream()
              .flatMap(attachment -> attachment(bad, attachment, topology));
      case ConnectionProblem.BadTransit bad -> transit(bad, topology);
      case ConnectionProblem.ZoneNotAttached zone ->
          topology.find(zone.attachment(), TransitGatewayAttachment.class).stream()
              .map(
                  attachment ->
                      Remedy.put(
                          new Action.PutIn(zone.subnet(), attachment.id()),
                          attachment.withSubnets(
                              Stream.concat(attachment.subnets().stream(), Stream.of(zone.subnet()))
                                  .toList())));
      case ConnectionProblem.BadEndpoint bad -> endpoint(bad, topology);
    };
  }

  private static Stream<Remedy> peering(ConnectionProblem.BadPeering bad, Topology topology) {
    return switch (bad.fault()) {
      case SELF, DUPLICATE -> Stream.of(Remedy.delete(bad.peering()));
      // which of the two VPCs gets other ranges is a decision
      case OVERLAP -> Stream.empty();
      case DNS_HOSTNAMES_OFF ->
          Stream.concat(
              bad.other().stream().flatMap(id -> dnsOn(topology, id)),
              topology.find(bad.peering(), VpcPeeringConnection.class).stream()
                  .map(
                      peering ->
                          Remedy.put(
                              new Action.Turn(peering.id(), Action.Setting.DNS_RESOLUTION, false),
                              peering.withDnsResolution(false, false))));
    };
  }

  private static Stream<Remedy> dnsOn(Topology topology, ResourceId id) {
    return topology.find(id, Vpc.class).stream()
        .map(
            vpc ->
                Remedy.put(new Action.Turn(id, Action.Setting.DNS, true), vpc.withDns(true, true)));
  }

  private static Stream<Remedy> attachment(
      ConnectionProblem.BadAttachment bad, TransitGatewayAttachment attachment, Topology topology) {
    return switch (bad.fault()) {
      case DUPLICATE -> Stream.of(Remedy.delete(attachment.id()));
      case TWO_SUBNETS_IN_ZONE, NO_IPV4 ->
          bad.others().reversed().stream()
              .map(
                  subnet ->
                      Remedy.put(
                          new Action.TakeOut(subnet, attachment.id()),
                          attachment.withSubnets(
                              attachment.subnets().stream()
                                  .filter(id -> !id.equals(subnet))
                                  .toList())));
      case NO_SUBNET -> {
        Map<ResourceId, ResourceId> byZone = new LinkedHashMap<>();
        topology.referrers(attachment.attached(), Role.CONTAINED_IN, Subnet.class).stream()
            .filter(subnet -> subnet.cidr().isPresent())
            .forEach(subnet -> byZone.putIfAbsent(subnet.availabilityZone(), subnet.id()));
        yield byZone.isEmpty()
            ? Stream.empty()
            : Stream.of(
                Remedy.put(
                    new Action.PutIn(byZone.values().iterator().next(), attachment.id()),
                    attachment.withSubnets(List.copyOf(byZone.values()))));
      }
    };
  }

  private static Stream<Remedy> transit(ConnectionProblem.BadTransit bad, Topology topology) {
    return switch (bad.fault()) {
      case PEERS_ITSELF -> Stream.of(Remedy.delete(bad.id()));
      case TABLE_OF_ANOTHER ->
          bad.others().stream()
              .flatMap(other -> ReferenceRemedies.cleared(topology, bad.id(), other));
      case ROUTE_TO_ANOTHER ->
          bad.others().stream()
              .flatMap(
                  other ->
                      topology.find(bad.id(), TransitGatewayRouteTable.class).stream()
                          .map(
                              table ->
                                  Remedy.put(
                                      new Action.TakeOut(other, table.id()),
                                      withoutRoutesTo(table, other))));
      // what carries it instead is a decision
      case CONNECT_ON_WRONG_CARRIER -> Stream.empty();
      case STATIC_ROUTE_TO_CONNECT ->
          bad.others().stream().flatMap(other -> propagated(topology, bad.id(), other));
      case RULE_NUMBER_TWICE ->
          topology.find(bad.id(), TransitGatewayPolicyTable.class).stream()
              .flatMap(table -> renumbered(table).stream());
    };
  }

  private static TransitGatewayRouteTable withoutRoutesTo(
      TransitGatewayRouteTable table, ResourceId attachment) {
    return table.withRoutes(
        table.routes().stream()
            .filter(
                route -> route.propagated() || !route.attachment().equals(Optional.of(attachment)))
            .toList());
  }

  private static Stream<Remedy> propagated(
      Topology topology, ResourceId tableId, ResourceId attachmentId) {
    return topology.find(tableId, TransitGatewayRouteTable.class).stream()
        .flatMap(
            table ->
                topology.find(attachmentId, TransitGatewayAttachment.class).stream()
                    .map(
                        attachment ->
                            Remedy.put(
                                new Action.Propagate(attachment.id(), table.id()),
                                withoutRoutesTo(table, attachment.id()),
                                attachment.withPropagations(
                                    Stream.concat(
                                            attachment.propagations().stream(),
                                            Stream.of(table.id()))
                                        .distinct()
                                        .toList()))));
  }

  /** The second rule of each number under the next that is free. */
  private static Optional<Remedy> renumbered(TransitGatewayPolicyTable table) {
    Set<Integer> numbers = new HashSet<>();
    table.rules().forEach(rule -> rule.number().ifPresent(numbers::add));
    Set<Integer> seen = new HashSet<>();
    List<TransitGatewayPolicyRule> rules = new ArrayList<>();
    Optional<Action> first = Optional.empty();
    for (TransitGatewayPolicyRule rule : table.rules()) {
      if (rule.number().isEmpty() || seen.add(rule.number().get())) {
        rules.add(rule);
        continue;
      }
      int free = rule.number().get() + 1;
      while (numbers.contains(free)) {
        free++;
      }
      if (free > TransitGatewayPolicyRule.HIGHEST_NUMBER) {
        return Optional.empty();
      }
      numbers.add(free);
      seen.add(free);
      rules.add(
          new TransitGatewayPolicyRule(
              Optional.of(free),
              rule.source(),
              rule.destination(),
              rule.traffic(),
              rule.sourcePorts(),
              rule.target()));
      int number = free;
      first = first.or(() -> Optional.of(renumber(table, rule, number)));
    }
    return first.map(action -> Remedy.put(action, table.withRules(rules)));
  }

  private static Action renumber(
      TransitGatewayPolicyTable table, TransitGatewayPolicyRule rule, int number) {
    return new Action.RenumberRule(table.id(), rule.number().orElseThrow(), number);
  }

  private static Stream<Remedy> endpoint(ConnectionProblem.BadEndpoint bad, Topology topology) {
    return switch (bad.fault()) {
      case DUPLICATE_IN_TABLE ->
          topology.find(bad.endpoint(), GatewayEndpoint.class).stream()
              .map(
                  endpoint ->
                      Remedy.put(
                          new Action.TakeOut(endpoint.id(), bad.others().getLast()),
                          endpoint.withRouteTables(
                              endpoint.routeTables().stream()
                                  .filter(id -> !id.equals(bad.others().getLast()))
                                  .toList())));
      case ZONE_NOT_OFFERED ->
          ServiceInterfaces.outOf(topology, bad.endpoint(), bad.others().getFirst());
      case TWO_SUBNETS_IN_ZONE ->
          bad.others().reversed().stream()
              .flatMap(subnet -> ServiceInterfaces.outOf(topology, bad.endpoint(), subnet));
      case PRIVATE_DNS_WITHOUT_DNS ->
          Stream.concat(
              topology.find(bad.endpoint(), InterfaceEndpoint.class).stream()
                  .flatMap(endpoint -> dnsOn(topology, endpoint.vpc())),
              privateDnsOff(topology, bad.endpoint()));
      case PRIVATE_DNS_CONFLICT -> privateDnsOff(topology, bad.endpoint());
    };
  }

  private static Stream<Remedy> privateDnsOff(Topology topology, ResourceId id) {
    return topology.find(id, InterfaceEndpoint.class).stream()
        .map(
            endpoint ->
                Remedy.put(
                    new Action.Turn(id, Action.Setting.PRIVATE_DNS, false),
                    endpoint.withPrivateDns(false)));
  }
}

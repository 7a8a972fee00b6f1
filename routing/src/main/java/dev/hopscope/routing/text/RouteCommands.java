package dev.hopscope.routing.text;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Mend;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of tables, as commands of the AWS CLI behind {@code aws ec2}. */
final class RouteCommands {
  private static final Map<ResourceKind, String> TARGETS =
      Map.ofEntries(
          Map.entry(ResourceKind.INTERNET_GATEWAY, "--gateway-id"),
          Map.entry(ResourceKind.VIRTUAL_PRIVATE_GATEWAY, "--gateway-id"),
          Map.entry(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAY, "--egress-only-internet-gateway-id"),
          Map.entry(ResourceKind.NAT_GATEWAY, "--nat-gateway-id"),
          Map.entry(ResourceKind.REGIONAL_NAT_GATEWAY, "--nat-gateway-id"),
          Map.entry(ResourceKind.TRANSIT_GATEWAY, "--transit-gateway-id"),
          Map.entry(ResourceKind.VPC_PEERING_CONNECTION, "--vpc-peering-connection-id"),
          Map.entry(ResourceKind.NETWORK_INTERFACE, "--network-interface-id"),
          Map.entry(ResourceKind.GATEWAY_LOAD_BALANCER_ENDPOINT, "--vpc-endpoint-id"));

  private final Topology topology;

  RouteCommands(Topology topology) {
    this.topology = topology;
  }

  /** What comes after {@code aws ec2}; nothing where the network does not tell all of it. */
  Stream<String> lines(Mend.OfTable mend) {
    return switch (mend) {
      case Mend.SetRoute each -> route(each.at(), each.route()).stream();
      case Mend.AddEndpointRoute each ->
          Stream.of(
              "modify-vpc-endpoint --vpc-endpoint-id %s --add-route-table-ids %s"
                  .formatted(each.endpoint(), each.at()));
      case Mend.Propagate each ->
          Stream.of(
              "enable-vgw-route-propagation --route-table-id %s --gateway-id %s"
                  .formatted(each.at(), each.gateway()));
      case Mend.SetTransitRoute each -> Stream.of(transitRoute(each.at(), each.route()));
      case Mend.RemoveTransitRoute each -> Stream.of(without(each.at(), each.destination()));
      case Mend.PropagateAttachment each ->
          Stream.of(
              "enable-transit-gateway-route-table-propagation --transit-gateway-route-table-id %s --transit-gateway-attachment-id %s"
                  .formatted(each.at(), each.attachment()));
      case Mend.Build _ -> Stream.empty();
    };
  }

  private Optional<String> route(ResourceId table, Route route) {
    String verb = isThere(table, route.destination()) ? "replace-route" : "create-route";
    return target(route.target())
        .map(
            target ->
                "%s --route-table-id %s %s %s"
                    .formatted(verb, table, destination(route.destination()), target));
  }

  /** Whether a route that is not propagated, or a local one, makes room. */
  private boolean isThere(ResourceId table, RouteDestination destination) {
    boolean written =
        topology.find(table, RouteTable.class).stream()
            .flatMap(each -> each.routes().stream())
            .anyMatch(each -> !each.propagated() && each.destination().equals(destination));
    boolean local =
        topology
            .containerOf(table)
            .flatMap(vpc -> topology.find(vpc, Vpc.class))
            .filter(
                vpc -> vpc.cidrs().stream().map(RouteDestination::of).anyMatch(destination::equals))
            .isPresent();
    return written || local;
  }

  private Optional<String> target(RouteTarget target) {
    return switch (target) {
      case RouteTarget.To to ->
          topology
              .find(to.id())
              .flatMap(each -> Optional.ofNullable(TARGETS.get(each.kind())))
              .map(option -> option + " " + to.id());
      case RouteTarget.Local _ -> Optional.of("--local-target");
      case RouteTarget.Unmodelled _ -> Optional.empty();
    };
  }

  private static String destination(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range(Cidr cidr) ->
          (cidr.family() == Family.IPV4
                  ? "--destination-cidr-block "
                  : "--destination-ipv6-cidr-block ")
              + cidr;
      case RouteDestination.Listed(ResourceId list) -> "--destination-prefix-list-id " + list;
    };
  }

  private String transitRoute(ResourceId table, TransitGatewayRoute route) {
    boolean there =
        topology.find(table, TransitGatewayRouteTable.class).stream()
            .flatMap(each -> each.routes().stream())
            .anyMatch(each -> !each.propagated() && each.destination().equals(route.destination()));
    String end =
        route.attachment().map(to -> "--transit-gateway-attachment-id " + to).orElse("--blackhole");
    return switch (route.destination()) {
      case RouteDestination.Range(Cidr cidr) ->
          "%s-transit-gateway-route --transit-gateway-route-table-id %s --destination-cidr-block %s %s"
              .formatted(there ? "replace" : "create", table, cidr, end);
      case RouteDestination.Listed(ResourceId list) ->
          "%s-transit-gateway-prefix-list-reference --transit-gateway-route-table-id %s --prefix-list-id %s %s"
              .formatted(there ? "modify" : "create", table, list, end);
    };
  }

  private static String without(ResourceId table, RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range(Cidr cidr) ->
          "delete-transit-gateway-route --transit-gateway-route-table-id %s --destination-cidr-block %s"
              .formatted(table, cidr);
      case RouteDestination.Listed(ResourceId list) ->
          "delete-transit-gateway-prefix-list-reference --transit-gateway-route-table-id %s --prefix-list-id %s"
              .formatted(table, list);
    };
  }
}

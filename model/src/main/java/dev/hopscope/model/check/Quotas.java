package dev.hopscope.model.check;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.Problem.TooMany;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is more than the default quotas allow. */
final class Quotas implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.of(
            RegionQuotas.of(topology),
            DirectConnectQuotas.of(topology),
            held(Quota.SUBNETS_PER_VPC, topology.all(Subnet.class), Subnet::vpc),
            held(Quota.ROUTE_TABLES_PER_VPC, topology.all(RouteTable.class), RouteTable::vpc),
            held(Quota.NETWORK_ACLS_PER_VPC, topology.all(NetworkAcl.class), NetworkAcl::vpc),
            held(Quota.NAT_GATEWAYS_PER_ZONE, natSubnets(topology), Subnet::availabilityZone),
            held(Quota.ACTIVE_PEERINGS_PER_VPC, peeringEnds(topology), id -> id),
            held(
                Quota.PENDING_PEERINGS_PER_VPC,
                pendingPeerings(topology),
                VpcPeeringConnection::requester),
            held(Quota.ENDPOINTS_PER_VPC, endpointHomes(topology), id -> id),
            held(Quota.VPN_CONNECTIONS_PER_GATEWAY, vpnGateways(topology), id -> id),
            held(Quota.TRANSIT_GATEWAYS_PER_VPC, attachedVpcs(topology), id -> id),
            held(
                Quota.ROUTE_TABLES_PER_TRANSIT_GATEWAY,
                topology.all(TransitGatewayRouteTable.class),
                TransitGatewayRouteTable::transitGateway),
            own(
                Quota.CIDRS_PER_VPC,
                topology.all(Vpc.class),
                vpc ->
                    Math.max(
                        vpc.cidrs().size(),
                        vpc.ipv6Cidrs().size() + vpc.privateIpv6Cidrs().size())),
            own(
                Quota.SECURITY_GROUPS_PER_INTERFACE,
                topology.all(NetworkInterface.class),
                one -> one.securityGroups().size()),
            own(
                Quota.ROUTES_PER_TABLE,
                topology.all(RouteTable.class),
                table -> worst(family -> routes(table, family))),
            own(
                Quota.ROUTES_PER_TRANSIT_GATEWAY_TABLE,
                topology.all(TransitGatewayRouteTable.class),
                table -> table.routes().size()),
            own(
                Quota.RULES_PER_NETWORK_ACL,
                topology.all(NetworkAcl.class),
                acl -> worst((direction, family) -> rules(acl, direction, family))),
            own(
                Quota.RULES_PER_SECURITY_GROUP,
                topology.all(SecurityGroup.class),
                group -> worst((direction, family) -> rules(topology, group, direction, family))))
        .flatMap(found -> found);
  }

  /** How many each holder has. */
  static <T> Stream<Problem> held(Quota quota, List<T> held, Function<T, ResourceId> holder) {
    Map<ResourceId, Integer> counts =
        held.stream().collect(Collectors.toMap(holder, _ -> 1, Integer::sum, TreeMap::new));
    return counts.entrySet().stream()
        .flatMap(entry -> over(quota, entry.getKey(), entry.getValue()));
  }

  /** How many each has in itself. */
  static <T extends Resource> Stream<Problem> own(
      Quota quota, List<T> resources, ToIntFunction<T> count) {
    return resources.stream()
        .flatMap(resource -> over(quota, resource.id(), count.applyAsInt(resource)));
  }

  static Stream<Problem> over(Quota quota, ResourceId id, int count) {
    return count > quota.limit() ? Stream.of(new TooMany(id, quota, count)) : Stream.empty();
  }

  private static List<Subnet> natSubnets(Topology topology) {
    return topology.all(NatGateway.class).stream()
        .filter(nat -> !nat.state().isGone())
        .flatMap(nat -> topology.find(nat.subnet(), Subnet.class).stream())
        .toList();
  }

  private static List<ResourceId> peeringEnds(Topology topology) {
    return topology.all(VpcPeeringConnection.class).stream()
        .filter(peering -> peering.state() == PeeringState.ACTIVE)
        .flatMap(peering -> Stream.of(peering.requester(), peering.accepter()))
        .toList();
  }

  private static List<VpcPeeringConnection> pendingPeerings(Topology topology) {
    return topology.all(VpcPeeringConnection.class).stream()
        .filter(peering -> peering.state() == PeeringState.PENDING_ACCEPTANCE)
        .toList();
  }

  private static List<ResourceId> endpointHomes(Topology topology) {
    return Stream.concat(
            topology.all(InterfaceEndpoint.class).stream()
                .filter(endpoint -> !endpoint.state().isGone())
                .map(InterfaceEndpoint::vpc),
            topology.all(GatewayLoadBalancerEndpoint.class).stream()
                .filter(endpoint -> !endpoint.state().isGone())
                .flatMap(endpoint -> Home.of(topology, endpoint.id()).stream())
                .map(Vpc::id))
        .toList();
  }

  private static List<ResourceId> vpnGateways(Topology topology) {
    return topology.all(VpnConnection.class).stream()
        .flatMap(vpn -> vpn.gateway().stream())
        .filter(id -> topology.find(id, VirtualPrivateGateway.class).isPresent())
        .toList();
  }

  private static List<ResourceId> attachedVpcs(Topology topology) {
    return topology.all(TransitGatewayAttachment.class).stream()
        .filter(each -> each.type() == TransitGatewayAttachment.Type.VPC)
        .filter(each -> !each.state().isGone())
        .map(TransitGatewayAttachment::attached)
        .toList();
  }

  static int worst(ToIntFunction<Family> count) {
    return Stream.of(Family.values()).mapToInt(count).max().orElse(0);
  }

  private static int worst(ToIntBiFunction<Direction, Family> count) {
    return Stream.of(Direction.values())
        .mapToInt(direction -> worst(family -> count.applyAsInt(direction, family)))
        .max()
        .orElse(0);
  }

  private static int routes(RouteTable table, Family family) {
    return (int)
        table.routes().stream()
            .filter(route -> !route.propagated())
            .filter(
                route ->
                    !(route.destination() instanceof RouteDestination.Range range)
                        || range.cidr().family() == family)
            .count();
  }

  /** The final rule that denies counts too (rule NACL-12). */
  private static int rules(NetworkAcl acl, Direction direction, Family family) {
    return 1
        + (int)
            acl.rules(direction).stream().filter(rule -> rule.cidr().family() == family).count();
  }

  private static int rules(
      Topology topology, SecurityGroup group, Direction direction, Family family) {
    return group.rules(direction).stream().mapToInt(rule -> weight(topology, rule, family)).sum();
  }

  /** A prefix list counts as its entries (rule SG-27). */
  private static int weight(Topology topology, SecurityGroupRule rule, Family family) {
    return switch (rule.peer()) {
      case Peer.Range range -> range.cidr().family() == family ? 1 : 0;
      case Peer.Group _ -> 1;
      case Peer.Listed listed ->
          (int)
              topology.find(listed.prefixList(), PrefixList.class).stream()
                  .flatMap(list -> list.entries().stream())
                  .filter(entry -> entry.family() == family)
                  .count();
    };
  }
}

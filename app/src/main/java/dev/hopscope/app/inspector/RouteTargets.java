package dev.hopscope.app.inspector;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a route of a table may lead to: gateways attached to the table's VPC, connections of it,
 * interfaces in it (rules RT-05 and RT-25, section 2.4).
 */
final class RouteTargets {
  private final Topology topology;
  private final ResourceId vpc;

  RouteTargets(Topology topology, RouteTable table) {
    this.topology = topology;
    this.vpc = table.vpc();
  }

  /** The targets that a route to this destination may have. */
  List<ResourceId> of(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range range -> of(range.cidr().family());
      case RouteDestination.Listed _ -> Stream.concat(both(), ipv6Only()).toList();
    };
  }

  private List<ResourceId> of(Family family) {
    return switch (family) {
      case IPV4 -> Stream.concat(both(), natGateways()).toList();
      case IPV6 -> Stream.of(both(), ipv6Only(), natGateways()).flatMap(each -> each).toList();
    };
  }

  /** What may take the place of {@code local} as the target of a local route (rule RT-06). */
  List<ResourceId> inPlaceOfLocal() {
    return Stream.of(natGateways(), inspections(), interfaces()).flatMap(each -> each).toList();
  }

  private Stream<ResourceId> both() {
    return Stream.of(
            attached(InternetGateway.class, InternetGateway::vpc),
            attached(VirtualPrivateGateway.class, VirtualPrivateGateway::vpc),
            transitGateways(),
            peerings(),
            inspections(),
            interfaces())
        .flatMap(each -> each);
  }

  private Stream<ResourceId> ipv6Only() {
    return attached(EgressOnlyInternetGateway.class, EgressOnlyInternetGateway::vpc);
  }

  private <T extends Resource> Stream<ResourceId> attached(
      Class<T> type, Function<T, Optional<ResourceId>> to) {
    return topology.all(type).stream()
        .filter(gateway -> to.apply(gateway).filter(vpc::equals).isPresent())
        .map(Resource::id);
  }

  private Stream<ResourceId> natGateways() {
    return Stream.concat(
            topology.all(NatGateway.class).stream().filter(nat -> isHere(nat.subnet())),
            topology.all(RegionalNatGateway.class).stream().filter(nat -> nat.vpc().equals(vpc)))
        .map(Resource::id);
  }

  private Stream<ResourceId> transitGateways() {
    List<ResourceId> attached =
        topology.all(TransitGatewayAttachment.class).stream()
            .filter(attachment -> attachment.attached().equals(vpc))
            .filter(attachment -> attachment.state() != LifecycleState.DELETED)
            .map(TransitGatewayAttachment::transitGateway)
            .toList();
    return topology.all(TransitGateway.class).stream().map(Resource::id).filter(attached::contains);
  }

  private Stream<ResourceId> peerings() {
    return topology.all(VpcPeeringConnection.class).stream()
        .filter(peering -> peering.requester().equals(vpc) || peering.accepter().equals(vpc))
        .map(Resource::id);
  }

  private Stream<ResourceId> inspections() {
    return topology.all(GatewayLoadBalancerEndpoint.class).stream()
        .filter(endpoint -> isHere(endpoint.subnet()))
        .map(Resource::id);
  }

  private Stream<ResourceId> interfaces() {
    return topology.all(NetworkInterface.class).stream()
        .filter(own -> own.type() == InterfaceType.INTERFACE && isHere(own.subnet()))
        .sorted(Comparator.comparing(NetworkInterface::sourceDestCheck))
        .map(Resource::id);
  }

  private boolean isHere(ResourceId subnet) {
    return topology.find(subnet, Subnet.class).filter(each -> each.vpc().equals(vpc)).isPresent();
  }
}

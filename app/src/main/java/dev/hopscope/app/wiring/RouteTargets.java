package dev.hopscope.app.wiring;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a route of a table may lead to: gateways attached to the table's VPC, connections of it,
 * interfaces in it (rules RT-05 and RT-25, section 2.4).
 */
public final class RouteTargets {
  private final Topology topology;
  private final ResourceId vpc;

  /** The targets of a table's routes. */
  public RouteTargets(Topology topology, RouteTable table) {
    this.topology = topology;
    this.vpc = table.vpc();
  }

  /** Whether resources of its kind are targets of routes at all. */
  static boolean isTarget(Resource resource) {
    return resource instanceof Forwarder && !(resource instanceof NetworkInterface);
  }

  /** The targets that a route to this destination may have. */
  public List<ResourceId> of(RouteDestination destination) {
    if (isLocal(destination)) {
      return inPlaceOfLocal();
    }
    return switch (destination) {
      case RouteDestination.Range range -> of(range.cidr().family());
      case RouteDestination.Listed _ -> Stream.concat(both(), ipv6Only()).toList();
    };
  }

  /** Whether it is a range of the VPC, whose route is local unless replaced. */
  public boolean isLocal(RouteDestination destination) {
    return topology.find(vpc, Vpc.class).stream()
        .flatMap(Vpc::allCidrs)
        .map(RouteDestination::of)
        .anyMatch(destination::equals);
  }

  private List<ResourceId> of(Family family) {
    return switch (family) {
      case IPV4 -> Stream.concat(both(), natGateways()).toList();
      case IPV6 -> Stream.of(both(), ipv6Only(), natGateways()).flatMap(each -> each).toList();
    };
  }

  /** What may take the place of {@code local} as the target of a local route (rule RT-06). */
  private List<ResourceId> inPlaceOfLocal() {
    return Stream.of(natGateways(), all(GatewayLoadBalancerEndpoint.class), interfaces())
        .flatMap(each -> each)
        .toList();
  }

  /** Why no route of the table leads there, in a sentence; empty where one may. */
  public Optional<String> refusal(Resource target) {
    return switch (target) {
      case InternetGateway gateway -> attached(gateway, gateway.vpc());
      case EgressOnlyInternetGateway gateway -> attached(gateway, gateway.vpc());
      case VirtualPrivateGateway gateway -> attached(gateway, gateway.vpc());
      case TransitGateway gateway ->
          unless(
              isAttached(gateway), "%s has no attachment to %s: draw one from the VPC.", gateway);
      case VpcPeeringConnection peering ->
          unless(
              peering.requester().equals(vpc) || peering.accepter().equals(vpc),
              "%s does not join %s.",
              peering);
      case NatGateway nat -> in(nat, nat.subnet());
      case RegionalNatGateway nat ->
          unless(nat.vpc().equals(vpc), "%s serves another VPC than %s.", nat);
      case GatewayLoadBalancerEndpoint endpoint -> in(endpoint, endpoint.subnet());
      case NetworkInterface own ->
          own.type() == InterfaceType.INTERFACE
              ? in(own, own.subnet())
              : Optional.of(
                  "AWS manages %s: a route leads to what it belongs to.".formatted(own.label()));
      case GatewayEndpoint _ ->
          Optional.of("A gateway endpoint puts its routes into the tables that it is given.");
      case Resource other -> Optional.of("A route does not lead to %s.".formatted(other.label()));
    };
  }

  private Optional<String> attached(Resource gateway, Optional<ResourceId> to) {
    return unless(
        to.filter(vpc::equals).isPresent(), "%s is not attached to %s: attach it first.", gateway);
  }

  private Optional<String> in(Resource target, ResourceId subnet) {
    return unless(
        topology.find(subnet, Subnet.class).filter(each -> each.vpc().equals(vpc)).isPresent(),
        "%s is not in %s, whose routes these are.",
        target);
  }

  private Optional<String> unless(boolean fine, String why, Resource target) {
    return fine
        ? Optional.empty()
        : Optional.of(why.formatted(target.label(), topology.labelOf(vpc)));
  }

  private boolean isAttached(TransitGateway gateway) {
    return topology.referrers(gateway.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .anyMatch(
            attachment ->
                attachment.attached().equals(vpc) && attachment.state() != LifecycleState.DELETED);
  }

  private Stream<ResourceId> both() {
    return Stream.of(
            all(InternetGateway.class),
            all(VirtualPrivateGateway.class),
            all(TransitGateway.class),
            all(VpcPeeringConnection.class),
            all(GatewayLoadBalancerEndpoint.class),
            interfaces())
        .flatMap(each -> each);
  }

  private Stream<ResourceId> ipv6Only() {
    return all(EgressOnlyInternetGateway.class);
  }

  private Stream<ResourceId> natGateways() {
    return Stream.concat(all(NatGateway.class), all(RegionalNatGateway.class));
  }

  private Stream<ResourceId> interfaces() {
    return topology.all(NetworkInterface.class).stream()
        .filter(own -> refusal(own).isEmpty())
        .sorted(Comparator.comparing(NetworkInterface::sourceDestCheck))
        .map(Resource::id);
  }

  private <T extends Resource> Stream<ResourceId> all(Class<T> type) {
    return topology.all(type).stream().filter(each -> refusal(each).isEmpty()).map(Resource::id);
  }
}

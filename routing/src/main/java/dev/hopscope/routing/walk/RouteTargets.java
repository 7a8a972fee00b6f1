package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import java.util.List;
import java.util.Optional;

/**
 * What a route's target is at the moment: something that forwards, something gone so that the route
 * is a blackhole, or something the snapshot does not show (sections 2.5 and 13.5 of the rules).
 */
final class RouteTargets {
  private RouteTargets() {}

  /** What became of a target. */
  sealed interface Target {}

  /** It forwards. */
  record Alive(Forwarder forwarder) implements Target {}

  /** It is deleted, detached, not in use or of another VPC: the route is a blackhole. */
  record Gone() implements Target {}

  /** It is not in the snapshot. */
  record NotKnown(ResourceId what) implements Target {}

  static Target resolve(Network network, Vpc vpc, ResourceId id) {
    Optional<Resource> found = network.topology().find(id);
    if (found.isEmpty()) {
      return new NotKnown(id);
    }
    if (found.get() instanceof Instance instance) {
      List<NetworkInterface> own = network.interfacesOf(instance.id());
      return own.isEmpty() ? new Gone() : resolve(network, vpc, own.getFirst().id());
    }
    return found.get() instanceof Forwarder forwarder
        ? resolve(network, vpc, forwarder)
        : new Gone();
  }

  private static Target resolve(Network network, Vpc vpc, Forwarder forwarder) {
    return switch (forwarder) {
      case InternetGateway gateway -> aliveIf(gateway, isAttached(gateway.vpc(), vpc));
      case EgressOnlyInternetGateway gateway -> aliveIf(gateway, isAttached(gateway.vpc(), vpc));
      case VirtualPrivateGateway gateway -> aliveIf(gateway, isAttached(gateway.vpc(), vpc));
      case NatGateway nat ->
          aliveIf(nat, !nat.state().isGone() && isIn(network, nat.subnet(), vpc));
      case RegionalNatGateway nat ->
          aliveIf(nat, !nat.state().isGone() && nat.vpc().equals(vpc.id()));
      case NetworkInterface each ->
          aliveIf(
              each,
              InterfaceState.obstacle(network, each).isEmpty()
                  && isIn(network, each.subnet(), vpc));
      case VpcPeeringConnection peering ->
          aliveIf(
              peering,
              peering.state() == PeeringState.ACTIVE
                  && (peering.requester().equals(vpc.id()) || peering.accepter().equals(vpc.id())));
      case TransitGateway gateway -> {
        if (network.attachment(gateway.id(), vpc.id()).isPresent()) {
          yield new Alive(gateway);
        }
        yield network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT)
            ? new NotKnown(gateway.id())
            : new Gone();
      }
      case GatewayEndpoint endpoint ->
          aliveIf(
              endpoint,
              endpoint.state() == LifecycleState.AVAILABLE && endpoint.vpc().equals(vpc.id()));
      case GatewayLoadBalancerEndpoint endpoint ->
          aliveIf(
              endpoint,
              endpoint.state() == LifecycleState.AVAILABLE
                  && isIn(network, endpoint.subnet(), vpc));
    };
  }

  /** A table leads to what is in its own VPC only (rule RT-05). */
  private static boolean isIn(Network network, ResourceId subnet, Vpc vpc) {
    return network
        .topology()
        .find(subnet, Subnet.class)
        .filter(each -> !each.vpc().equals(vpc.id()))
        .isEmpty();
  }

  private static boolean isAttached(Optional<ResourceId> to, Vpc vpc) {
    return to.filter(vpc.id()::equals).isPresent();
  }

  private static Target aliveIf(Forwarder forwarder, boolean alive) {
    return alive ? new Alive(forwarder) : new Gone();
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ListenerProtocol;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import java.util.List;
import java.util.Optional;

/**
 * The Gateway Load Balancer behind an endpoint, as far as the network shows one: in the endpoint's
 * zone, with appliances that it can send to (rules PLS-04, GWLB-01). What the appliances refuse
 * nobody knows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/target-groups.html">Target
 *     groups for your Gateway Load Balancers</a>
 */
record Appliances(Network network) {
  private static final int GENEVE_PORT = 6081;

  /** Why nothing comes back from the appliances. */
  Optional<Next> refusal(
      GatewayLoadBalancerEndpoint endpoint, Sender self, Packet packet, Passage passage) {
    Optional<VpcEndpointService> service =
        EndpointServices.named(network.topology(), endpoint.serviceName());
    if (service.isEmpty()) {
      return Optional.empty();
    }
    ResourceId zone = self.subnet().availabilityZone();
    if (!EndpointServices.isIn(network.topology(), service.get(), zone)) {
      return Optional.of(
          Next.drop(
              endpoint.id(),
              DropReason.VPCE_SERVICE_NOT_INSTALLED_IN_AZ,
              service.get().id(),
              packet,
              passage));
    }
    return EndpointServices.loadBalancers(network.topology(), service.get()).stream()
        .filter(balancer -> balancer.type() == LoadBalancer.Type.GATEWAY)
        .flatMap(balancer -> refusal(balancer, packet, passage).stream())
        .findFirst();
  }

  private Optional<Next> refusal(LoadBalancer balancer, Packet packet, Passage passage) {
    if (balancer.state() != LifecycleState.AVAILABLE) {
      return Optional.of(Next.drop(balancer.id(), DropReason.BAD_STATE, packet, passage));
    }
    List<TargetGroup> groups =
        balancer.listeners().stream()
            .flatMap(listener -> listener.targetGroups().stream())
            .flatMap(id -> network.topology().find(id, TargetGroup.class).stream())
            .toList();
    for (TargetGroup group : groups) {
      Optional<DropReason> wrong = wrongWith(group);
      if (wrong.isPresent()) {
        return Optional.of(Next.drop(balancer.id(), wrong.get(), group.id(), packet, passage));
      }
    }
    return groups.isEmpty() && !balancer.listenersUnknown()
        ? Optional.of(
            Next.drop(balancer.id(), DropReason.ELBV2_LISTENER_HAS_NO_TG, packet, passage))
        : Optional.empty();
  }

  private static Optional<DropReason> wrongWith(TargetGroup group) {
    if (group.protocol() != ListenerProtocol.GENEVE) {
      return Optional.of(DropReason.GWLB_PROTOCOL_RESTRICTION);
    }
    if (group.port() != GENEVE_PORT) {
      return Optional.of(DropReason.GWLB_DESTINATION_PORT_RESTRICTION);
    }
    return group.targets().isEmpty() && !group.targetsUnknown()
        ? Optional.of(DropReason.ELBV2_LISTENER_HAS_NO_TG)
        : Optional.empty();
  }
}

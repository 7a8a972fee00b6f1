package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;

/**
 * A Gateway Load Balancer endpoint: what a route sends to it goes to appliances and comes back at
 * the same endpoint, from where the table of its subnet holds (rule GWLBE-01). The endpoints of a
 * network firewall are of this kind too.
 *
 * @param id {@code vpce-…}
 * @param name Name tag
 * @param subnet the one subnet it lies in
 * @param serviceName such as {@code com.amazonaws.vpce.us-east-1.vpce-svc-0a1b}
 * @param state only an available one forwards
 * @param firewall the network firewall it leads to, where it does not lead to a load balancer
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html">Access
 *     virtual appliances through AWS PrivateLink</a>
 */
public record GatewayLoadBalancerEndpoint(
    ResourceId id,
    String name,
    ResourceId subnet,
    String serviceName,
    LifecycleState state,
    Optional<ResourceId> firewall)
    implements Forwarder {

  @Override
  public ResourceKind kind() {
    return ResourceKind.GATEWAY_LOAD_BALANCER_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, subnet), Reference.of(Role.PART_OF, firewall));
  }

  @Override
  public GatewayLoadBalancerEndpoint withName(String newName) {
    return new GatewayLoadBalancerEndpoint(id, newName, subnet, serviceName, state, firewall);
  }

  /** A snapshot may show an endpoint and not the firewall it belongs to. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !subnet.equals(target);
  }

  /** The same endpoint, leading to this firewall. */
  public GatewayLoadBalancerEndpoint before(ResourceId networkFirewall) {
    return new GatewayLoadBalancerEndpoint(
        id, name, subnet, serviceName, state, Optional.of(networkFirewall));
  }

  /** The same endpoint in another state. */
  public GatewayLoadBalancerEndpoint withState(LifecycleState newState) {
    return new GatewayLoadBalancerEndpoint(id, name, subnet, serviceName, newState, firewall);
  }

  /** The same endpoint in another subnet. */
  public GatewayLoadBalancerEndpoint in(ResourceId newSubnet) {
    return new GatewayLoadBalancerEndpoint(id, name, newSubnet, serviceName, state, firewall);
  }

  /** The same endpoint to another service. */
  public GatewayLoadBalancerEndpoint withServiceName(String service) {
    return new GatewayLoadBalancerEndpoint(id, name, subnet, service, state, firewall);
  }
}

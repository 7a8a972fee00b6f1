package dev.hopscope.model.resource;

import java.util.List;

/**
 * A zonal NAT gateway. Its private address is that of the network interface attached to it; its
 * public one is the elastic IP associated with that interface.
 *
 * @param id {@code nat-…}
 * @param name Name tag
 * @param subnet the subnet it lies in
 * @param connectivity public (with an elastic IP) or private
 * @param state only an available one forwards (rule NAT-09)
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html">NAT
 *     gateways</a>
 */
public record NatGateway(
    ResourceId id, String name, ResourceId subnet, Connectivity connectivity, LifecycleState state)
    implements Forwarder {

  /** Whether a NAT gateway has an elastic IP. */
  public enum Connectivity {
    PUBLIC,
    PRIVATE
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.NAT_GATEWAY;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, subnet));
  }

  @Override
  public NatGateway withName(String newName) {
    return new NatGateway(id, newName, subnet, connectivity, state);
  }

  /** The same gateway in another state. */
  public NatGateway withState(LifecycleState newState) {
    return new NatGateway(id, name, subnet, connectivity, newState);
  }

  /** The same gateway in another subnet. */
  public NatGateway in(ResourceId newSubnet) {
    return new NatGateway(id, name, newSubnet, connectivity, state);
  }

  /** The same gateway, public or private. */
  public NatGateway withConnectivity(Connectivity newConnectivity) {
    return new NatGateway(id, name, subnet, newConnectivity, state);
  }
}

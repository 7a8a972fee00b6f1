package dev.hopscope.model.resource;

import java.util.List;

/**
 * An EC2 Instance Connect Endpoint: people who are allowed to use it reach instances by SSH or
 * remote desktop through its interface, without public address or internet gateway (rule EICE-01).
 * Its interface is the one attached to it; questions only start there.
 *
 * @param id {@code eice-…}
 * @param name Name tag
 * @param subnet the subnet it lies in
 * @param preserveClientIp whether instances see the address of who connects instead of its own
 * @param state only an available one lets anybody in
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html">Connect
 *     to your instances using EC2 Instance Connect Endpoint</a>
 */
public record InstanceConnectEndpoint(
    ResourceId id, String name, ResourceId subnet, boolean preserveClientIp, LifecycleState state)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.INSTANCE_CONNECT_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, subnet));
  }

  @Override
  public InstanceConnectEndpoint withName(String newName) {
    return new InstanceConnectEndpoint(id, newName, subnet, preserveClientIp, state);
  }

  /** The same endpoint in another state. */
  public InstanceConnectEndpoint withState(LifecycleState newState) {
    return new InstanceConnectEndpoint(id, name, subnet, preserveClientIp, newState);
  }

  /** The same endpoint showing instances the address of who connects, or its own. */
  public InstanceConnectEndpoint withPreserveClientIp(boolean preserve) {
    return new InstanceConnectEndpoint(id, name, subnet, preserve, state);
  }

  /** The same endpoint in another subnet. */
  public InstanceConnectEndpoint in(ResourceId newSubnet) {
    return new InstanceConnectEndpoint(id, name, newSubnet, preserveClientIp, state);
  }
}

package dev.hopscope.model.resource;

import java.util.List;

/**
 * An interface endpoint: network interfaces in a VPC that lead to a service (rule IFE-01). The
 * interfaces are those attached to it; their groups filter what comes in.
 *
 * @param id {@code vpce-…}
 * @param name Name tag
 * @param vpc the VPC it serves
 * @param serviceName such as {@code com.amazonaws.us-east-1.ssm}
 * @param privateDns whether the service's own name resolves to it inside the VPC (rule IFE-05)
 * @param state only an available one takes packets
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html">Access
 *     AWS services through AWS PrivateLink</a>
 */
public record InterfaceEndpoint(
    ResourceId id,
    String name,
    ResourceId vpc,
    String serviceName,
    boolean privateDns,
    LifecycleState state)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.INTERFACE_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, vpc));
  }

  @Override
  public InterfaceEndpoint withName(String newName) {
    return new InterfaceEndpoint(id, newName, vpc, serviceName, privateDns, state);
  }

  /** The same endpoint to another service. */
  public InterfaceEndpoint withServiceName(String service) {
    return new InterfaceEndpoint(id, name, vpc, service, privateDns, state);
  }

  /** The same endpoint that the service's own name resolves to, or not. */
  public InterfaceEndpoint withPrivateDns(boolean on) {
    return new InterfaceEndpoint(id, name, vpc, serviceName, on, state);
  }

  /** The same endpoint in another state. */
  public InterfaceEndpoint withState(LifecycleState newState) {
    return new InterfaceEndpoint(id, name, vpc, serviceName, privateDns, newState);
  }
}

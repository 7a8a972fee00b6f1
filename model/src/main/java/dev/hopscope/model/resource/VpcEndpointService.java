package dev.hopscope.model.resource;

import java.util.List;

/**
 * An endpoint service: what a provider offers behind network or Gateway Load Balancers, to
 * endpoints in other VPCs that name it (rule PLS-01). Who may ask for an endpoint is a matter of
 * permission and not told here.
 *
 * @param id {@code vpce-svc-…}
 * @param name Name tag
 * @param region the Region it is offered in
 * @param serviceName what endpoints name, such as {@code
 *     com.amazonaws.vpce.us-east-1.vpce-svc-0a1b}
 * @param loadBalancers those behind it; empty where another account has them
 * @param availabilityZones the zones it is offered in, where its load balancers do not say
 * @param acceptanceRequired whether an endpoint waits until the provider accepts it
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html">Create
 *     a service powered by AWS PrivateLink</a>
 */
public record VpcEndpointService(
    ResourceId id,
    String name,
    ResourceId region,
    String serviceName,
    List<ResourceId> loadBalancers,
    List<ResourceId> availabilityZones,
    boolean acceptanceRequired)
    implements Resource {

  public VpcEndpointService {
    loadBalancers = List.copyOf(loadBalancers);
    availabilityZones = List.copyOf(availabilityZones);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPC_ENDPOINT_SERVICE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region),
        Reference.of(Role.ASSOCIATED_WITH, loadBalancers),
        Reference.of(Role.ASSOCIATED_WITH, availabilityZones));
  }

  @Override
  public VpcEndpointService withName(String newName) {
    return new VpcEndpointService(
        id, newName, region, serviceName, loadBalancers, availabilityZones, acceptanceRequired);
  }

  /** The same service under another name for endpoints. */
  public VpcEndpointService withServiceName(String newName) {
    return new VpcEndpointService(
        id, name, region, newName, loadBalancers, availabilityZones, acceptanceRequired);
  }

  /** The same service behind other load balancers. */
  public VpcEndpointService withLoadBalancers(List<ResourceId> balancers) {
    return new VpcEndpointService(
        id, name, region, serviceName, balancers, availabilityZones, acceptanceRequired);
  }

  /** The same service, asking the provider about each endpoint or not. */
  public VpcEndpointService withAcceptanceRequired(boolean required) {
    return new VpcEndpointService(
        id, name, region, serviceName, loadBalancers, availabilityZones, required);
  }

  @Override
  public VpcEndpointService afterRemovalOf(ResourceId removed) {
    return new VpcEndpointService(
        id,
        name,
        region,
        serviceName,
        Reference.without(removed, loadBalancers),
        Reference.without(removed, availabilityZones),
        acceptanceRequired);
  }

  /** A snapshot may show a service and not its load balancers. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !region.equals(target);
  }
}

package dev.hopscope.model.resource;

import java.util.List;

/**
 * A REST API of Amazon API Gateway: one name that clients ask by HTTPS, on the internet or, where
 * it is private, by interface endpoints for {@code execute-api} only (rule API-01).
 *
 * @param id ten letters and digits in AWS, which begin its DNS name
 * @param name its name
 * @param region the Region it is in
 * @param endpointType where it is asked
 * @param vpcEndpoints the interface endpoints it is associated with: each gives it one more name,
 *     which everyone resolves to the endpoint
 * @param policy its resource policy
 * @param integrations what its requests go on to by VPC links
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html">Private
 *     REST APIs in API Gateway</a>
 */
public record RestApi(
    ResourceId id,
    String name,
    ResourceId region,
    EndpointType endpointType,
    List<ResourceId> vpcEndpoints,
    ApiPolicy policy,
    List<ApiIntegration> integrations)
    implements Api {

  /** Where an API is asked. */
  public enum EndpointType {
    /** On the internet, by way of CloudFront. */
    EDGE,
    /** On the internet. */
    REGIONAL,
    /** By interface endpoints. */
    PRIVATE
  }

  public RestApi {
    vpcEndpoints = List.copyOf(vpcEndpoints);
    integrations = List.copyOf(integrations);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.REST_API;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region),
        Reference.of(Role.ASSOCIATED_WITH, vpcEndpoints),
        Reference.of(Role.REFERS_TO, policy.sources()),
        ApiIntegration.references(integrations));
  }

  @Override
  public boolean onlyByEndpoints() {
    return endpointType == EndpointType.PRIVATE;
  }

  /** The name that it has by an endpoint it is associated with. */
  public String dnsNameBy(ResourceId vpcEndpoint) {
    return id + "-" + vpcEndpoint + "." + new ServiceName(SERVICE, region.value()).dnsName();
  }

  @Override
  public RestApi withName(String newName) {
    return new RestApi(id, newName, region, endpointType, vpcEndpoints, policy, integrations);
  }

  /** The same API, asked elsewhere. */
  public RestApi withEndpointType(EndpointType type) {
    return new RestApi(id, name, region, type, vpcEndpoints, policy, integrations);
  }

  /** The same API, associated with other endpoints. */
  public RestApi withVpcEndpoints(List<ResourceId> endpoints) {
    return new RestApi(id, name, region, endpointType, endpoints, policy, integrations);
  }

  /** The same API under another policy. */
  public RestApi withPolicy(ApiPolicy newPolicy) {
    return new RestApi(id, name, region, endpointType, vpcEndpoints, newPolicy, integrations);
  }

  @Override
  public RestApi withIntegrations(List<ApiIntegration> others) {
    return new RestApi(id, name, region, endpointType, vpcEndpoints, policy, others);
  }

  @Override
  public RestApi afterRemovalOf(ResourceId removed) {
    return withVpcEndpoints(Reference.without(removed, vpcEndpoints))
        .withIntegrations(ApiIntegration.without(removed, integrations));
  }

  /** A snapshot may show an API and not its links; its policy may name anybody's endpoints. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !region.equals(target);
  }
}

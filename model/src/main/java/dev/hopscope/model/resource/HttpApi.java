package dev.hopscope.model.resource;

import java.util.List;

/**
 * An HTTP API of Amazon API Gateway. It is always asked on the internet.
 *
 * @param id ten letters and digits in AWS, which begin its DNS name
 * @param name its name
 * @param region the Region it is in
 * @param integrations what its requests go on to by VPC links
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html">API
 *     Gateway HTTP APIs</a>
 */
public record HttpApi(
    ResourceId id, String name, ResourceId region, List<ApiIntegration> integrations)
    implements Api {

  public HttpApi {
    integrations = List.copyOf(integrations);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.HTTP_API;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, region), ApiIntegration.references(integrations));
  }

  @Override
  public boolean onlyByEndpoints() {
    return false;
  }

  @Override
  public HttpApi withName(String newName) {
    return new HttpApi(id, newName, region, integrations);
  }

  @Override
  public HttpApi withIntegrations(List<ApiIntegration> others) {
    return new HttpApi(id, name, region, others);
  }

  @Override
  public HttpApi afterRemovalOf(ResourceId removed) {
    return withIntegrations(ApiIntegration.without(removed, integrations));
  }

  /** A snapshot may show an API and not its links. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !region.equals(target);
  }
}

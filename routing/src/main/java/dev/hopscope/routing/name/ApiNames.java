package dev.hopscope.routing.name;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.walk.Network;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The names of APIs: {@code a1b2c3d4e5.execute-api.us-east-1.amazonaws.com} for each, and one with
 * the endpoint's id in it for each interface endpoint that a private API is associated with, which
 * everyone resolves to the endpoint.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html">Invoke
 *     a private API</a>
 */
public record ApiNames(Network network) {

  /** The API that has this name. */
  public Optional<Api> api(String name) {
    return network.topology().all(Api.class).stream()
        .filter(
            each ->
                each.dnsName().equalsIgnoreCase(name)
                    || each instanceof RestApi rest && endpointIn(rest, name).isPresent())
        .findFirst();
  }

  /** The endpoint that this name of an API leads to. */
  Optional<InterfaceEndpoint> endpoint(String name) {
    return network.topology().all(RestApi.class).stream()
        .flatMap(each -> endpointIn(each, name).stream())
        .flatMap(id -> network.topology().find(id, InterfaceEndpoint.class).stream())
        .findFirst();
  }

  private static Optional<ResourceId> endpointIn(RestApi api, String name) {
    return api.vpcEndpoints().stream()
        .filter(id -> api.dnsNameBy(id).equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * The name to ask for: the API's own, except of a private one where no endpoint's private DNS
   * answers for it and it is associated with one, in the asker's VPC if it can be.
   */
  public String nameOf(Api api, Asker asker) {
    if (!(api instanceof RestApi rest) || !rest.onlyByEndpoints()) {
      return api.dnsName();
    }
    Optional<Vpc> vpc =
        asker instanceof Asker.InVpc inVpc ? Optional.of(inVpc.vpc()) : Optional.empty();
    boolean answered =
        vpc.filter(SplitHorizon::hasNames)
            .flatMap(each -> new EndpointNames(network).privateDns(api.dnsName(), each))
            .isPresent();
    List<ResourceId> endpoints = answered ? List.of() : rest.vpcEndpoints();
    return endpoints.stream()
        .min(Comparator.comparing((ResourceId id) -> !isIn(vpc, id)))
        .map(rest::dnsNameBy)
        .orElse(api.dnsName());
  }

  private boolean isIn(Optional<Vpc> vpc, ResourceId endpoint) {
    return network
        .topology()
        .find(endpoint, InterfaceEndpoint.class)
        .filter(each -> vpc.filter(asker -> asker.id().equals(each.vpc())).isPresent())
        .isPresent();
  }
}

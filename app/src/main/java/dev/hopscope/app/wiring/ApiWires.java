package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What APIs of API Gateway go on to by VPC links, and by which endpoints a private one is asked.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html">Private
 *     integrations for REST APIs in API Gateway</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html">Private
 *     REST APIs in API Gateway</a>
 */
final class ApiWires {
  private final Topology topology;

  ApiWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(RestApi api, Resource to) {
    return to instanceof InterfaceEndpoint endpoint
        ? associated(api, endpoint)
        : integrated(api, to);
  }

  Optional<Wiring> of(HttpApi api, Resource to) {
    return to instanceof InterfaceEndpoint
        ? Wiring.refuse("An HTTP API is never private: no VPC endpoint leads to it.")
        : integrated(api, to);
  }

  private Optional<Wiring> associated(RestApi api, InterfaceEndpoint endpoint) {
    boolean forApis =
        ServiceName.ofEndpoint(endpoint.serviceName())
            .filter(name -> name.service().equals(Api.SERVICE))
            .isPresent();
    if (!forApis) {
      return Wiring.refuse(
          "%s is an endpoint for %s, not for %s."
              .formatted(endpoint.label(), endpoint.serviceName(), Api.SERVICE));
    }
    if (!api.onlyByEndpoints()) {
      return Wiring.refuse(
          "%s is not private: only private APIs are associated with VPC endpoints."
              .formatted(api.label()));
    }
    if (isElsewhere(api.region(), endpoint.vpc())) {
      return elsewhere(endpoint, api);
    }
    return api.vpcEndpoints().contains(endpoint.id())
        ? Wiring.refuse(
            "%s is associated with %s already.".formatted(api.label(), endpoint.label()))
        : Wiring.change(
            "Associate %s with %s".formatted(api.label(), endpoint.label()),
            () -> api.withVpcEndpoints(Appended.to(api.vpcEndpoints(), endpoint.id())));
  }

  private Optional<Wiring> integrated(Api api, Resource to) {
    return switch (to) {
      case VpcLink link when api instanceof HttpApi ->
          Wiring.refuse(
              "%s is a VPC link for REST APIs: an HTTP API takes a VPC link V2."
                  .formatted(link.label()));
      case VpcLink link ->
          link.region().equals(api.region()) ? by(api, link) : elsewhere(link, api);
      case VpcLinkV2 link ->
          vpcsOf(link).anyMatch(vpc -> isElsewhere(api.region(), vpc))
              ? elsewhere(link, api)
              : by(api, link);
      case LoadBalancer balancer -> to(api, balancer);
      case Resource _ -> Optional.empty();
    };
  }

  private static Optional<Wiring> by(Api api, Resource link) {
    return api.integrations().stream().anyMatch(each -> each.vpcLink().equals(link.id()))
        ? Wiring.refuse("%s goes on by %s already.".formatted(api.label(), link.label()))
        : Wiring.change(
            "Let %s go on by %s".formatted(api.label(), link.label()),
            () ->
                api.withIntegrations(
                    Appended.to(
                        api.integrations(), new ApiIntegration(link.id(), Optional.empty()))));
  }

  /**
   * By a link that leads there: one of the first generation by name, of the second from its VPC.
   */
  private Optional<Wiring> to(Api api, LoadBalancer balancer) {
    if (balancer.type() == LoadBalancer.Type.GATEWAY) {
      return Wiring.refuse(
          "An API does not go on to a Gateway Load Balancer: only to application and network"
              + " ones.");
    }
    Stream<Resource> first =
        api instanceof RestApi
            ? topology.referrers(balancer.id(), Role.ASSOCIATED_WITH, VpcLink.class).stream()
                .map(Resource.class::cast)
            : Stream.empty();
    Stream<Resource> second =
        topology.all(VpcLinkV2.class).stream()
            .filter(link -> vpcsOf(link).anyMatch(balancer.vpc()::equals))
            .map(Resource.class::cast);
    return Stream.concat(first, second)
        .findFirst()
        .map(link -> to(api, balancer, link))
        .orElseGet(
            () ->
                Wiring.refuse(
                    "No VPC link that %s takes leads to %s: add one first."
                        .formatted(api.label(), balancer.label())));
  }

  private static Optional<Wiring> to(Api api, LoadBalancer balancer, Resource link) {
    ApiIntegration wanted = new ApiIntegration(link.id(), Optional.of(balancer.id()));
    ApiIntegration open = new ApiIntegration(link.id(), Optional.empty());
    if (api.integrations().contains(wanted)
        || (link instanceof VpcLink && api.integrations().contains(open))) {
      return Wiring.refuse("%s goes on to %s already.".formatted(api.label(), balancer.label()));
    }
    return Wiring.change(
        "Let %s go on to %s by %s".formatted(api.label(), balancer.label(), link.label()),
        () -> api.withIntegrations(with(api.integrations(), open, wanted)));
  }

  /** An integration whose load balancer was open gets this one. */
  private static List<ApiIntegration> with(
      List<ApiIntegration> integrations, ApiIntegration open, ApiIntegration wanted) {
    if (!integrations.contains(open)) {
      return Appended.to(integrations, wanted);
    }
    List<ApiIntegration> all = new ArrayList<>(integrations);
    all.set(all.indexOf(open), wanted);
    return all;
  }

  /** A link of the first generation has one network load balancer. */
  Optional<Wiring> of(VpcLink link, Resource to) {
    if (!(to instanceof LoadBalancer balancer)) {
      return Optional.empty();
    }
    if (balancer.type() != LoadBalancer.Type.NETWORK) {
      return Wiring.refuse(
          "%s is no Network Load Balancer: for others take a VPC link V2."
              .formatted(balancer.label()));
    }
    if (isElsewhere(link.region(), balancer.vpc())) {
      return elsewhere(balancer, link);
    }
    if (link.targets().contains(balancer.id())) {
      return Wiring.refuse("%s leads to %s already.".formatted(link.label(), balancer.label()));
    }
    String instead =
        link.targets().stream()
            .findFirst()
            .map(old -> " instead of " + topology.labelOf(old))
            .orElse("");
    return Wiring.change(
        "Lead %s to %s%s".formatted(link.label(), balancer.label(), instead),
        () -> link.withTargets(List.of(balancer.id())));
  }

  /** A link of the second generation only opens a VPC; its APIs say what is reached by it. */
  Optional<Wiring> of(VpcLinkV2 link, Resource to) {
    if (!(to instanceof LoadBalancer balancer)) {
      return Optional.empty();
    }
    return Wiring.refuse(
        "%s has no target of its own: draw from the API to %s."
            .formatted(link.label(), balancer.label()));
  }

  private Stream<ResourceId> vpcsOf(VpcLinkV2 link) {
    return topology.referrers(link.id(), Role.PART_OF, NetworkInterface.class).stream()
        .flatMap(each -> topology.find(each.subnet(), Subnet.class).stream())
        .map(Subnet::vpc);
  }

  private boolean isElsewhere(ResourceId region, ResourceId vpc) {
    return topology.find(vpc, Vpc.class).filter(each -> !each.region().equals(region)).isPresent();
  }

  private static Optional<Wiring> elsewhere(Resource one, Resource other) {
    return Wiring.refuse("%s is in another Region than %s.".formatted(one.label(), other.label()));
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.ApiIntegration;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The load balancers that an API's requests go on to by VPC links (rule API-01). */
public record ApiWays(Topology topology) {

  /**
   * One of them.
   *
   * @param vpcLink the link that leads there, of either generation; it may be gone
   */
  record Way(ResourceId vpcLink, LoadBalancer balancer) {}

  List<Way> of(Api api) {
    return api.integrations().stream()
        .flatMap(each -> balancers(each).map(balancer -> new Way(each.vpcLink(), balancer)))
        .distinct()
        .toList();
  }

  /** Whether an integration of the API leads to this load balancer, or nobody knows where to. */
  public boolean mayLead(Api api, LoadBalancer balancer) {
    return missing(api).isPresent()
        || of(api).stream().anyMatch(way -> way.balancer().id().equals(balancer.id()));
  }

  /**
   * A link that the API names and the snapshot lacks; the API itself where the snapshot does not
   * tell by which links it goes on.
   */
  Optional<ResourceId> missing(Api api) {
    return api.integrations().stream()
        .map(ApiIntegration::vpcLink)
        .filter(id -> !topology.containsVertex(id))
        .findFirst()
        .or(() -> Optional.of(api.id()).filter(_ -> topology.lacks(ResourceKind.VPC_LINK)));
  }

  /**
   * A link of the first generation leads to its targets, whether the integration says so or not.
   */
  private Stream<LoadBalancer> balancers(ApiIntegration integration) {
    Optional<VpcLink> link = topology.find(integration.vpcLink(), VpcLink.class);
    Stream<ResourceId> ids =
        integration.loadBalancer().isPresent()
            ? integration.loadBalancer().stream()
            : link.stream().flatMap(each -> each.targets().stream());
    return ids.flatMap(id -> topology.find(id, LoadBalancer.class).stream());
  }
}

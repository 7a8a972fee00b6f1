package dev.hopscope.model.check;

import dev.hopscope.model.check.ApiProblem.BadWebAcl;
import dev.hopscope.model.check.ApiProblem.BadWebAcl.WebAclFault;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What web ACLs are associated with: Application Load Balancers and REST APIs of their own Region
 * (WAF-01).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html">AssociateWebACL</a>
 */
final class WebAcls implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(WebAcl.class).stream()
        .flatMap(
            webAcl ->
                webAcl.protects().stream()
                    .flatMap(id -> topology.find(id).stream())
                    .flatMap(resource -> fault(topology, webAcl, resource).stream()));
  }

  private static Optional<Problem> fault(Topology topology, WebAcl webAcl, Resource resource) {
    Optional<ResourceId> region =
        switch (resource) {
          case RestApi api -> Optional.of(api.region());
          case LoadBalancer balancer -> topology.find(balancer.vpc(), Vpc.class).map(Vpc::region);
          default -> Optional.empty();
        };
    boolean protectable =
        resource instanceof RestApi
            || resource instanceof LoadBalancer balancer
                && balancer.type() == LoadBalancer.Type.APPLICATION;
    if (!protectable) {
      return Optional.of(new BadWebAcl(webAcl.id(), WebAclFault.RESOURCE, resource.id()));
    }
    return region
        .filter(each -> !each.equals(webAcl.region()))
        .map(_ -> new BadWebAcl(webAcl.id(), WebAclFault.OTHER_REGION, resource.id()));
  }
}

package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.HttpApi;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;

/**
 * What a web ACL looks at the requests of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html">Resources
 *     that you can protect with AWS WAF</a>
 */
final class WebAclWires {
  private final Topology topology;

  WebAclWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(WebAcl acl, Resource to) {
    return switch (to) {
      case RestApi api -> protecting(acl, api, Optional.of(api.region()));
      case HttpApi api ->
          Wiring.refuse(
              "%s is an HTTP API: AWS WAF does not protect those.".formatted(api.label()));
      case LoadBalancer balancer when balancer.type() == LoadBalancer.Type.APPLICATION ->
          protecting(acl, balancer, topology.find(balancer.vpc(), Vpc.class).map(Vpc::region));
      case LoadBalancer balancer ->
          Wiring.refuse(
              "%s is no Application Load Balancer: AWS WAF protects no other."
                  .formatted(balancer.label()));
      case Resource _ -> Optional.empty();
    };
  }

  /** A resource has one web ACL at the most. */
  private Optional<Wiring> protecting(WebAcl acl, Resource to, Optional<ResourceId> region) {
    if (region.filter(each -> !each.equals(acl.region())).isPresent()) {
      return Wiring.refuse("%s is in another Region than %s.".formatted(to.label(), acl.label()));
    }
    Optional<WebAcl> now =
        topology.referrers(to.id(), Role.ASSOCIATED_WITH, WebAcl.class).stream().findFirst();
    return now.isPresent()
        ? Wiring.refuse(
            now.get().equals(acl)
                ? "%s protects %s already.".formatted(acl.label(), to.label())
                : "%s protects %s: a resource has one web ACL."
                    .formatted(now.get().label(), to.label()))
        : Wiring.change(
            "Protect %s by %s".formatted(to.label(), acl.label()),
            () -> acl.withProtects(Appended.to(acl.protects(), to.id())));
  }
}

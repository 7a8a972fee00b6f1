package dev.hopscope.model.resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A private integration of an API: requests go on by a VPC link.
 *
 * @param vpcLink the link, of either generation
 * @param loadBalancer the load balancer that it leads to; empty for the targets of the link itself,
 *     or where requests go to services of AWS Cloud Map
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html">Private
 *     integrations for REST APIs in API Gateway</a>
 */
public record ApiIntegration(ResourceId vpcLink, Optional<ResourceId> loadBalancer) {

  static Stream<Reference> references(List<ApiIntegration> integrations) {
    return integrations.stream()
        .flatMap(
            each ->
                Stream.concat(
                    Reference.of(Role.ASSOCIATED_WITH, each.vpcLink),
                    Reference.of(Role.ASSOCIATED_WITH, each.loadBalancer)));
  }

  /** What is left of them; nothing of those whose link was removed. */
  static List<ApiIntegration> without(ResourceId removed, List<ApiIntegration> integrations) {
    return integrations.stream()
        .filter(each -> !each.vpcLink.equals(removed))
        .map(
            each -> new ApiIntegration(each.vpcLink, Reference.without(removed, each.loadBalancer)))
        .toList();
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.ApiProblem.BadApiPolicy;
import dev.hopscope.model.check.ApiProblem.BadApiPolicy.PolicyFault;
import dev.hopscope.model.check.ApiProblem.BadVpcLink;
import dev.hopscope.model.check.ApiProblem.BadVpcLink.LinkFault;
import dev.hopscope.model.resource.ApiPolicy.Allows;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * Private APIs that nobody reaches, and VPC links that lead where none can (API-01).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html">Create
 *     a private API</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html">Set
 *     up a Network Load Balancer for API Gateway private integrations</a>
 */
final class Apis implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.of(
            topology.all(RestApi.class).stream()
                .filter(RestApi::onlyByEndpoints)
                .flatMap(api -> policy(topology, api)),
            topology.all(VpcLink.class).stream()
                .filter(link -> !link.state().isGone())
                .flatMap(link -> targets(topology, link)),
            topology.all(VpcLinkV2.class).stream()
                .filter(link -> !link.state().isGone())
                .flatMap(link -> vpcs(topology, link)))
        .flatMap(problems -> problems);
  }

  private static Stream<Problem> policy(Topology topology, RestApi api) {
    if (api.policy().allows() == Allows.NO_POLICY) {
      return Stream.of(new BadApiPolicy(api.id(), PolicyFault.NONE, List.of()));
    }
    ResourceKind kind =
        api.policy().allows() == Allows.VPCS ? ResourceKind.VPC : ResourceKind.INTERFACE_ENDPOINT;
    List<ResourceId> unknown =
        topology.lacks(kind)
            ? List.of()
            : api.policy().sources().stream().filter(id -> !topology.containsVertex(id)).toList();
    return unknown.isEmpty()
        ? Stream.empty()
        : Stream.of(new BadApiPolicy(api.id(), PolicyFault.UNKNOWN_SOURCE, unknown));
  }

  private static Stream<Problem> targets(Topology topology, VpcLink link) {
    List<ResourceId> others =
        link.targets().stream()
            .flatMap(id -> topology.find(id, LoadBalancer.class).stream())
            .filter(balancer -> balancer.type() != LoadBalancer.Type.NETWORK)
            .map(LoadBalancer::id)
            .toList();
    return others.isEmpty()
        ? Stream.empty()
        : Stream.of(new BadVpcLink(link.id(), LinkFault.TARGET, others));
  }

  private static Stream<Problem> vpcs(Topology topology, VpcLinkV2 link) {
    List<ResourceId> vpcs =
        topology.referrers(link.id(), Role.PART_OF, NetworkInterface.class).stream()
            .flatMap(each -> topology.find(each.subnet(), Subnet.class).stream())
            .map(Subnet::vpc)
            .distinct()
            .sorted()
            .toList();
    return vpcs.size() > 1
        ? Stream.of(new BadVpcLink(link.id(), LinkFault.SEVERAL_VPCS, vpcs))
        : Stream.empty();
  }
}

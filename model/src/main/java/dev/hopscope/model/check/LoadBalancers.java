package dev.hopscope.model.check;

import dev.hopscope.model.check.ServiceProblem.BadLoadBalancer;
import dev.hopscope.model.check.ServiceProblem.BadLoadBalancer.BalancerFault;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where load balancers may have nodes, and which have security groups.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html">CreateLoadBalancer</a>
 */
final class LoadBalancers implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(LoadBalancer.class).stream()
        .filter(each -> !each.state().isGone() && each.type() != LoadBalancer.Type.CLASSIC)
        .flatMap(
            each ->
                Stream.of(zones(topology, each), wayOut(topology, each), groups(topology, each))
                    .flatMap(found -> found));
  }

  private static List<NetworkInterface> nodes(Topology topology, LoadBalancer loadBalancer) {
    return topology.referrers(loadBalancer.id(), Role.PART_OF, NetworkInterface.class);
  }

  private static Stream<Problem> zones(Topology topology, LoadBalancer loadBalancer) {
    List<Subnet> subnets =
        nodes(topology, loadBalancer).stream()
            .map(NetworkInterface::subnet)
            .distinct()
            .flatMap(id -> topology.find(id, Subnet.class).stream())
            .toList();
    Map<ResourceId, List<ResourceId>> byZone =
        subnets.stream()
            .collect(
                Collectors.groupingBy(
                    Subnet::availabilityZone,
                    TreeMap::new,
                    Collectors.mapping(Subnet::id, Collectors.toList())));
    boolean oneZone =
        byZone.size() == 1
            && loadBalancer.type() == LoadBalancer.Type.APPLICATION
            && !topology.lacks(ResourceKind.NETWORK_INTERFACE);
    return Stream.concat(
        oneZone
            ? Stream.of(
                bad(loadBalancer, BalancerFault.ONE_ZONE, byZone.values().iterator().next()))
            : Stream.empty(),
        byZone.values().stream()
            .filter(sharing -> sharing.size() > 1)
            .map(sharing -> bad(loadBalancer, BalancerFault.TWO_SUBNETS_IN_ZONE, sharing)));
  }

  private static Stream<Problem> wayOut(Topology topology, LoadBalancer loadBalancer) {
    return loadBalancer.scheme() == LoadBalancer.Scheme.INTERNET_FACING
        ? topology.find(loadBalancer.vpc(), Vpc.class).stream()
            .filter(vpc -> ElasticIps.lacksInternetGateway(topology, vpc))
            .map(vpc -> bad(loadBalancer, BalancerFault.NO_INTERNET_GATEWAY, List.of(vpc.id())))
        : Stream.empty();
  }

  private static Stream<Problem> groups(Topology topology, LoadBalancer loadBalancer) {
    List<NetworkInterface> nodes = nodes(topology, loadBalancer);
    List<ResourceId> grouped =
        nodes.stream()
            .filter(each -> !each.securityGroups().isEmpty())
            .map(NetworkInterface::id)
            .toList();
    boolean wrong =
        switch (loadBalancer.type()) {
          case GATEWAY -> !grouped.isEmpty();
          case NETWORK -> !grouped.isEmpty() && grouped.size() < nodes.size();
          case APPLICATION, CLASSIC -> false;
        };
    return wrong
        ? Stream.of(bad(loadBalancer, BalancerFault.SECURITY_GROUPS, grouped))
        : Stream.empty();
  }

  private static Problem bad(
      LoadBalancer loadBalancer, BalancerFault fault, List<ResourceId> others) {
    return new BadLoadBalancer(loadBalancer.id(), fault, others);
  }
}

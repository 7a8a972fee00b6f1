package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.DesignProblem.HiddenLoadBalancer;
import dev.hopscope.model.check.DesignProblem.NobodyUsesInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to the internet without anybody who could use them, and load balancers for the internet
 * without a way to it.
 */
final class PublicRoutes implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        topology.all(Subnet.class).stream().flatMap(subnet -> unused(topology, subnet)),
        topology.all(LoadBalancer.class).stream()
            .filter(each -> each.scheme() == LoadBalancer.Scheme.INTERNET_FACING)
            .filter(each -> !each.state().isGone())
            .flatMap(each -> hidden(topology, each)));
  }

  private static Stream<Problem> unused(Topology topology, Subnet subnet) {
    List<NetworkInterface> hosts =
        topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class).stream()
            .filter(each -> !each.addresses().isEmpty())
            .filter(each -> each.type() != InterfaceType.TRANSIT_GATEWAY)
            .toList();
    if (hosts.isEmpty() || hosts.stream().anyMatch(each -> isPublic(topology, each))) {
      return Stream.empty();
    }
    return SubnetType.tableOf(topology, subnet)
        .flatMap(id -> topology.find(id, RouteTable.class))
        .stream()
        .flatMap(
            table ->
                table.routes().stream()
                    .filter(route -> route.destination().equals(RouteDestination.of(Cidr.ANY_IPV4)))
                    .map(route -> route.target())
                    .filter(RouteTarget.To.class::isInstance)
                    .map(target -> ((RouteTarget.To) target).id())
                    .filter(id -> topology.find(id, InternetGateway.class).isPresent())
                    .map(id -> new NobodyUsesInternetGateway(subnet.id(), table.id(), id)));
  }

  private static boolean isPublic(Topology topology, NetworkInterface each) {
    return each.addresses().stream().anyMatch(own -> own.publicAddress().isPresent())
        || !topology.referrers(each.id(), Role.ATTACHED_TO, ElasticIp.class).isEmpty();
  }

  private static Stream<Problem> hidden(Topology topology, LoadBalancer loadBalancer) {
    return topology.referrers(loadBalancer.id(), Role.PART_OF, NetworkInterface.class).stream()
        .map(NetworkInterface::subnet)
        .distinct()
        .filter(id -> isNotPublic(topology, id))
        .map(id -> new HiddenLoadBalancer(loadBalancer.id(), id));
  }

  private static boolean isNotPublic(Topology topology, ResourceId id) {
    return topology
        .find(id, Subnet.class)
        .filter(
            subnet ->
                switch (SubnetType.of(topology, subnet)) {
                  case PRIVATE, ISOLATED -> true;
                  case PUBLIC, UNKNOWN -> false;
                })
        .isPresent();
  }
}

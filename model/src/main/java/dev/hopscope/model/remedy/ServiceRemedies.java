package dev.hopscope.model.remedy;

import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.ServiceProblem;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Load balancers and Client VPN endpoints in one subnet for each zone, and nothing twice. */
final class ServiceRemedies {
  /** From where the clients of a VPN get addresses. */
  private static final List<Cidr> FOR_CLIENTS =
      Stream.of("172.16.0.0/12", "10.0.0.0/8", "192.168.0.0/16").map(Cidr::parse).toList();

  private ServiceRemedies() {}

  static Stream<Remedy> of(ServiceProblem problem, Topology topology) {
    return switch (problem) {
      case ServiceProblem.BadLoadBalancer bad ->
          topology.find(bad.loadBalancer(), LoadBalancer.class).stream()
              .flatMap(balancer -> balancer(bad, balancer, topology));
      // which service was meant is not to be known
      case ServiceProblem.UnknownService _ -> Stream.empty();
      case ServiceProblem.BadClientVpn bad ->
          topology.find(bad.endpoint(), ClientVpnEndpoint.class).stream()
              .flatMap(endpoint -> clientVpn(bad, endpoint, topology));
    };
  }

  private static Stream<Remedy> balancer(
      ServiceProblem.BadLoadBalancer bad, LoadBalancer balancer, Topology topology) {
    return switch (bad.fault()) {
      case ONE_ZONE -> ServiceInterfaces.inAnotherZone(topology, balancer.id());
      case TWO_SUBNETS_IN_ZONE ->
          bad.others().reversed().stream()
              .flatMap(subnet -> ServiceInterfaces.outOf(topology, balancer.id(), subnet));
      case NO_INTERNET_GATEWAY ->
          Stream.concat(
              GatewayRemedies.internetGateway(topology, balancer.vpc()),
              Stream.of(DesignRemedies.internal(balancer)));
      case SECURITY_GROUPS -> groups(balancer, topology);
    };
  }

  /** None on the nodes of a Gateway Load Balancer, the same on all of a Network one. */
  private static Stream<Remedy> groups(LoadBalancer balancer, Topology topology) {
    List<NetworkInterface> nodes = ServiceInterfaces.of(topology, balancer.id());
    List<ResourceId> used =
        nodes.stream().flatMap(each -> each.securityGroups().stream()).distinct().toList();
    Remedy without = grouped(balancer, nodes, List.of());
    return balancer.type() == LoadBalancer.Type.GATEWAY
        ? Stream.of(without)
        : Stream.of(grouped(balancer, nodes, used), without);
  }

  private static Remedy grouped(
      LoadBalancer balancer, List<NetworkInterface> nodes, List<ResourceId> groups) {
    return Remedy.put(
        new Action.Turn(balancer.id(), Action.Setting.SECURITY_GROUPS, !groups.isEmpty()),
        nodes.stream().map(each -> each.withSecurityGroups(groups)).toList());
  }

  private static Stream<Remedy> clientVpn(
      ServiceProblem.BadClientVpn bad, ClientVpnEndpoint endpoint, Topology topology) {
    return switch (bad.fault()) {
      case TWO_SUBNETS_IN_ZONE -> withoutTarget(endpoint, bad.others().getLast());
      case CLIENT_RANGE -> otherClients(endpoint, topology);
      case SUBNET_TWICE ->
          Stream.of(
              Remedy.put(
                  new Action.RemoveRepeated(endpoint.id()),
                  endpoint.withTargetNetworks(once(endpoint.targetNetworks()))));
      case ROUTE_TWICE ->
          Stream.of(
              Remedy.put(
                  new Action.RemoveRepeated(endpoint.id()),
                  endpoint.withRoutes(endpoint.routes().stream().distinct().toList())));
      case RULE_TWICE ->
          Stream.of(
              Remedy.put(
                  new Action.RemoveRepeated(endpoint.id()),
                  endpoint.withAuthorizationRules(
                      endpoint.authorizationRules().stream().distinct().toList())));
    };
  }

  private static List<ClientVpnTarget> once(List<ClientVpnTarget> targets) {
    List<ResourceId> subnets = targets.stream().map(ClientVpnTarget::subnet).toList();
    return IntStream.range(0, targets.size())
        .filter(i -> subnets.indexOf(subnets.get(i)) == i)
        .mapToObj(targets::get)
        .toList();
  }

  private static Stream<Remedy> withoutTarget(ClientVpnEndpoint endpoint, ResourceId subnet) {
    return Stream.of(
        Remedy.put(
            new Action.TakeOut(subnet, endpoint.id()),
            endpoint
                .withTargetNetworks(
                    endpoint.targetNetworks().stream()
                        .filter(target -> !target.subnet().equals(subnet))
                        .toList())
                .withRoutes(
                    endpoint.routes().stream()
                        .filter(route -> !route.targetSubnet().equals(subnet))
                        .toList())));
  }

  /** A range of the same size that no VPC has. */
  private static Stream<Remedy> otherClients(ClientVpnEndpoint endpoint, Topology topology) {
    List<Cidr> taken =
        topology.all(Vpc.class).stream().flatMap(vpc -> vpc.cidrs().stream()).toList();
    return FOR_CLIENTS.stream()
        .flatMap(
            block -> AddressPool.nextFree(block, endpoint.clientCidr().length(), taken).stream())
        .limit(1)
        .map(
            free ->
                Remedy.put(
                    new Action.ChangeRange(endpoint.id(), endpoint.clientCidr(), free),
                    endpoint.withClientCidr(free)));
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.ServiceProblem.BadClientVpn;
import dev.hopscope.model.check.ServiceProblem.BadClientVpn.ClientVpnFault;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Client VPN endpoints: one target network for a zone, none with addresses of the clients, nothing
 * twice.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/what-is-best-practices.html">Rules
 *     and best practices of AWS Client VPN</a>
 */
final class ClientVpns implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(ClientVpnEndpoint.class).stream()
        .filter(each -> !each.state().isGone())
        .flatMap(each -> Stream.concat(targets(topology, each), twice(each)));
  }

  private static Stream<Problem> targets(Topology topology, ClientVpnEndpoint endpoint) {
    List<Problem> problems = new ArrayList<>();
    Map<ResourceId, ResourceId> zones = new HashMap<>();
    Set<ResourceId> seen = new HashSet<>();
    for (ClientVpnTarget target : endpoint.targetNetworks()) {
      if (!seen.add(target.subnet())) {
        problems.add(bad(endpoint, ClientVpnFault.SUBNET_TWICE, List.of(target.subnet())));
        continue;
      }
      Optional<Subnet> subnet = topology.find(target.subnet(), Subnet.class);
      subnet
          .flatMap(one -> Optional.ofNullable(zones.putIfAbsent(one.availabilityZone(), one.id())))
          .map(
              first ->
                  bad(
                      endpoint,
                      ClientVpnFault.TWO_SUBNETS_IN_ZONE,
                      List.of(first, target.subnet())))
          .ifPresent(problems::add);
      subnet
          .flatMap(Subnet::cidr)
          .filter(range -> range.overlaps(endpoint.clientCidr()))
          .map(_ -> bad(endpoint, ClientVpnFault.CLIENT_RANGE, List.of(target.subnet())))
          .ifPresent(problems::add);
    }
    return problems.stream();
  }

  private static Stream<Problem> twice(ClientVpnEndpoint endpoint) {
    return Stream.concat(
        repeated(endpoint.routes()).stream()
            .map(ClientVpnRoute::targetSubnet)
            .map(subnet -> bad(endpoint, ClientVpnFault.ROUTE_TWICE, List.of(subnet))),
        repeated(endpoint.authorizationRules()).stream()
            .map(_ -> bad(endpoint, ClientVpnFault.RULE_TWICE, List.of())));
  }

  private static <T> List<T> repeated(List<T> all) {
    Set<T> seen = new HashSet<>();
    return all.stream().filter(each -> !seen.add(each)).toList();
  }

  private static Problem bad(
      ClientVpnEndpoint endpoint, ClientVpnFault fault, List<ResourceId> others) {
    return new BadClientVpn(endpoint.id(), fault, others);
  }
}

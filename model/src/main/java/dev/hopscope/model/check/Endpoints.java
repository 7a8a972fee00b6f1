package dev.hopscope.model.check;

import dev.hopscope.model.check.ConnectionProblem.BadEndpoint;
import dev.hopscope.model.check.ConnectionProblem.BadEndpoint.EndpointFault;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Endpoints: one for a service in a table, one subnet for a zone, names that resolve (GWE, IFE).
 */
final class Endpoints implements Check {
  private record Served(ResourceId table, String service) {}

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.concat(
        gatewayEndpoints(topology).stream(),
        topology.all(InterfaceEndpoint.class).stream()
            .filter(endpoint -> !endpoint.state().isGone())
            .flatMap(
                endpoint ->
                    Stream.of(
                            zones(topology, endpoint),
                            offered(topology, endpoint),
                            names(topology, endpoint),
                            rivals(topology, endpoint))
                        .flatMap(problems -> problems)));
  }

  private static List<Problem> gatewayEndpoints(Topology topology) {
    List<Problem> problems = new ArrayList<>();
    Map<Served, ResourceId> seen = new HashMap<>();
    for (GatewayEndpoint endpoint : topology.all(GatewayEndpoint.class)) {
      for (ResourceId table : endpoint.routeTables()) {
        if (endpoint.state().isGone()) {
          continue;
        }
        Optional.ofNullable(
                seen.putIfAbsent(new Served(table, endpoint.serviceName()), endpoint.id()))
            .map(
                first ->
                    new BadEndpoint(
                        endpoint.id(), EndpointFault.DUPLICATE_IN_TABLE, List.of(first, table)))
            .ifPresent(problems::add);
      }
    }
    return problems;
  }

  private static Stream<Problem> zones(Topology topology, InterfaceEndpoint endpoint) {
    Map<ResourceId, ResourceId> seen = new HashMap<>();
    return topology.referrers(endpoint.id(), Role.PART_OF, NetworkInterface.class).stream()
        .flatMap(one -> topology.find(one.subnet(), Subnet.class).stream())
        .distinct()
        .flatMap(
            subnet ->
                Optional.ofNullable(seen.putIfAbsent(subnet.availabilityZone(), subnet.id()))
                    .map(first -> List.of(first, subnet.id()))
                    .stream())
        .map(subnets -> new BadEndpoint(endpoint.id(), EndpointFault.TWO_SUBNETS_IN_ZONE, subnets));
  }

  /** Another endpoint, or a zone of one's own, that answers for the same name in the VPC. */
  private static Stream<Problem> rivals(Topology topology, InterfaceEndpoint endpoint) {
    Optional<ServiceName> service =
        endpoint.privateDns() ? ServiceName.ofEndpoint(endpoint.serviceName()) : Optional.empty();
    Stream<ResourceId> endpoints =
        topology.referrers(endpoint.vpc(), Role.CONTAINED_IN, InterfaceEndpoint.class).stream()
            .filter(other -> other.privateDns() && !other.state().isGone())
            .filter(other -> other.id().compareTo(endpoint.id()) < 0)
            .filter(other -> other.serviceName().equals(endpoint.serviceName()))
            .map(InterfaceEndpoint::id);
    Stream<ResourceId> zones =
        topology.all(PrivateHostedZone.class).stream()
            .filter(zone -> zone.vpcs().contains(endpoint.vpc()))
            .filter(
                zone -> service.map(ServiceName::dnsName).filter(zone.domain()::equals).isPresent())
            .map(PrivateHostedZone::id);
    return endpoint.privateDns()
        ? Stream.concat(endpoints, zones)
            .map(
                rival ->
                    new BadEndpoint(
                        endpoint.id(), EndpointFault.PRIVATE_DNS_CONFLICT, List.of(rival)))
        : Stream.empty();
  }

  private static Stream<Problem> offered(Topology topology, InterfaceEndpoint endpoint) {
    return EndpointServices.named(topology, endpoint.serviceName()).stream()
        .flatMap(
            service ->
                topology.referrers(endpoint.id(), Role.PART_OF, NetworkInterface.class).stream()
                    .flatMap(one -> topology.find(one.subnet(), Subnet.class).stream())
                    .filter(
                        subnet ->
                            !EndpointServices.isIn(topology, service, subnet.availabilityZone()))
                    .map(
                        subnet ->
                            new BadEndpoint(
                                endpoint.id(),
                                EndpointFault.ZONE_NOT_OFFERED,
                                List.of(subnet.id(), service.id()))));
  }

  private static Stream<Problem> names(Topology topology, InterfaceEndpoint endpoint) {
    return topology.find(endpoint.vpc(), Vpc.class).stream()
        .filter(vpc -> endpoint.privateDns() && !(vpc.dnsSupport() && vpc.dnsHostnames()))
        .map(
            vpc ->
                new BadEndpoint(
                    endpoint.id(), EndpointFault.PRIVATE_DNS_WITHOUT_DNS, List.of(vpc.id())));
  }
}

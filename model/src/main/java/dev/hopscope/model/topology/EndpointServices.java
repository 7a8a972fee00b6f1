package dev.hopscope.model.topology;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcEndpointService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which endpoint service an endpoint means, and where the service is (rule PLS-04). */
public final class EndpointServices {
  private static final String OF_CUSTOMERS = ".vpce-svc-";

  private EndpointServices() {}

  /** Whether a name is that of a customer's service, and not of one of AWS. */
  public static boolean isOfCustomers(String serviceName) {
    return serviceName.contains(OF_CUSTOMERS);
  }

  /** The service with this name. */
  public static Optional<VpcEndpointService> named(Topology topology, String serviceName) {
    return serviceName.isBlank()
        ? Optional.empty()
        : topology.all(VpcEndpointService.class).stream()
            .filter(service -> service.serviceName().equals(serviceName))
            .findFirst();
  }

  /** The load balancers of a service that are in the network. */
  public static List<LoadBalancer> loadBalancers(Topology topology, VpcEndpointService service) {
    return service.loadBalancers().stream()
        .flatMap(id -> topology.find(id, LoadBalancer.class).stream())
        .toList();
  }

  /** The nodes of a load balancer in this zone, whichever account names it. */
  public static List<NetworkInterface> nodesIn(
      Topology topology, LoadBalancer balancer, ResourceId zone) {
    return topology.referrers(balancer.id(), Role.PART_OF, NetworkInterface.class).stream()
        .filter(
            node ->
                zoneOf(topology, node).filter(each -> isSameZone(topology, each, zone)).isPresent())
        .toList();
  }

  /** Whether a service is offered in a zone; where nothing says where it is, it is. */
  public static boolean isIn(Topology topology, VpcEndpointService service, ResourceId zone) {
    List<ResourceId> zones =
        Stream.concat(
                service.availabilityZones().stream(),
                loadBalancers(topology, service).stream()
                    .flatMap(
                        balancer ->
                            topology
                                .referrers(balancer.id(), Role.PART_OF, NetworkInterface.class)
                                .stream())
                    .flatMap(node -> zoneOf(topology, node).stream()))
            .toList();
    return zones.isEmpty() || zones.stream().anyMatch(each -> isSameZone(topology, each, zone));
  }

  private static Optional<ResourceId> zoneOf(Topology topology, NetworkInterface node) {
    return topology.find(node.subnet(), Subnet.class).map(Subnet::availabilityZone);
  }

  /** Zones of several accounts are the same where their zone ids are. */
  public static boolean isSameZone(Topology topology, ResourceId one, ResourceId other) {
    return one.equals(other)
        || zoneId(topology, one).isPresent()
            && zoneId(topology, one).equals(zoneId(topology, other));
  }

  private static Optional<String> zoneId(Topology topology, ResourceId zone) {
    return topology.find(zone, AvailabilityZone.class).flatMap(AvailabilityZone::zoneId);
  }
}

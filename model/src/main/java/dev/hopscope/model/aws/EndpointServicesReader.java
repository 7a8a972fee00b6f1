package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.EndpointServices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads {@code ServiceConfigurations}, what a provider sees of its services, and of {@code
 * ServiceDetails}, what a consumer sees, those that an endpoint of the snapshot names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceConfiguration.html">ServiceConfiguration</a>
 */
final class EndpointServicesReader {

  private final Snapshot snapshot;
  private final Places places;
  private final Set<String> named = new HashSet<>();

  EndpointServicesReader(Snapshot snapshot, Places places, VpcEndpointItems endpoints) {
    this.snapshot = snapshot;
    this.places = places;
    for (VpcEndpointItems.Type type : VpcEndpointItems.Type.values()) {
      endpoints.of(type).forEach(item -> item.text("ServiceName").ifPresent(named::add));
    }
  }

  List<VpcEndpointService> read() {
    List<VpcEndpointService> services = new ArrayList<>();
    Set<ResourceId> seen = new HashSet<>();
    Stream.concat(
            snapshot.items(Call.SERVICE_CONFIGURATIONS).stream()
                .filter(item -> !States.isDeleted(item)),
            snapshot.items(Call.SERVICE_DETAILS).stream().filter(this::isNamed))
        .map(this::service)
        .filter(service -> seen.add(service.id()))
        .forEach(services::add);
    return services;
  }

  private boolean isNamed(Item item) {
    return item.text("ServiceName")
        .filter(EndpointServices::isOfCustomers)
        .filter(named::contains)
        .isPresent();
  }

  private VpcEndpointService service(Item item) {
    ResourceId id = item.requiredReference("ServiceId");
    List<ResourceId> balancers =
        Stream.of("NetworkLoadBalancerArns", "GatewayLoadBalancerArns")
            .flatMap(field -> FirewallsReader.texts(item, field).stream())
            .map(EndpointServicesReader::loadBalancer)
            .toList();
    return new VpcEndpointService(
        id,
        item.name(),
        places.regionOf(id, item),
        item.text("ServiceName").orElse(""),
        balancers,
        balancers.isEmpty()
            ? FirewallsReader.texts(item, "AvailabilityZones").stream()
                .map(zone -> places.zoneCalled(zone, item))
                .toList()
            : List.of(),
        item.flag("AcceptanceRequired", false));
  }

  /** The last part of a load balancer's ARN, such as {@code net/edge/50dc6c495c0c9188}. */
  private static ResourceId loadBalancer(String arn) {
    String mark = ":loadbalancer/";
    int at = arn.indexOf(mark);
    return ResourceId.of(at < 0 ? arn : arn.substring(at + mark.length()));
  }
}

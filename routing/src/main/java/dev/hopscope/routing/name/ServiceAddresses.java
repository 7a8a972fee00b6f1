package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.InternetHost;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public addresses of AWS services: those of the service's prefix list where the network has
 * it; else the host that stands for any on the internet, and the answer says so.
 */
record ServiceAddresses(Network network) {

  /** What public DNS says of a service. */
  Resolution.Answered of(ServiceName service) {
    List<Address> listed =
        lists(service).flatMap(list -> list.entries().stream()).map(Cidr::firstHost).toList();
    return listed.isEmpty()
        ? new Resolution.Answered(
            InternetHost.ID,
            NameSource.PUBLIC_DNS,
            List.of(),
            List.of(InternetHost.IPV4, InternetHost.IPV6),
            /* assumed= */ true)
        : Resolution.Answered.of(InternetHost.ID, NameSource.PUBLIC_DNS, listed);
  }

  private Stream<PrefixList> lists(ServiceName service) {
    Stream<PrefixList> named =
        network.topology().all(PrefixList.class).stream()
            .filter(list -> list.name().equals(service.endpointName()));
    Stream<PrefixList> ofEndpoints =
        network.topology().all(GatewayEndpoint.class).stream()
            .filter(endpoint -> endpoint.serviceName().equals(service.endpointName()))
            .flatMap(endpoint -> endpoint.prefixLists().stream())
            .flatMap(id -> network.topology().find(id, PrefixList.class).stream());
    return Stream.concat(named, ofEndpoints).distinct();
  }
}

package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.ApiGateway;
import dev.hopscope.routing.walk.InternetHost;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public addresses of AWS services: those of the service where it is drawn, else those of its
 * prefix list; else the host that stands for any on the internet, and the answer says so.
 */
record ServiceAddresses(Network network) {
  /** A service has hundreds of addresses; one for each of so many ranges is walked. */
  private static final int MOST = 16;

  /** What public DNS says of a service. */
  Resolution.Answered of(ServiceName service) {
    List<AwsService> drawn =
        network.topology().all(AwsService.class).stream()
            .filter(each -> each.serviceName().equals(service))
            .toList();
    List<Cidr> own = drawn.stream().flatMap(each -> each.cidrs().stream()).toList();
    List<Cidr> ranges =
        own.isEmpty()
            ? lists(service, drawn).flatMap(list -> list.entries().stream()).toList()
            : own;
    List<Address> addresses = ranges.stream().map(Cidr::firstHost).distinct().limit(MOST).toList();
    ResourceId by = drawn.stream().findFirst().map(AwsService::id).orElse(InternetHost.ID);
    return addresses.isEmpty()
        ? new Resolution.Answered(
            by,
            NameSource.PUBLIC_DNS,
            List.of(),
            Stream.of(Family.values()).map(family -> standIn(service, family)).toList(),
            /* assumed= */ true)
        : Resolution.Answered.of(by, NameSource.PUBLIC_DNS, addresses);
  }

  private static Address standIn(ServiceName service, Family family) {
    return service.service().equals(Api.SERVICE) ? ApiGateway.of(family) : InternetHost.of(family);
  }

  private Stream<PrefixList> lists(ServiceName service, List<AwsService> drawn) {
    Stream<PrefixList> named =
        network.topology().all(PrefixList.class).stream()
            .filter(list -> list.name().equals(service.endpointName()));
    Stream<PrefixList> ofEndpoints =
        network.topology().all(GatewayEndpoint.class).stream()
            .filter(endpoint -> endpoint.serviceName().equals(service.endpointName()))
            .flatMap(endpoint -> endpoint.prefixLists().stream())
            .flatMap(id -> network.topology().find(id, PrefixList.class).stream());
    Stream<PrefixList> ofDrawn =
        drawn.stream()
            .flatMap(each -> each.prefixList().stream())
            .flatMap(id -> network.topology().find(id, PrefixList.class).stream());
    return Stream.of(ofDrawn, named, ofEndpoints).flatMap(lists -> lists).distinct();
  }
}

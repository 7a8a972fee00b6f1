package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.walk.InternetHost;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;

/** What public DNS answers to everyone. */
final class PublicNames {
  private final Network network;
  private final EndpointNames endpoints;
  private final Databases databases;
  private final ServiceAddresses services;

  PublicNames(Network network) {
    this.network = network;
    this.endpoints = new EndpointNames(network);
    this.databases = new Databases(network);
    this.services = new ServiceAddresses(network);
  }

  Resolution resolve(String name) {
    return hostName(name)
        .or(() -> endpoints.endpoint(name).map(endpoints::addressesOf))
        .or(() -> new ApiNames(network).endpoint(name).map(endpoints::addressesOf))
        .or(() -> databases.named(name).map(databases::publicAddresses))
        .or(() -> new LoadBalancerNames(network).addresses(name))
        .<Resolution>map(PublicNames::answered)
        .or(() -> ServiceName.ofDnsName(name).map(services::of))
        .orElseGet(() -> new Resolution.NoSuchName(Optional.empty()));
  }

  private static Resolution answered(List<Address> addresses) {
    return addresses.isEmpty()
        ? new Resolution.NoSuchName(Optional.empty())
        : Resolution.Answered.of(InternetHost.ID, NameSource.PUBLIC_DNS, addresses);
  }

  /** An instance has a public name where its VPC gives names at all (rule DNS-02). */
  private Optional<List<Address>> hostName(String name) {
    return HostNames.publicAddress(name).filter(this::isNamed).map(List::of);
  }

  private boolean isNamed(Address known) {
    return network
        .mappingOf(known)
        .flatMap(mapping -> network.subnetOf(mapping.networkInterface()))
        .map(Subnet::vpc)
        .flatMap(vpc -> network.topology().find(vpc, Vpc.class))
        .filter(SplitHorizon::hasNames)
        .isPresent();
  }
}

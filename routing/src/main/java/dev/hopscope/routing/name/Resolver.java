package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.walk.Network;
import dev.hopscope.routing.walk.Place;
import dev.hopscope.routing.walk.Tracer;
import dev.hopscope.routing.walk.Walk;
import java.util.List;
import java.util.Optional;

/**
 * Looks names up as who asks would: inside a VPC by its Resolver, where the most specific private
 * answer wins, elsewhere by public DNS (section 11 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html">DNS attributes for
 *     your VPC</a>
 */
public final class Resolver {
  private static final int DNS = 53;
  private static final int CLIENT_PORT = 49_152;
  private static final Address RESOLVER_IPV4 = Address.parse("169.254.169.253");
  private static final Address RESOLVER_IPV6 = Address.parse("fd00:ec2::253");

  private final Network network;
  private final SplitHorizon horizon;
  private final PublicNames everyone;

  /** A resolver of this network's names. */
  public Resolver(Network network) {
    this.network = network;
    this.horizon = new SplitHorizon(network);
    this.everyone = new PublicNames(network);
  }

  /** Looks a name up. */
  public Resolution resolve(String name, Asker asker) {
    return switch (asker) {
      case Asker.InVpc inVpc -> askResolver(name, inVpc);
      case Asker.OnPremises _, Asker.OnInternet _ -> everyone.resolve(name);
    };
  }

  /** The query is a packet like any other: the Resolver must be there to get it (journey J16). */
  private Resolution askResolver(String name, Asker.InVpc asker) {
    Walk query =
        new Tracer(network)
            .walk(
                new Place.LeavingInterface(asker.networkInterface()),
                query(asker.networkInterface()))
            .getFirst();
    return query.trace().delivered()
        ? inVpc(name, asker.vpc())
        : new Resolution.Unanswered(query, Optional.empty());
  }

  private static Packet query(NetworkInterface from) {
    Address source =
        from.addresses().isEmpty()
            ? from.ipv6Addresses().stream().findFirst().orElse(RESOLVER_IPV6)
            : from.addresses().getFirst().address();
    return new Packet(
        source,
        source.family() == Family.IPV4 ? RESOLVER_IPV4 : RESOLVER_IPV6,
        Protocol.UDP,
        CLIENT_PORT,
        DNS,
        IcmpType.ANY);
  }

  /** What the Resolver of a VPC answers. */
  private Resolution inVpc(String name, Vpc vpc) {
    return SplitHorizon.hasNames(vpc)
        ? privateDns(name, vpc)
            .<Resolution>map(
                endpoint ->
                    Resolution.Answered.of(
                        endpoint.id(),
                        NameSource.ENDPOINT_PRIVATE_DNS,
                        new EndpointNames(network).addressesOf(endpoint)))
            .or(() -> privateName(name, vpc))
            .orElseGet(() -> everyone.resolve(name))
        : everyone.resolve(name);
  }

  /** The endpoint of this VPC that answers for the service's own name (rule IFE-05). */
  private Optional<InterfaceEndpoint> privateDns(String name, Vpc vpc) {
    return network.topology().all(InterfaceEndpoint.class).stream()
        .filter(endpoint -> endpoint.vpc().equals(vpc.id()) && endpoint.privateDns())
        .filter(endpoint -> !endpoint.state().isGone())
        .filter(
            endpoint ->
                ServiceName.ofEndpoint(endpoint.serviceName())
                    .filter(service -> service.isMeantBy(name))
                    .isPresent())
        .findFirst();
  }

  private Optional<Resolution> privateName(String name, Vpc vpc) {
    Optional<Address> own =
        HostNames.publicAddress(name)
            .flatMap(network::mappingOf)
            .filter(mapping -> sees(vpc, mapping.networkInterface()))
            .map(Network.PublicMapping::privateAddress)
            .or(() -> HostNames.privateAddress(name).filter(vpc::contains))
            .or(() -> HostNames.instance(name).flatMap(id -> primary(ResourceId.of(id), vpc)));
    return own.map(
        address -> Resolution.Answered.of(vpc.id(), NameSource.VPC_RESOLVER, List.of(address)));
  }

  private boolean sees(Vpc asker, NetworkInterface owner) {
    return network
        .subnetOf(owner)
        .map(Subnet::vpc)
        .filter(vpc -> horizon.seesPrivate(asker, vpc))
        .isPresent();
  }

  private Optional<Address> primary(ResourceId instance, Vpc vpc) {
    return network.interfacesOf(instance).stream()
        .filter(each -> network.subnetOf(each).filter(at -> at.vpc().equals(vpc.id())).isPresent())
        .flatMap(each -> each.addresses().stream())
        .map(own -> own.address())
        .findFirst();
  }
}

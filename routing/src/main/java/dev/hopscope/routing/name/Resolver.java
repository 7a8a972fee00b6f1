package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.NameSource;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.walk.Network;
import dev.hopscope.routing.walk.Walk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks names up as who asks would: inside a VPC by its Resolver, where the most specific private
 * answer wins, elsewhere by public DNS (section 11 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html">DNS attributes for
 *     your VPC</a>
 */
public final class Resolver {
  /** More names than this do not stand for one another in a row; a circle ends here. */
  private static final int MOST_NAMES = 8;

  private final Network network;
  private final SplitHorizon horizon;
  private final PublicNames everyone;
  private final Databases databases;
  private final Zones zones;
  private final Forwarding forwarding;

  /** A resolver of this network's names. */
  public Resolver(Network network) {
    this.network = network;
    this.horizon = new SplitHorizon(network);
    this.everyone = new PublicNames(network);
    this.databases = new Databases(network);
    this.zones = new Zones(network);
    this.forwarding = new Forwarding(network);
  }

  /** Looks a name up. */
  public Resolution resolve(String name, Asker asker) {
    return switch (asker) {
      case Asker.InVpc inVpc -> askResolver(name, inVpc);
      case Asker.OnPremises host -> fromOutside(name, host);
      case Asker.OnInternet _ -> everyone.resolve(name);
    };
  }

  /** The addresses that the Resolver of a VPC has for a name; empty where it has none. */
  public List<Address> addresses(String name, Vpc vpc) {
    return inVpc(name, vpc, MOST_NAMES) instanceof Resolution.Answered answered
        ? answered.addresses()
        : List.of();
  }

  /** The addresses that everybody gets for a name; empty where there are none. */
  public List<Address> publicAddresses(String name) {
    return everyone.resolve(name) instanceof Resolution.Answered answered
        ? answered.addresses()
        : List.of();
  }

  /**
   * Public DNS; what it does not know is taken to be forwarded to an inbound endpoint that does, as
   * people set up their DNS servers.
   */
  private Resolution fromOutside(String name, Asker.OnPremises host) {
    Resolution known = everyone.resolve(name);
    if (!(known instanceof Resolution.NoSuchName)) {
      return known;
    }
    for (ResolverEndpoint endpoint : network.topology().all(ResolverEndpoint.class)) {
      Optional<Vpc> vpc = network.topology().find(endpoint.vpc(), Vpc.class);
      if (endpoint.way() == ResolverEndpoint.Way.INBOUND
          && vpc.isPresent()
          && inVpc(name, vpc.get(), MOST_NAMES) instanceof Resolution.Answered answered) {
        return inBy(endpoint, host, answered);
      }
    }
    return known;
  }

  private Resolution inBy(
      ResolverEndpoint endpoint, Asker.OnPremises host, Resolution.Answered answered) {
    Optional<Queries.Sent> refused = Optional.empty();
    for (NetworkInterface each : network.interfacesOf(endpoint.id())) {
      for (PrivateAddress own : each.addresses()) {
        Queries.Sent sent = new Queries(network).to(own.address(), host.network(), host.address());
        if (sent.comesBack()) {
          return answered.via(List.of(endpoint.id()));
        }
        refused = refused.or(() -> Optional.of(sent));
      }
    }
    return refused
        .<Resolution>map(Queries.Sent::unanswered)
        .orElseGet(() -> new Resolution.NoSuchName(Optional.of(endpoint.id())));
  }

  /** The query is a packet like any other: the Resolver must be there to get it. */
  private Resolution askResolver(String name, Asker.InVpc asker) {
    Queries.Sent sent = new Queries(network).toResolver(asker.networkInterface());
    if (!sent.comesBack()) {
      return sent.unanswered();
    }
    Resolution found = inVpc(name, asker.vpc(), MOST_NAMES);
    Packet query = sent.query().trace().end().packet();
    return switch (found) {
      case Resolution.NotSent notSent ->
          new Resolution.Unanswered(
              Walk.unknown(notSent.rule(), notSent.because(), query), Optional.empty());
      case Resolution.NoSuchName none when none.by().isEmpty() && mayLackZones() ->
          new Resolution.Unanswered(
              Walk.unknown(asker.vpc().id(), ResourceId.of(name), query), Optional.empty());
      case Resolution.NoSuchName _, Resolution.Answered _, Resolution.Unanswered _ ->
          new Dns64(network).answer(found, asker);
    };
  }

  /** Whether a private zone that the snapshot lacks may have a name. */
  private boolean mayLackZones() {
    return network.topology().lacks(ResourceKind.PRIVATE_HOSTED_ZONE);
  }

  /**
   * What the Resolver of a VPC answers: the most specific of rule, endpoint and zone; of equal ones
   * the rule, then the endpoint.
   *
   * @param names how many more names may stand for one another
   */
  private Resolution inVpc(String name, Vpc vpc, int names) {
    boolean named = SplitHorizon.hasNames(vpc);
    Optional<InterfaceEndpoint> endpoint =
        named ? new EndpointNames(network).privateDns(name, vpc) : Optional.empty();
    Optional<PrivateHostedZone> zone = named ? zones.of(name, vpc) : Optional.empty();
    int ofEndpoint = endpoint.map(EndpointNames::domainOf).map(String::length).orElse(-1);
    int ofZone = zone.map(each -> each.domain().length()).orElse(-1);
    Optional<ResolverRule> rule = forwarding.ruleFor(name, vpc);
    int ofRule = rule.map(Forwarding::domainOf).map(Domains::length).orElse(-1);
    if (rule.isPresent()
        && rule.get().type() == ResolverRule.Type.FORWARD
        && ofRule >= Math.max(ofEndpoint, ofZone)) {
      return forwarded(name, rule.get(), names);
    }
    if (endpoint.isPresent() && ofEndpoint >= ofZone) {
      return Resolution.Answered.of(
          endpoint.get().id(),
          NameSource.ENDPOINT_PRIVATE_DNS,
          new EndpointNames(network).addressesOf(endpoint.get()));
    }
    if (zone.isPresent()) {
      return inZone(name, zone.get(), vpc, names);
    }
    return named
        ? privateName(name, vpc).orElseGet(() -> everyone.resolve(name))
        : everyone.resolve(name);
  }

  private Resolution forwarded(String name, ResolverRule rule, int names) {
    return switch (forwarding.send(rule)) {
      case Forwarding.Not refused -> refused.query();
      case Forwarding.Impossible impossible ->
          new Resolution.NotSent(rule.id(), impossible.because());
      case Forwarding.InTo(Vpc there, ResolverEndpoint inbound) -> {
        Resolution found =
            names > 0
                ? inVpc(name, there, names - 1)
                : new Resolution.NoSuchName(Optional.of(rule.id()));
        yield found instanceof Resolution.Answered answered
            ? answered.via(
                Stream.of(Optional.of(rule.id()), rule.endpoint(), Optional.of(inbound.id()))
                    .flatMap(Optional::stream)
                    .toList())
            : found;
      }
    };
  }

  private Resolution inZone(String name, PrivateHostedZone zone, Vpc vpc, int names) {
    return switch (zones.held(zone, name)) {
      case Zones.Addresses(List<Address> addresses) ->
          Resolution.Answered.of(zone.id(), NameSource.PRIVATE_HOSTED_ZONE, addresses);
      case Zones.Other(String other) -> {
        Resolution found =
            names > 0
                ? inVpc(other, vpc, names - 1)
                : new Resolution.NoSuchName(Optional.of(zone.id()));
        yield switch (found) {
          case Resolution.Answered answered -> answered.by(zone.id());
          case Resolution.NoSuchName _ -> new Resolution.NoSuchName(Optional.of(zone.id()));
          case Resolution.Unanswered _, Resolution.NotSent _ -> found;
        };
      }
      case Zones.Nothing _ -> new Resolution.NoSuchName(Optional.of(zone.id()));
    };
  }

  private Optional<Resolution> privateName(String name, Vpc vpc) {
    Optional<Address> own =
        HostNames.publicAddress(name)
            .flatMap(network::mappingOf)
            .filter(mapping -> sees(vpc, mapping.networkInterface()))
            .map(Network.PublicMapping::privateAddress)
            .or(() -> HostNames.privateAddress(name).filter(vpc::contains))
            .or(() -> HostNames.instance(name).flatMap(id -> primary(ResourceId.of(id), vpc)));
    Optional<Resolution> database =
        databases
            .named(name)
            .filter(
                each ->
                    databases
                        .vpcOf(each)
                        .filter(owner -> horizon.seesPrivate(vpc, owner))
                        .isPresent())
            .map(databases::privateAddresses)
            .filter(addresses -> !addresses.isEmpty())
            .map(addresses -> Resolution.Answered.of(vpc.id(), NameSource.VPC_RESOLVER, addresses));
    return database.or(
        () ->
            own.map(
                address ->
                    Resolution.Answered.of(vpc.id(), NameSource.VPC_RESOLVER, List.of(address))));
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

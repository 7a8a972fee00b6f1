package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.EffectiveRoutes;
import dev.hopscope.model.topology.EffectiveTransitGatewayRoutes;
import dev.hopscope.model.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A topology made ready for walking: who has which address, and what each table holds. */
public final class Network {
  private final Topology topology;
  private final AddressIndex addresses;
  private final Map<ResourceId, List<EffectiveRoute>> routes = new ConcurrentHashMap<>();
  private final Map<ResourceId, List<EffectiveTransitGatewayRoute>> transitRoutes =
      new ConcurrentHashMap<>();

  private final Map<TargetHealth.Probe, TargetHealth> healths = new ConcurrentHashMap<>();

  /** A public address and what it stands for. */
  public record PublicMapping(NetworkInterface networkInterface, Address privateAddress) {}

  /** Makes a topology ready. */
  public Network(Topology topology) {
    this(topology, new AddressIndex(topology));
  }

  private Network(Topology topology, AddressIndex addresses) {
    this.topology = topology;
    this.addresses = addresses;
  }

  /** The network with these resources put in, each new or in the place of the one with its id. */
  public Network with(Collection<? extends Resource> changed) {
    Topology next = topology;
    for (Resource each : changed) {
      next = next.with(each);
    }
    return after(next);
  }

  /** The network of another topology; what the changes between the two do not touch is shared. */
  public Network after(Topology next) {
    boolean sameAddresses =
        next.changedSince(topology)
            .filter(ids -> ids.stream().allMatch(id -> isBesideAddresses(next, id)))
            .isPresent();
    return sameAddresses ? new Network(next, addresses) : new Network(next);
  }

  private boolean isBesideAddresses(Topology next, ResourceId id) {
    return Stream.of(topology, next)
        .flatMap(each -> each.find(id).stream())
        .allMatch(AddressIndex::ignores);
  }

  /** The topology itself. */
  public Topology topology() {
    return topology;
  }

  /** The subnet that an interface lies in. */
  public Optional<Subnet> subnetOf(NetworkInterface each) {
    return topology.find(each.subnet(), Subnet.class);
  }

  Optional<Vpc> vpcOf(Subnet subnet) {
    return topology.find(subnet.vpc(), Vpc.class);
  }

  /** The interface that has this address in this VPC. */
  public Optional<NetworkInterface> interfaceAt(ResourceId vpc, Address address) {
    return addresses.interfaceAt(vpc, address);
  }

  /** The interfaces that have this private or IPv6 address, in any VPC, ordered by id. */
  public List<NetworkInterface> interfacesAt(Address address) {
    return addresses.interfacesAt(address);
  }

  /** The public IPv4 address that stands for a private one of this interface. */
  public Optional<Address> publicAddressOf(NetworkInterface each, Address own) {
    return addresses.publicAddressOf(each, own);
  }

  /** What a public IPv4 address stands for. */
  public Optional<PublicMapping> mappingOf(Address known) {
    return addresses.mappingOf(known);
  }

  /** Whether a public IPv4 address is one of this network's, in use or not. */
  public boolean isAllocated(Address known) {
    return addresses.isAllocated(known);
  }

  /** The regional NAT gateway that has this public IPv4 address. */
  Optional<RegionalNatGateway> regionalNatWith(Address known) {
    return addresses.regionalNatWith(known);
  }

  /** The network outside AWS that has this address. */
  public Optional<OnPremisesNetwork> outsideWith(Address address) {
    return addresses.outsideWith(address);
  }

  /** The AWS service that has this public address. */
  Optional<ResourceId> serviceWith(Address address) {
    return topology.all(AwsService.class).stream()
        .filter(service -> service.contains(address))
        .map(AwsService::id)
        .findFirst();
  }

  /** Whether the address lies in the range of some VPC. */
  public boolean isOfSomeVpc(Address address) {
    return addresses.isOfSomeVpc(address);
  }

  /** Whether packets between this IPv6 address and the internet exist at all (rule ADDR-35). */
  public boolean isPublicIpv6(NetworkInterface each, Address own) {
    return own.family() == Family.IPV6
        && subnetOf(each).flatMap(this::vpcOf).filter(vpc -> hasPublicIpv6(vpc, own)).isPresent();
  }

  /** Whether the address is of a private IPv6 range, or was never on the internet (ADDR-35). */
  boolean isPrivateIpv6(Address address) {
    return !InternetHost.mayHave(address) || addresses.isOfPrivateIpv6(address);
  }

  static boolean hasPublicIpv6(Vpc vpc, Address own) {
    return vpc.ipv6Cidrs().stream().anyMatch(range -> range.contains(own))
        && vpc.privateIpv6Cidrs().stream().noneMatch(range -> range.contains(own));
  }

  /** An internet gateway, where there is any: what stands before an address nobody has. */
  Optional<InternetGateway> anyInternetGateway() {
    return addresses.anyInternetGateway();
  }

  Optional<InternetGateway> internetGatewayOf(ResourceId vpc) {
    return addresses.internetGatewayOf(vpc);
  }

  /** The interfaces that belong to an instance, gateway or endpoint, the primary one first. */
  public List<NetworkInterface> interfacesOf(ResourceId owner) {
    return topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream()
        .sorted(Comparator.comparingInt(NetworkInterface::deviceIndex))
        .toList();
  }

  List<EffectiveRoute> routesOf(RouteTable table) {
    return routes.computeIfAbsent(table.id(), _ -> EffectiveRoutes.of(topology, table));
  }

  List<EffectiveTransitGatewayRoute> routesOf(TransitGatewayRouteTable table) {
    return transitRoutes.computeIfAbsent(
        table.id(), _ -> EffectiveTransitGatewayRoutes.of(topology, table));
  }

  /** What a health check finds, walked once. */
  TargetHealth healthOf(TargetHealth.Probe probe, Supplier<TargetHealth> walk) {
    TargetHealth known = healths.get(probe);
    if (known != null) {
      return known;
    }
    TargetHealth found = walk.get();
    healths.put(probe, found);
    return found;
  }

  Optional<PrefixList> prefixList(ResourceId id) {
    return topology.find(id, PrefixList.class);
  }

  /** The attachment of a VPC or VPN connection to a transit gateway. */
  Optional<TransitGatewayAttachment> attachment(ResourceId transitGateway, ResourceId attached) {
    return topology.referrers(attached, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .filter(each -> each.transitGateway().equals(transitGateway))
        .filter(each -> each.attached().equals(attached))
        .filter(each -> !each.state().isGone())
        .findFirst();
  }

  /** The attachments of a transit gateway that are there. */
  List<TransitGatewayAttachment> attachmentsOf(ResourceId transitGateway) {
    return topology
        .referrers(transitGateway, Role.CONNECTS, TransitGatewayAttachment.class)
        .stream()
        .filter(each -> each.transitGateway().equals(transitGateway))
        .filter(each -> !each.state().isGone())
        .toList();
  }

  /** The load balancer that an interface is a node of. */
  public Optional<LoadBalancer> loadBalancerOf(NetworkInterface node) {
    return BalancerCrossing.ownerOf(this, node);
  }

  /** Whether the snapshot may lack interfaces, so that nobody can say who has an address. */
  boolean mayLackInterfaces() {
    return topology.lacks(ResourceKind.NETWORK_INTERFACE);
  }
}

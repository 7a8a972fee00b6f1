package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateAddress;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A topology made ready for walking: who has which address, and what each table holds. */
public final class Network {
  private final Topology topology;
  private final Map<ResourceId, Map<Address, NetworkInterface>> interfaceByAddress =
      new HashMap<>();
  private final Map<ResourceId, Map<Address, Address>> publicByPrivate = new HashMap<>();
  private final Map<Address, PublicMapping> mappingByPublic = new HashMap<>();
  private final Set<Address> allocated = new HashSet<>();
  private final List<OnPremisesNetwork> outside;
  private final List<Vpc> vpcs;
  private final Map<ResourceId, InternetGateway> internetGatewayByVpc = new TreeMap<>();
  private final Map<ResourceId, List<EffectiveRoute>> routes = new ConcurrentHashMap<>();
  private final Map<ResourceId, List<EffectiveTransitGatewayRoute>> transitRoutes =
      new ConcurrentHashMap<>();

  /** A public address and what it stands for. */
  public record PublicMapping(NetworkInterface networkInterface, Address privateAddress) {}

  /** Makes a topology ready. */
  public Network(Topology topology) {
    this.topology = topology;
    this.outside = topology.all(OnPremisesNetwork.class);
    this.vpcs = topology.all(Vpc.class);
    for (NetworkInterface each : topology.all(NetworkInterface.class)) {
      subnetOf(each).ifPresent(subnet -> indexAddresses(subnet.vpc(), each));
      for (PrivateAddress own : each.addresses()) {
        own.publicAddress().ifPresent(known -> map(each, own.address(), known));
      }
    }
    for (ElasticIp elastic : topology.all(ElasticIp.class)) {
      allocated.add(elastic.publicAddress());
      elastic
          .networkInterface()
          .flatMap(id -> topology.find(id, NetworkInterface.class))
          .ifPresent(
              owner ->
                  elastic
                      .privateAddress()
                      .or(() -> owner.addresses().stream().findFirst().map(PrivateAddress::address))
                      .ifPresent(own -> map(owner, own, elastic.publicAddress())));
    }
    for (InternetGateway gateway : topology.all(InternetGateway.class)) {
      gateway.vpc().ifPresent(vpc -> internetGatewayByVpc.putIfAbsent(vpc, gateway));
    }
  }

  private void indexAddresses(ResourceId vpc, NetworkInterface each) {
    Map<Address, NetworkInterface> ofVpc =
        interfaceByAddress.computeIfAbsent(vpc, _ -> new HashMap<>());
    each.addresses().forEach(own -> ofVpc.putIfAbsent(own.address(), each));
    each.ipv6Addresses().forEach(own -> ofVpc.putIfAbsent(own, each));
  }

  private void map(NetworkInterface owner, Address own, Address known) {
    publicByPrivate.computeIfAbsent(owner.id(), _ -> new HashMap<>()).put(own, known);
    mappingByPublic.put(known, new PublicMapping(owner, own));
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
    return Optional.ofNullable(interfaceByAddress.getOrDefault(vpc, Map.of()).get(address));
  }

  /** The interfaces that have this private or IPv6 address, in any VPC, ordered by id. */
  public List<NetworkInterface> interfacesAt(Address address) {
    return interfaceByAddress.values().stream()
        .flatMap(ofVpc -> Stream.ofNullable(ofVpc.get(address)))
        .sorted(Comparator.comparing(NetworkInterface::id))
        .toList();
  }

  /** The public IPv4 address that stands for a private one of this interface. */
  public Optional<Address> publicAddressOf(NetworkInterface each, Address own) {
    return Optional.ofNullable(publicByPrivate.getOrDefault(each.id(), Map.of()).get(own));
  }

  /** What a public IPv4 address stands for. */
  public Optional<PublicMapping> mappingOf(Address known) {
    return Optional.ofNullable(mappingByPublic.get(known));
  }

  /** Whether a public IPv4 address is one of this network's, in use or not. */
  public boolean isAllocated(Address known) {
    return mappingByPublic.containsKey(known) || allocated.contains(known);
  }

  /** The network outside AWS that has this address. */
  public Optional<OnPremisesNetwork> outsideWith(Address address) {
    return outside.stream().filter(each -> each.contains(address)).findFirst();
  }

  /** Whether the address lies in the range of some VPC. */
  public boolean isOfSomeVpc(Address address) {
    return vpcs.stream().anyMatch(vpc -> vpc.contains(address));
  }

  /** Whether packets between this IPv6 address and the internet exist at all (rule ADDR-35). */
  public boolean isPublicIpv6(NetworkInterface each, Address own) {
    return own.family() == Family.IPV6
        && subnetOf(each).flatMap(this::vpcOf).filter(vpc -> hasPublicIpv6(vpc, own)).isPresent();
  }

  static boolean hasPublicIpv6(Vpc vpc, Address own) {
    return vpc.ipv6Cidrs().stream().anyMatch(range -> range.contains(own))
        && vpc.privateIpv6Cidrs().stream().noneMatch(range -> range.contains(own));
  }

  /** An internet gateway, where there is any: what stands before an address nobody has. */
  Optional<InternetGateway> anyInternetGateway() {
    return internetGatewayByVpc.values().stream().findFirst();
  }

  Optional<InternetGateway> internetGatewayOf(ResourceId vpc) {
    return Optional.ofNullable(internetGatewayByVpc.get(vpc));
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

  /** Whether the snapshot may lack interfaces, so that nobody can say who has an address. */
  boolean mayLackInterfaces() {
    return topology.lacks(ResourceKind.NETWORK_INTERFACE);
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who has which address: the part of a network that changes with interfaces and little else. */
final class AddressIndex {
  private final Map<ResourceId, Map<Address, NetworkInterface>> interfaceByAddress =
      new HashMap<>();
  private final Map<ResourceId, Map<Address, Address>> publicByPrivate = new HashMap<>();
  private final Map<Address, Network.PublicMapping> mappingByPublic = new HashMap<>();
  private final Set<Address> allocated = new HashSet<>();
  private final Map<Address, RegionalNatGateway> regionalNatByPublic = new HashMap<>();
  private final List<OnPremisesNetwork> outside;
  private final List<Vpc> vpcs;
  private final Map<ResourceId, InternetGateway> internetGatewayByVpc = new TreeMap<>();

  AddressIndex(Topology topology) {
    this.outside = topology.all(OnPremisesNetwork.class);
    this.vpcs = topology.all(Vpc.class);
    for (NetworkInterface each : topology.all(NetworkInterface.class)) {
      topology
          .find(each.subnet(), Subnet.class)
          .ifPresent(subnet -> indexAddresses(subnet.vpc(), each));
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
    for (RegionalNatGateway nat : topology.all(RegionalNatGateway.class)) {
      nat.addresses().forEach(own -> regionalNatByPublic.put(own.publicAddress(), nat));
    }
    for (InternetGateway gateway : topology.all(InternetGateway.class)) {
      gateway.vpc().ifPresent(vpc -> internetGatewayByVpc.putIfAbsent(vpc, gateway));
    }
  }

  /** Whether this index holds nothing of such a resource, so that another in its place is alike. */
  static boolean ignores(Resource resource) {
    return !(resource instanceof NetworkInterface)
        && !(resource instanceof ElasticIp)
        && !(resource instanceof Subnet)
        && !(resource instanceof Vpc)
        && !(resource instanceof OnPremisesNetwork)
        && !(resource instanceof RegionalNatGateway)
        && !(resource instanceof InternetGateway);
  }

  private void indexAddresses(ResourceId vpc, NetworkInterface each) {
    Map<Address, NetworkInterface> ofVpc =
        interfaceByAddress.computeIfAbsent(vpc, _ -> new HashMap<>());
    each.addresses().forEach(own -> ofVpc.putIfAbsent(own.address(), each));
    each.ipv6Addresses().forEach(own -> ofVpc.putIfAbsent(own, each));
  }

  private void map(NetworkInterface owner, Address own, Address known) {
    publicByPrivate.computeIfAbsent(owner.id(), _ -> new HashMap<>()).put(own, known);
    mappingByPublic.put(known, new Network.PublicMapping(owner, own));
  }

  Optional<NetworkInterface> interfaceAt(ResourceId vpc, Address address) {
    return Optional.ofNullable(interfaceByAddress.getOrDefault(vpc, Map.of()).get(address));
  }

  List<NetworkInterface> interfacesAt(Address address) {
    return interfaceByAddress.values().stream()
        .flatMap(ofVpc -> Stream.ofNullable(ofVpc.get(address)))
        .sorted(Comparator.comparing(NetworkInterface::id))
        .toList();
  }

  Optional<Address> publicAddressOf(NetworkInterface each, Address own) {
    return Optional.ofNullable(publicByPrivate.getOrDefault(each.id(), Map.of()).get(own));
  }

  Optional<Network.PublicMapping> mappingOf(Address known) {
    return Optional.ofNullable(mappingByPublic.get(known));
  }

  boolean isAllocated(Address known) {
    return mappingByPublic.containsKey(known)
        || regionalNatByPublic.containsKey(known)
        || allocated.contains(known);
  }

  Optional<RegionalNatGateway> regionalNatWith(Address known) {
    return Optional.ofNullable(regionalNatByPublic.get(known));
  }

  Optional<OnPremisesNetwork> outsideWith(Address address) {
    return outside.stream().filter(each -> each.contains(address)).findFirst();
  }

  boolean isOfSomeVpc(Address address) {
    return vpcs.stream().anyMatch(vpc -> vpc.contains(address));
  }

  boolean isOfPrivateIpv6(Address address) {
    return vpcs.stream()
        .flatMap(vpc -> vpc.privateIpv6Cidrs().stream())
        .anyMatch(range -> range.contains(address));
  }

  Optional<InternetGateway> anyInternetGateway() {
    return internetGatewayByVpc.values().stream().findFirst();
  }

  Optional<InternetGateway> internetGatewayOf(ResourceId vpc) {
    return Optional.ofNullable(internetGatewayByVpc.get(vpc));
  }
}

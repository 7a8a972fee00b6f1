package dev.hopscope.routing.naive;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** What a network says of itself, looked up by going through all of it. */
final class Facts {
  private static final List<Cidr> RFC1918 =
      List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("172.16.0.0/12"), Cidr.parse("192.168.0.0/16"));
  private static final Cidr RFC6598 = Cidr.parse("100.64.0.0/10");

  final Topology topology;
  final List<NetworkInterface> interfaces;
  final List<ElasticIp> elasticIps;
  final List<Subnet> subnets;
  final List<Vpc> vpcs;
  final List<InternetGateway> internetGateways;
  final List<TransitGatewayAttachment> attachments;
  final List<VpnConnection> vpns;
  final List<OnPremisesNetwork> outside;
  final List<GatewayEndpoint> gatewayEndpoints;

  Facts(Topology topology) {
    this.topology = topology;
    interfaces = topology.all(NetworkInterface.class);
    elasticIps = topology.all(ElasticIp.class);
    subnets = topology.all(Subnet.class);
    vpcs = topology.all(Vpc.class);
    internetGateways = topology.all(InternetGateway.class);
    attachments = topology.all(TransitGatewayAttachment.class);
    vpns = topology.all(VpnConnection.class);
    outside = topology.all(OnPremisesNetwork.class);
    gatewayEndpoints = topology.all(GatewayEndpoint.class);
  }

  <T extends Resource> T the(ResourceId id, Class<T> type) {
    return topology.find(id, type).orElseThrow(() -> Stop.lost(id, "UNKNOWN_RESOURCE"));
  }

  boolean lacks(ResourceKind kind) {
    return topology.lacks(kind);
  }

  Subnet subnetOf(NetworkInterface eni) {
    return the(eni.subnet(), Subnet.class);
  }

  Vpc vpcOf(NetworkInterface eni) {
    return the(subnetOf(eni).vpc(), Vpc.class);
  }

  ResourceId zoneOf(NetworkInterface eni) {
    return subnetOf(eni).availabilityZone();
  }

  ResourceId regionOf(Subnet subnet) {
    return the(the(subnet.availabilityZone(), AvailabilityZone.class).region(), Resource.class)
        .id();
  }

  Optional<NetworkInterface> interfaceAt(Vpc vpc, Address address) {
    for (NetworkInterface eni : interfaces) {
      boolean here =
          subnets.stream()
              .anyMatch(
                  subnet -> subnet.id().equals(eni.subnet()) && subnet.vpc().equals(vpc.id()));
      if (here && eni.has(address)) {
        return Optional.of(eni);
      }
    }
    return Optional.empty();
  }

  List<NetworkInterface> interfacesWith(Address address) {
    return interfaces.stream().filter(eni -> eni.has(address)).toList();
  }

  List<NetworkInterface> interfacesOf(ResourceId owner) {
    return interfaces.stream()
        .filter(eni -> eni.attachedTo().equals(Optional.of(owner)))
        .sorted((left, right) -> Integer.compare(left.deviceIndex(), right.deviceIndex()))
        .toList();
  }

  /** ADDR-41, ADDR-42: an elastic IP, else what AWS assigned. */
  Optional<Address> publicOf(NetworkInterface eni, Address privateAddress) {
    for (ElasticIp elastic : elasticIps) {
      if (elastic.networkInterface().equals(Optional.of(eni.id()))
          && mapped(elastic, eni).equals(Optional.of(privateAddress))) {
        return Optional.of(elastic.publicAddress());
      }
    }
    return eni.addresses().stream()
        .filter(own -> own.address().equals(privateAddress))
        .flatMap(own -> own.publicAddress().stream())
        .findFirst();
  }

  private static Optional<Address> mapped(ElasticIp elastic, NetworkInterface eni) {
    return elastic
        .privateAddress()
        .or(() -> eni.addresses().stream().map(PrivateAddress::address).findFirst());
  }

  /** Whoever is reached on the internet by this address, and by which of its own. */
  record Owner(NetworkInterface eni, Address own) {}

  Optional<Owner> ownerOfPublic(Address address) {
    for (NetworkInterface eni : interfaces) {
      if (eni.status() != InterfaceStatus.IN_USE) {
        continue;
      }
      for (PrivateAddress own : eni.addresses()) {
        if (publicOf(eni, own.address()).equals(Optional.of(address))) {
          return Optional.of(new Owner(eni, own.address()));
        }
      }
      if (address.family() == Family.IPV6 && eni.has(address) && isPublicIpv6(eni, address)) {
        return Optional.of(new Owner(eni, address));
      }
    }
    return Optional.empty();
  }

  /** ADDR-35: by the range's attribute. */
  boolean isPublicIpv6(NetworkInterface eni, Address address) {
    return topology
        .find(eni.subnet(), Subnet.class)
        .flatMap(subnet -> topology.find(subnet.vpc(), Vpc.class))
        .filter(vpc -> vpc.ipv6Cidrs().stream().anyMatch(range -> range.contains(address)))
        .isPresent();
  }

  boolean isPrivateIpv6(Address address) {
    return vpcs.stream()
        .flatMap(vpc -> vpc.privateIpv6Cidrs().stream())
        .anyMatch(range -> range.contains(address));
  }

  static boolean isRfc1918(Address address) {
    return RFC1918.stream().anyMatch(range -> range.contains(address));
  }

  static boolean isRfc6598(Address address) {
    return RFC6598.contains(address);
  }

  /** WALK-03 (2): attached, and what it belongs to works. */
  void mustWork(NetworkInterface eni) {
    if (eni.status() != InterfaceStatus.IN_USE) {
      throw Stop.refused(eni.id(), "BAD_STATE");
    }
    Optional<Resource> owner = eni.attachedTo().flatMap(topology::find);
    owner.ifPresent(
        each -> {
          if (!works(each)) {
            throw Stop.refused(each.id(), "BAD_STATE");
          }
        });
  }

  private static boolean works(Resource owner) {
    if (owner instanceof Instance instance) {
      return instance.state() == InstanceState.RUNNING;
    }
    if (owner instanceof NatGateway nat) {
      return nat.state() == LifecycleState.AVAILABLE;
    }
    if (owner instanceof InterfaceEndpoint endpoint) {
      return endpoint.state() == LifecycleState.AVAILABLE;
    }
    return true;
  }

  Optional<OnPremisesNetwork> behind(VpnConnection vpn, Address address) {
    return outside.stream()
        .filter(network -> network.customerGateway().equals(Optional.of(vpn.customerGateway())))
        .filter(network -> network.cidrs().stream().anyMatch(range -> range.contains(address)))
        .findFirst();
  }
}

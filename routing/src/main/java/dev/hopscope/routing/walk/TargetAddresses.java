package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Target;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TargetHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the targets of a group are: by address, port and zone (rule LB-04). */
record TargetAddresses(Network network, TargetGroup group) {

  /**
   * A target at an address.
   *
   * @param target as it is registered
   * @param address where packets for it go; empty where nothing is known of it
   * @param zone the zone that counts; empty for one outside the VPC, which is in all of them
   */
  record At(Target target, Optional<Address> address, int port, Optional<ResourceId> zone) {}

  List<At> all() {
    return group.targets().stream().flatMap(this::of).toList();
  }

  private Stream<At> of(Target target) {
    int port = target.port().orElse(group.port());
    return switch (target.host()) {
      case TargetHost.At(Address address) -> {
        Optional<NetworkInterface> own = network.interfaceAt(group.vpc(), address);
        Optional<ResourceId> zone = target.zone().or(() -> own.flatMap(this::zoneOf));
        yield Stream.of(new At(target, Optional.of(address), port, zone));
      }
      case TargetHost.Registered(ResourceId id) -> {
        List<NetworkInterface> own = network.interfacesOf(id);
        if (own.isEmpty()) {
          yield Stream.of(new At(target, Optional.empty(), port, target.zone()));
        }
        boolean everyNode = network.topology().find(id, LoadBalancer.class).isPresent();
        yield own.stream()
            .limit(everyNode ? own.size() : 1)
            .map(each -> new At(target, addressOf(each), port, zoneOf(each)));
      }
    };
  }

  private Optional<ResourceId> zoneOf(NetworkInterface each) {
    return network.subnetOf(each).map(Subnet::availabilityZone);
  }

  private static Optional<Address> addressOf(NetworkInterface each) {
    return ofFamily(each, Family.IPV4).or(() -> ofFamily(each, Family.IPV6));
  }

  /** The address that an interface sends from and is sent to. */
  static Optional<Address> ofFamily(NetworkInterface each, Family family) {
    Stream<Address> own =
        family == Family.IPV4
            ? each.addresses().stream().map(PrivateAddress::address)
            : each.ipv6Addresses().stream();
    return own.findFirst();
  }
}

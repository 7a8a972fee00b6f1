package dev.hopscope.app.palette;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.FreeAddresses;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes to live in another subnet of its VPC gets as many addresses there as it had, and keeps
 * its public ones. AWS has no such call: what is drawn is the one made anew in its place.
 */
final class MoveToSubnet {
  private final Draft draft;
  private final Subnet subnet;

  /** A move into this subnet. */
  MoveToSubnet(Draft draft, Subnet subnet) {
    this.draft = draft;
    this.subnet = subnet;
  }

  /** Moves a NAT gateway, an interface, or a host with those of its interfaces that go along. */
  void of(ResourceId id) {
    Topology topology = draft.topology();
    Optional<ResourceId> from = Whereabouts.boxOf(topology, id);
    topology.find(id, NatGateway.class).ifPresent(nat -> draft.replace(nat.in(subnet.id())));
    List<NetworkInterface> interfaces =
        topology
            .find(id, NetworkInterface.class)
            .map(List::of)
            .orElseGet(() -> Whereabouts.interfacesOf(topology, id));
    for (NetworkInterface each : interfaces) {
      if (from.filter(each.subnet()::equals).isPresent()) {
        NetworkInterface there = readdressed(draft.topology(), each);
        draft.replace(there);
        follow(each, there);
      }
    }
  }

  /** Elastic IPs stay with the interface, each with the address in its old one's place. */
  private void follow(NetworkInterface before, NetworkInterface after) {
    for (ElasticIp elastic :
        draft.topology().referrers(before.id(), Role.ATTACHED_TO, ElasticIp.class)) {
      List<Address> old = before.addresses().stream().map(PrivateAddress::address).toList();
      int index = elastic.privateAddress().map(old::indexOf).orElse(-1);
      Optional<Address> own =
          index >= 0 && index < after.addresses().size()
              ? Optional.of(after.addresses().get(index).address())
              : Optional.empty();
      draft.replace(elastic.associatedWith(Optional.of(after.id()), own));
    }
  }

  /** The same interface with as many addresses of the new subnet; public addresses stay. */
  private NetworkInterface readdressed(Topology topology, NetworkInterface each) {
    List<PrivateAddress> addresses = new ArrayList<>();
    List<Address> ipv6 = new ArrayList<>();
    NetworkInterface next = each;
    Topology seen = topology;
    for (PrivateAddress old : each.addresses()) {
      FreeAddresses.inSubnet(seen, subnet)
          .ifPresent(free -> addresses.add(new PrivateAddress(free, old.publicAddress())));
      next = each.in(subnet.id(), addresses, ipv6);
      seen = seen.with(next);
    }
    for (int i = 0; i < each.ipv6Addresses().size(); i++) {
      FreeAddresses.ipv6InSubnet(seen, subnet).ifPresent(ipv6::add);
      next = each.in(subnet.id(), addresses, ipv6);
      seen = seen.with(next);
    }
    return each.in(subnet.id(), addresses, ipv6);
  }
}

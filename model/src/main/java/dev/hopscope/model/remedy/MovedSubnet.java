package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A subnet under another range, its interfaces with the addresses of the same places in it and the
 * Elastic IPs that stand for those.
 */
final class MovedSubnet {
  private final Topology topology;
  private final Cidr from;
  private final Cidr to;
  private final Map<Address, Address> moved = new HashMap<>();
  private final Set<Address> taken = new HashSet<>();

  private MovedSubnet(Topology topology, Cidr from, Cidr to) {
    this.topology = topology;
    this.from = from;
    this.to = to;
  }

  /** All that changes where the subnet has {@code to} in place of {@code from}. */
  static List<Resource> of(Topology topology, Subnet subnet, Cidr from, Cidr to) {
    return new MovedSubnet(topology, from, to).resources(subnet);
  }

  private List<Resource> resources(Subnet subnet) {
    List<Resource> changed = new ArrayList<>();
    changed.add(
        subnet.cidr().filter(from::equals).isPresent()
            ? subnet.withCidr(Optional.of(to))
            : subnet.withIpv6Cidrs(
                subnet.ipv6Cidrs().stream().map(each -> each.equals(from) ? to : each).toList()));
    for (NetworkInterface own :
        topology.referrers(subnet.id(), Role.CONTAINED_IN, NetworkInterface.class)) {
      NetworkInterface next =
          own.in(
              own.subnet(),
              own.addresses().stream()
                  .map(each -> new PrivateAddress(next(each.address()), each.publicAddress()))
                  .toList(),
              own.ipv6Addresses().stream().map(this::next).toList());
      if (!next.equals(own)) {
        changed.add(next);
        topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
            .map(this::following)
            .forEach(changed::add);
      }
    }
    return changed;
  }

  private ElasticIp following(ElasticIp elastic) {
    return elastic.associatedWith(
        elastic.networkInterface(),
        elastic.privateAddress().map(each -> moved.getOrDefault(each, each)));
  }

  /** The address of the same place in the new range, or the next free one. */
  private Address next(Address old) {
    if (!from.contains(old) || to.contains(old)) {
      taken.add(old);
      return old;
    }
    Address same = to.address().plus(old.low() - from.address().low());
    Address next =
        AddressPool.isReserved(to, same) || taken.contains(same)
            ? AddressPool.nextFree(to, taken).orElse(old)
            : same;
    taken.add(next);
    moved.put(old, next);
    return next;
  }
}

package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.Whereabouts;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * Which interface an elastic IP address belongs to, and which instance an interface.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithEIPs.html">Associate an
 *     Elastic IP address</a>
 */
final class AddressWires {
  private final Topology topology;

  AddressWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(ElasticIp address, Resource to) {
    return switch (to) {
      case NetworkInterface own -> associated(address, own, own);
      case Instance instance -> associatedWithOwner(address, instance);
      case NatGateway nat ->
          switch (nat.connectivity()) {
            case PUBLIC -> associatedWithOwner(address, nat);
            case PRIVATE ->
                Wiring.refuse("%s is private: it has no public address.".formatted(nat.label()));
          };
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> associatedWithOwner(ElasticIp address, Resource owner) {
    List<NetworkInterface> interfaces = Whereabouts.interfacesOf(topology, owner.id());
    return interfaces.isEmpty()
        ? Wiring.refuse("%s has no interface for an address.".formatted(owner.label()))
        : associated(address, interfaces.getFirst(), owner);
  }

  private Optional<Wiring> associated(ElasticIp address, NetworkInterface own, Resource called) {
    if (address.networkInterface().filter(own.id()::equals).isPresent()) {
      return Wiring.refuse("%s has %s already.".formatted(called.label(), address.label()));
    }
    Optional<NetworkInterface> now =
        address.networkInterface().flatMap(id -> topology.find(id, NetworkInterface.class));
    if (now.filter(each -> each.type() == InterfaceType.NAT_GATEWAY).isPresent()) {
      return Wiring.refuse(
          "%s is the address of a NAT gateway and stays with it.".formatted(address.label()));
    }
    Optional<Address> free =
        own.addresses().stream()
            .map(PrivateAddress::address)
            .filter(each -> isWithoutElasticIp(own, each))
            .findFirst();
    if (own.addresses().isEmpty()) {
      return Wiring.refuse("%s has no IPv4 address.".formatted(called.label()));
    }
    if (free.isEmpty()) {
      return Wiring.refuse("Each address of %s has an Elastic IP.".formatted(called.label()));
    }
    if (!hasInternetGateway(own)) {
      return Wiring.refuse(
          "The VPC of %s needs an internet gateway first.".formatted(called.label()));
    }
    return Wiring.change(
        "Associate %s with %s".formatted(address.label(), called.label()),
        () -> address.associatedWith(Optional.of(own.id()), free));
  }

  private boolean isWithoutElasticIp(NetworkInterface own, Address each) {
    return topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
        .noneMatch(other -> other.privateAddress().map(each::equals).orElse(true));
  }

  private boolean hasInternetGateway(NetworkInterface own) {
    return topology
        .find(own.subnet(), Subnet.class)
        .filter(
            subnet ->
                !topology
                    .referrers(subnet.vpc(), Role.ATTACHED_TO, InternetGateway.class)
                    .isEmpty())
        .isPresent();
  }

  /** A further interface of an instance; it must lie in the instance's zone. */
  Optional<Wiring> of(NetworkInterface own, Resource to) {
    if (!(to instanceof Instance instance)) {
      return Optional.empty();
    }
    List<NetworkInterface> others = Whereabouts.interfacesOf(topology, instance.id());
    if (own.attachedTo().isPresent()) {
      return Wiring.refuse("%s is attached: an interface serves one owner.".formatted(own.label()));
    }
    if (own.type() != InterfaceType.INTERFACE) {
      return Wiring.refuse("AWS manages %s.".formatted(own.label()));
    }
    boolean near =
        others.stream()
            .findFirst()
            .flatMap(this::zoneOf)
            .map(zone -> zoneOf(own).filter(zone::equals).isPresent())
            .orElse(true);
    if (!near) {
      return Wiring.refuse(
          "%s is in another Availability Zone than %s.".formatted(own.label(), instance.label()));
    }
    int next = others.stream().mapToInt(NetworkInterface::deviceIndex).max().orElse(-1) + 1;
    return Wiring.change(
        "Attach %s to %s".formatted(own.label(), instance.label()),
        () -> own.attached(InterfaceStatus.IN_USE, Optional.of(instance.id()), next));
  }

  private Optional<ResourceId> zoneOf(NetworkInterface own) {
    return topology.find(own.subnet(), Subnet.class).map(Subnet::availabilityZone);
  }
}

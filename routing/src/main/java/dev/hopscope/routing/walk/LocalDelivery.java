package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Optional;
import java.util.function.Function;

/** The local route: from anywhere in a VPC to the interface that has the address (WALK-06). */
record LocalDelivery(Network network) {

  /** Past the sender's own filters: straight to a neighbour, or to the subnet's border. */
  Next leave(Sender sender, Packet packet, Passage passage) {
    Optional<NetworkInterface> neighbour =
        new InstanceConnect(network)
            .awaiting(sender.vpc().id(), packet, passage)
            .filter(each -> each.subnet().equals(sender.subnet().id()));
    if (neighbour.isPresent()) {
      return Next.goTo(new Place.EnteringInterface(neighbour.get()), packet, passage);
    }
    return sender.subnet().contains(packet.destination())
        ? find(
            sender.vpc(),
            packet,
            passage,
            to -> Next.goTo(new Place.EnteringInterface(to), packet, passage))
        : Next.goTo(new Place.LeavingSubnet(sender), packet, passage);
  }

  /** To the border of the destination's subnet, or straight in where it is the sender's own. */
  Next deliver(Vpc vpc, Optional<Subnet> from, Packet packet, Passage passage) {
    return find(
        vpc,
        packet,
        passage,
        to ->
            from.filter(subnet -> subnet.id().equals(to.subnet())).isPresent()
                ? Next.goTo(new Place.EnteringInterface(to), packet, passage)
                : Next.goTo(new Place.EnteringSubnet(to), packet, passage));
  }

  /** At the border of the interface's subnet: its ACL, then the interface. */
  Next enterSubnet(NetworkInterface to, Packet packet, Passage passage) {
    Optional<Subnet> subnet = network.subnetOf(to);
    if (subnet.isEmpty()) {
      return Next.lost(to.id(), UnknownReason.UNKNOWN_RESOURCE, to.subnet(), packet, passage);
    }
    return NetworkAclCheck.at(network, subnet.get(), Direction.INGRESS)
        .pass(packet, passage, next -> Next.goTo(new Place.EnteringInterface(to), packet, next));
  }

  /** The interface that has the destination address; the VPC drops what nobody has. */
  Next find(Vpc vpc, Packet packet, Passage passage, Function<NetworkInterface, Next> onwards) {
    Optional<NetworkInterface> to = network.interfaceAt(vpc.id(), packet.destination());
    if (to.isPresent()) {
      return onwards.apply(to.get());
    }
    if (isResolverOf(vpc, packet.destination())) {
      return Next.drop(vpc.id(), DropReason.RESOLVER_NOT_TRANSITABLE, packet, passage);
    }
    return network.mayLackInterfaces()
        ? Next.lost(vpc.id(), UnknownReason.UNKNOWN_RESOURCE, vpc.id(), packet, passage)
        : Next.drop(
            vpc.id(),
            DropReason.NO_POSSIBLE_DESTINATION,
            packet,
            new Disconnected(network).noted(vpc, packet, passage));
  }

  /** Whether this is the address of the VPC's Resolver: base + 2 of the primary range (DNS-01). */
  static boolean isResolverOf(Vpc vpc, Address address) {
    return vpc.cidrs().stream()
        .findFirst()
        .filter(primary -> primary.contains(address))
        .map(primary -> primary.address().plus(2))
        .filter(address::equals)
        .isPresent();
  }
}

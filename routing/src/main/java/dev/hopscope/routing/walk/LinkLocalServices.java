package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import java.util.Optional;
import java.util.Set;

/**
 * What answers inside every subnet without route, ACL or group: the Resolver, instance metadata,
 * the clock (journey J16, rules SG-09 and NACL-11).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html">DNS attributes for
 *     your VPC</a>
 */
final class LinkLocalServices {
  private static final Cidr LINK_LOCAL = Cidr.parse("169.254.0.0/16");
  private static final Cidr LINK_LOCAL_IPV6 = Cidr.parse("fd00:ec2::/32");
  private static final Set<Address> RESOLVERS =
      Set.of(Address.parse("169.254.169.253"), Address.parse("fd00:ec2::253"));
  private static final Set<Address> OTHERS =
      Set.of(
          Address.parse("169.254.169.254"),
          Address.parse("fd00:ec2::254"),
          Address.parse("169.254.169.123"),
          Address.parse("fd00:ec2::123"),
          Address.parse("169.254.170.2"),
          Address.parse("169.254.170.23"),
          Address.parse("169.254.169.250"),
          Address.parse("169.254.169.251"));

  private LinkLocalServices() {}

  static boolean serves(Vpc vpc, Address destination) {
    return LINK_LOCAL.contains(destination)
        || LINK_LOCAL_IPV6.contains(destination)
        || LocalDelivery.isResolverOf(vpc, destination);
  }

  static Next answer(
      Network network, NetworkInterface from, Vpc vpc, Packet packet, Passage passage) {
    Address destination = packet.destination();
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, from);
    if (obstacle.isPresent()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, from.id(), packet, passage);
    }
    boolean resolver =
        RESOLVERS.contains(destination) || LocalDelivery.isResolverOf(vpc, destination);
    if (resolver && !vpc.dnsSupport()) {
      return Next.drop(vpc.id(), DropReason.DNS_SUPPORT_DISABLED, packet, passage);
    }
    return resolver || OTHERS.contains(destination)
        ? Next.arrived(new Place.Destination.LinkLocal(), vpc.id(), packet, passage)
        : Next.drop(vpc.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
  }
}

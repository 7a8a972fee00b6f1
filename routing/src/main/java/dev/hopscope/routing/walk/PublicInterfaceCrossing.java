package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import java.util.Optional;

/**
 * Over a public virtual interface: from a public address that the far end announces to the public
 * addresses of AWS, which lie behind internet gateways as seen from anywhere, and back (rule
 * DX-06).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html">Virtual
 *     interfaces</a>
 */
record PublicInterfaceCrossing(Network network) {

  Next enter(VirtualInterface connection, Packet packet, Passage passage) {
    return connection.routes().stream().anyMatch(range -> range.contains(packet.source()))
        ? Next.goTo(
            new Place.Outside(),
            packet,
            passage.arriving(Arrival.INTERNET, passage.identity().afterPublicPath()))
        : Next.drop(connection.id(), DropReason.GATEWAY_REJECTS_SPOOFED_TRAFFIC, packet, passage);
  }

  /** From AWS to an address that is announced over such an interface; empty for any other. */
  Optional<Next> home(Packet packet, Passage passage) {
    boolean fromAws = passage.reply() || !(passage.flow().start() instanceof Place.Outside);
    return network.topology().all(VirtualInterface.class).stream()
        .filter(_ -> fromAws)
        .filter(each -> each.type() == VirtualInterface.Type.PUBLIC)
        .filter(each -> each.carries(packet.family()))
        .filter(
            each -> each.routes().stream().anyMatch(range -> range.contains(packet.destination())))
        .findFirst()
        .map(each -> new OutsideRoom(network).arrive(each.id(), InternetHost.ID, packet, passage));
  }
}

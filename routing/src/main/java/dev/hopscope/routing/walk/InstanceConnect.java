package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * Out of an EC2 Instance Connect Endpoint, under its own address or that of the client (rule
 * EICE-01, journey J19). What answers the client comes back to the endpoint past every route table,
 * as it does to a load balancer that preserves addresses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-security-groups.html">Security
 *     groups for EC2 Instance Connect Endpoint</a>
 */
record InstanceConnect(Network network) {

  static boolean is(NetworkInterface each) {
    return each.type() == InterfaceType.INSTANCE_CONNECT_ENDPOINT;
  }

  /** Past the endpoint's own groups, on the way to an instance. */
  Next leave(NetworkInterface own, Sender sender, Packet packet, Passage passage) {
    ResourceId id = own.attachedTo().orElse(own.id());
    if (!packet.protocol().equals(Protocol.TCP)) {
      return Next.drop(id, DropReason.PROTOCOL_RESTRICTION, packet, passage);
    }
    boolean preserves =
        packet.family() == Family.IPV4
            && network
                .topology()
                .find(id, InstanceConnectEndpoint.class)
                .filter(InstanceConnectEndpoint::preserveClientIp)
                .isPresent();
    LocalDelivery onwards = new LocalDelivery(network);
    if (!preserves) {
      return onwards.leave(sender, packet, passage);
    }
    Packet translated = packet.from(InternetHost.IPV4, packet.sourcePort());
    return onwards
        .leave(
            sender,
            translated,
            passage.remember(new Connections.Memory.Translated(own.id(), packet, translated)))
        .after(List.of(new Step.TranslationStep(id, packet, translated)));
  }

  /** The endpoint's interface that showed its client's address to who sends this reply. */
  Optional<NetworkInterface> awaiting(ResourceId vpc, Packet packet, Passage passage) {
    if (!passage.reply()) {
      return Optional.empty();
    }
    return passage
        .connections()
        .all(Connections.Memory.Translated.class)
        .filter(entry -> entry.translated().reply().equals(packet))
        .flatMap(entry -> network.topology().find(entry.device(), NetworkInterface.class).stream())
        .filter(InstanceConnect::is)
        .filter(own -> network.subnetOf(own).filter(subnet -> subnet.vpc().equals(vpc)).isPresent())
        .findFirst();
  }

  /** The reply to a client, back at the endpoint, becomes one to the endpoint. */
  Optional<Next> back(NetworkInterface own, Packet packet, Passage passage) {
    return Optional.of(passage)
        .filter(each -> each.reply() && is(own))
        .flatMap(each -> each.connections().translationFor(own.id(), packet))
        .map(entry -> entry.original().reply())
        .map(
            restored ->
                Next.goTo(
                    new Place.EnteringInterface(own),
                    restored,
                    passage,
                    new Step.TranslationStep(own.attachedTo().orElse(own.id()), packet, restored)));
  }
}

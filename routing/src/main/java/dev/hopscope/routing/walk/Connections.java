package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Packet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What the way of a packet leaves behind for its reply to find (rule WALK-07), in the order in
 * which it was left.
 *
 * @param memories each a thing that some device, or the walk itself, remembers
 */
record Connections(PVector<Memory> memories) {
  private static final Connections NONE = new Connections(TreePVector.empty());

  /** One thing remembered. */
  sealed interface Memory {
    /** The groups of an interface allowed the connection. */
    record Tracked(ResourceId networkInterface) implements Memory {}

    /** A device got one packet and sent on another. */
    record Translated(ResourceId device, Packet original, Packet translated) implements Memory {}

    /** A load balancer's node sent on a packet with the client's address. */
    record Preserved(ResourceId node, Packet sent) implements Memory {}

    /**
     * An endpoint's interface handed the packet to a load balancer of the service behind it.
     *
     * @param asked the packet as the endpoint got it
     * @param sent the same, to the load balancer's node
     */
    record Linked(ResourceId networkInterface, Packet asked, Packet sent) implements Memory {}

    /** A VPC link handed the packet to a node of its load balancer. */
    record SentByLink(ResourceId vpcLink, Packet sent) implements Memory {}

    /** A firewall saw the packet pass. */
    record Inspected(ResourceId appliance) implements Memory {}

    /** The packet was in a VPC. */
    record Visited(ResourceId vpc) implements Memory {}

    /** The packet crossed a transit gateway from one attachment to another. */
    record Transit(ResourceId transitGateway, ResourceId from, ResourceId to) implements Memory {}

    /** An attachment in appliance mode holds the flow to the zone of one subnet. */
    record Pinned(ResourceId attachment, ResourceId subnet) implements Memory {}

    /** The packet left for the internet by a gateway. */
    record LeftBy(ResourceId gateway) implements Memory {}

    /** The packet went by a VPN connection. */
    record WentBy(ResourceId vpnConnection) implements Memory {}

    /** A device without a subnet took the packet from this one. */
    record ServedIn(ResourceId device, ResourceId subnet) implements Memory {}

    /** An edge table sent the packet to an appliance. */
    record Redirected(ResourceId gateway, ResourceId appliance) implements Memory {}
  }

  static Connections none() {
    return NONE;
  }

  Connections plus(Memory memory) {
    return new Connections(memories.plus(memory));
  }

  boolean has(Memory memory) {
    return memories.contains(memory);
  }

  <T extends Memory> Stream<T> all(Class<T> type) {
    return memories.stream().filter(type::isInstance).map(type::cast);
  }

  <T extends Memory> Optional<T> last(Class<T> type) {
    List<T> found = all(type).toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  /** What a device made of the packet, if it saw one whose answer this is. */
  Optional<Memory.Translated> translationFor(ResourceId device, Packet reply) {
    return all(Memory.Translated.class)
        .filter(entry -> entry.device().equals(device))
        .filter(entry -> entry.translated().reply().equals(reply))
        .findFirst();
  }
}

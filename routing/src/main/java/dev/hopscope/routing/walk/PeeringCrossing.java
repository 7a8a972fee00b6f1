package dev.hopscope.routing.walk;

import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Over a peering connection: from an interface of one VPC to an address of the other, never further
 * (section 6 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html">VPC peering
 *     basics</a>
 */
record PeeringCrossing(Network network) {

  Next cross(VpcPeeringConnection peering, Sender from, Packet packet, Passage passage) {
    boolean fromHere =
        passage.arrival() == Arrival.ORIGINATED
            && (network
                    .interfaceAt(from.vpc().id(), packet.source())
                    .filter(
                        each ->
                            Doubts.NAT_SENDS_OVER_PEERING
                                || each.type() != InterfaceType.NAT_GATEWAY)
                    .isPresent()
                || passage.leg().filter(SecondLeg::preserved).isPresent());
    if (!fromHere) {
      return Next.drop(peering.id(), DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR, packet, passage);
    }
    ResourceId peerId = peering.peerOf(from.vpc().id());
    Optional<Vpc> peer = network.topology().find(peerId, Vpc.class);
    if (peer.isEmpty()) {
      return Next.lost(peering.id(), UnknownReason.UNKNOWN_RESOURCE, peerId, packet, passage);
    }
    if (!peer.get().contains(packet.destination())) {
      return Next.drop(
          peering.id(), DropReason.PCX_REQUIRES_ADDRESS_IN_VPC_CIDR, peerId, packet, passage);
    }
    if (passage.reply() && !passage.connections().has(new Connections.Memory.Visited(peerId))) {
      return Next.drop(
          passage.lastTableOr(peering.id()),
          DropReason.RETURN_PATH_MISROUTED,
          peerId,
          packet,
          passage);
    }
    boolean sameRegion = peer.get().region().equals(from.vpc().region());
    Identity left = sameRegion ? passage.identity() : passage.identity().afterLoss();
    return Next.goTo(
            new Place.EnteringVpc(peer.get(), Optional.empty()),
            packet,
            passage.arriving(Arrival.PEERING, left))
        .after(List.of(new Step.CrossingStep(peering.id(), from.vpc().id(), peerId, packet)));
  }
}

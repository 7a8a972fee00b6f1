package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * Out by an egress-only internet gateway, and the reply back in: IPv6 only, and only for what began
 * inside (section 3.2 of the rules).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html">Enable
 *     outbound IPv6 traffic using an egress-only internet gateway</a>
 */
record EgressOnlyCrossing(Network network) {

  Next leave(EgressOnlyInternetGateway gateway, Sender from, Packet packet, Passage passage) {
    if (packet.family() != Family.IPV6) {
      return Next.drop(gateway.id(), DropReason.PROTOCOL_RESTRICTION, packet, passage);
    }
    Optional<ResourceId> inspected = InspectionCrossing.passed(network, passage);
    if (inspected.isPresent()) {
      return Next.drop(
          inspected.get(), DropReason.GWLB_EIGW_UNSUPPORTED, gateway.id(), packet, passage);
    }
    if (passage.reply()) {
      return Next.drop(gateway.id(), DropReason.EIGW_NO_INBOUND, packet, passage);
    }
    return new BlockPublicAccess(network)
        .pass(
            gateway.id(),
            from.vpc(),
            BlockPublicAccess.Facing.in(from.subnet().id()),
            BlockPublicAccess.Via.EGRESS_ONLY,
            packet,
            passage,
            next -> new InternetCrossing(network).leaveIpv6(gateway.id(), from, packet, next));
  }

  /** The reply to what left here. */
  Next enter(EgressOnlyInternetGateway gateway, Packet packet, Passage passage) {
    Optional<Vpc> vpc = gateway.vpc().flatMap(id -> network.topology().find(id, Vpc.class));
    if (vpc.isEmpty()) {
      return Next.drop(gateway.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage);
    }
    return Next.goTo(
            new Place.EnteringVpc(vpc.get(), Optional.empty()),
            packet,
            passage.arriving(Arrival.INTERNET, passage.identity().afterPublicPath()))
        .after(
            List.of(new Step.CrossingStep(gateway.id(), InternetHost.ID, vpc.get().id(), packet)));
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Optional;

/**
 * Out of a VPC into a transit gateway, by the attachment that serves the sender's zone (section 7.3
 * of the rules, journey J7).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">VPC
 *     attachments</a>
 */
record TransitCrossing(Network network) {

  Next enter(TransitGateway gateway, Sender from, Packet packet, Passage passage) {
    Optional<TransitGatewayAttachment> found = network.attachment(gateway.id(), from.vpc().id());
    if (found.isEmpty()) {
      return Next.lost(
          gateway.id(), UnknownReason.UNKNOWN_RESOURCE, from.vpc().id(), packet, passage);
    }
    TransitGatewayAttachment attachment = found.get();
    if (!TransitExit.carries(attachment, packet)) {
      return Next.drop(
          attachment.id(), DropReason.BAD_STATE_ATTACHMENT, gateway.id(), packet, passage);
    }
    if (attachment.subnets().isEmpty()) {
      return Next.lost(
          attachment.id(), UnknownReason.UNKNOWN_RESOURCE, attachment.id(), packet, passage);
    }
    if (attachment.natSupport()) {
      return Next.lost(
          attachment.id(), UnknownReason.UNSUPPORTED_COMPONENT, attachment.id(), packet, passage);
    }
    ResourceId zone = from.subnet().availabilityZone();
    Optional<Subnet> entry =
        Zones.subnets(network, attachment).stream()
            .filter(subnet -> subnet.availabilityZone().equals(zone))
            .filter(
                subnet ->
                    Doubts.ATTACHMENT_SERVES_ITS_WHOLE_ZONE
                        || subnet.id().equals(from.subnet().id()))
            .findFirst();
    if (entry.isEmpty()) {
      return Next.drop(attachment.id(), DropReason.TGW_ROUTE_AZ_RESTRICTION, zone, packet, passage);
    }
    return NetworkAclCheck.at(network, entry.get(), Direction.INGRESS)
        .pass(
            packet,
            passage,
            next ->
                Next.goTo(
                    new Place.InTransitGateway(TransitSide.of(attachment), Optional.of(zone)),
                    packet,
                    next));
  }
}

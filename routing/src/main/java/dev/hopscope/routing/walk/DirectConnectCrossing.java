package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.topology.OutsidePaths;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;

/**
 * From a transit gateway through a Direct Connect gateway: by the virtual interface over which the
 * longest prefix is announced, never back to another virtual interface (rule DX-04).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html">Transit
 *     gateway associations</a>
 */
record DirectConnectCrossing(Network network) {

  Next leave(
      TransitSide from,
      TransitGatewayAttachment by,
      DirectConnectGateway hub,
      Packet packet,
      Passage passage) {
    List<OutsidePath> paths =
        OutsidePaths.ofDirectConnect(network.topology(), hub, by.transitGateway()).stream()
            .filter(path -> path.range().contains(packet.destination()))
            .sorted(OutsidePath.BEST_FIRST)
            .toList();
    if (paths.isEmpty() || cameFrom(from, hub)) {
      return Next.drop(hub.id(), DropReason.NO_POSSIBLE_DESTINATION, by.id(), packet, passage);
    }
    OutsidePath best = paths.getFirst();
    List<Step> steps =
        List.of(
            new Step.PathStep(hub.id(), best, paths.subList(1, paths.size()), packet),
            new Step.CrossingStep(hub.id(), by.id(), best.connection(), packet));
    ResourceId connection = best.connection();
    return (best.healthy()
            ? new OutsideRoom(network).arrive(connection, hub.id(), packet, passage)
            : Next.drop(connection, DropReason.BAD_STATE_VPN, packet, passage))
        .after(steps);
  }

  private boolean cameFrom(TransitSide from, DirectConnectGateway hub) {
    return network
        .topology()
        .find(from.attachment(), TransitGatewayAttachment.class)
        .filter(each -> each.attached().equals(hub.id()))
        .isPresent();
  }
}

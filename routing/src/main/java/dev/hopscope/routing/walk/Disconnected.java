package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import java.util.Set;
import java.util.stream.Collectors;

/** That an address nobody has here is that of somebody in a VPC that nothing leads to. */
record Disconnected(Network network) {

  Passage noted(Vpc here, Packet packet, Passage passage) {
    return network.interfacesAt(packet.destination()).stream()
        .flatMap((NetworkInterface each) -> network.subnetOf(each).stream())
        .map(Subnet::vpc)
        .filter(vpc -> !vpc.equals(here.id()))
        .filter(vpc -> !arePeers(here.id(), vpc) && !shareTransitGateway(here.id(), vpc))
        .findFirst()
        .map(vpc -> passage.note(new Note.AlsoFound(Finding.DISCONNECTED_VPCS, here.id(), vpc)))
        .orElse(passage);
  }

  private boolean arePeers(ResourceId one, ResourceId other) {
    return network.topology().referrers(one, Role.CONNECTS, VpcPeeringConnection.class).stream()
        .filter(peering -> peering.state() == PeeringState.ACTIVE)
        .anyMatch(peering -> peering.requester().equals(other) || peering.accepter().equals(other));
  }

  private boolean shareTransitGateway(ResourceId one, ResourceId other) {
    Set<ResourceId> gateways = transitGateways(one);
    return transitGateways(other).stream().anyMatch(gateways::contains);
  }

  private Set<ResourceId> transitGateways(ResourceId vpc) {
    return network.topology().referrers(vpc, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .map(TransitGatewayAttachment::transitGateway)
        .collect(Collectors.toSet());
  }
}

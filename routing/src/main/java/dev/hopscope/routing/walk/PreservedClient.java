package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import java.util.Optional;

/**
 * A packet of a network load balancer under its client's address, which few ways carry (rule
 * NLB-03).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html">Target
 *     group attributes: client IP preservation</a>
 */
record PreservedClient(Network network) {

  /** Only local routes and peering lead it on. */
  Optional<Next> refusal(Place.AtForwarder at, Packet packet, Passage passage) {
    return passage
        .leg()
        .filter(leg -> leg.preserved() && !leadsOn(at))
        .map(
            leg ->
                Next.drop(
                    leg.loadBalancer(),
                    DropReason.ELBV2_SOURCE_ADDRESS_PRESERVATION,
                    leg.targetGroup(),
                    packet,
                    passage));
  }

  private boolean leadsOn(Place.AtForwarder at) {
    if (!(at.forwarder() instanceof VpcPeeringConnection peering)) {
      return at.forwarder() instanceof NetworkInterface;
    }
    Vpc here = at.from().vpc();
    return network
        .topology()
        .find(peering.peerOf(here.id()), Vpc.class)
        .filter(peer -> !peer.region().equals(here.region()))
        .isEmpty();
  }
}

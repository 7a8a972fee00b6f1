package dev.hopscope.routing.name;

import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.routing.walk.Network;
import java.util.stream.Stream;

/**
 * From where a public name leads to the private address: from the same VPC, and over a peering or a
 * transit gateway whose option says so (rules DNS-03 and PEER-11).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html">DNS resolution
 *     for a VPC peering connection</a>
 */
record SplitHorizon(Network network) {

  /** Whether names of what lies in the one VPC resolve to private addresses in the other. */
  boolean seesPrivate(Vpc asker, ResourceId owner) {
    if (!hasNames(asker)) {
      return false;
    }
    if (asker.id().equals(owner)) {
      return true;
    }
    return network.topology().find(owner, Vpc.class).filter(SplitHorizon::hasNames).isPresent()
        && (overPeering(asker, owner) || overTransitGateway(asker, owner));
  }

  private boolean overPeering(Vpc asker, ResourceId owner) {
    return network.topology().referrers(owner, Role.CONNECTS, VpcPeeringConnection.class).stream()
        .filter(peering -> peering.state() == PeeringState.ACTIVE)
        .filter(peering -> peering.peerOf(owner).equals(asker.id()))
        .anyMatch(peering -> peering.resolvesNamesOf(owner));
  }

  private boolean overTransitGateway(Vpc asker, ResourceId owner) {
    return attachments(owner)
        .anyMatch(
            one ->
                attachments(asker.id())
                    .anyMatch(other -> other.transitGateway().equals(one.transitGateway())));
  }

  /** The VPC's attachments that carry private answers. */
  private Stream<TransitGatewayAttachment> attachments(ResourceId vpc) {
    return network.topology().referrers(vpc, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .filter(each -> each.attached().equals(vpc) && each.dnsSupport())
        .filter(each -> each.state() == LifecycleState.AVAILABLE);
  }

  /** Whether the VPC has names at all: both of its DNS attributes are on (rule DNS-02). */
  static boolean hasNames(Vpc vpc) {
    return vpc.dnsSupport() && vpc.dnsHostnames();
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * A connection of a load balancer's node to a target, from the node's address or from the client's
 * (rules LB-01, LB-04, NLB-02).
 *
 * @param node where it is made
 * @param balancer whose node it is
 * @param privateLink whether the client came by an endpoint, whose address no target sees
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html">Target
 *     group attributes: client IP preservation</a>
 */
record TargetConnection(
    Network network,
    Scout scout,
    NetworkInterface node,
    LoadBalancer balancer,
    boolean privateLink) {

  Next to(TargetGroup group, TargetAddresses.At target, Packet packet, Passage passage) {
    ResourceId own = balancer.id();
    Optional<Address> to = target.address();
    Optional<Sender> self = Sender.of(network, node);
    if (to.isEmpty() || self.isEmpty()) {
      return Next.lost(own, UnknownReason.UNKNOWN_RESOURCE, group.id(), packet, passage);
    }
    if (!mayBeTarget(self.get().vpc(), to.get())) {
      return Next.drop(group.id(), DropReason.TARGET_ADDRESS_RESTRICTION, packet, passage);
    }
    boolean preserved =
        balancer.type() == LoadBalancer.Type.NETWORK
            && group.preservesClientIp()
            && !privateLink
            && packet.family() == to.get().family();
    Optional<Address> from =
        preserved
            ? Optional.of(packet.source())
            : TargetAddresses.ofFamily(node, to.get().family());
    if (from.isEmpty()) {
      return Next.drop(own, DropReason.NO_POSSIBLE_DESTINATION, group.id(), packet, passage);
    }
    if (preserved && from.equals(to)) {
      return Next.drop(own, DropReason.NLB_HAIRPIN, group.id(), packet, passage);
    }
    if (preserved && cannotSeeClient(self.get().vpc(), to.get())) {
      return Next.drop(
          own, DropReason.ELBV2_SOURCE_ADDRESS_PRESERVATION, group.id(), packet, passage);
    }
    Packet sent =
        new Packet(
            from.get(),
            to.get(),
            packet.protocol(),
            preserved ? packet.sourcePort() : BalancerCrossing.SOURCE_PORT,
            target.port(),
            packet.icmp());
    SecondLeg leg = new SecondLeg(node, own, group.id(), preserved, passage.identity().afterLoss());
    return leave(self.get(), sent, remembering(packet, sent, leg, passage))
        .after(List.of(new Step.TranslationStep(own, packet, sent)));
  }

  private static Passage remembering(Packet packet, Packet sent, SecondLeg leg, Passage passage) {
    Passage remembered =
        passage
            .sentOn(leg)
            .remember(new Connections.Memory.Translated(leg.node().id(), packet, sent));
    return leg.preserved()
        ? remembered
            .remember(new Connections.Memory.Preserved(leg.node().id(), sent))
            .note(
                new Note.AlsoFound(
                    Finding.ELBV2_SOURCE_ADDRESS_PRESERVATION,
                    leg.loadBalancer(),
                    leg.targetGroup()))
        : remembered;
  }

  /** Private addresses and those of the VPC; never public ones (rule LB-04). */
  private static boolean mayBeTarget(Vpc vpc, Address to) {
    return !InternetHost.mayHave(to) || vpc.contains(to);
  }

  /** An endpoint's interface and another network load balancer's lose the client (NLB-03). */
  private boolean cannotSeeClient(Vpc vpc, Address to) {
    Optional<NetworkInterface> target = network.interfaceAt(vpc.id(), to);
    return target.filter(each -> each.type() == InterfaceType.VPC_ENDPOINT).isPresent()
        || target
            .flatMap(each -> BalancerCrossing.ownerOf(network, each))
            .filter(other -> other.type() == LoadBalancer.Type.NETWORK)
            .isPresent();
  }

  private Next leave(Sender self, Packet sent, Passage passage) {
    return SecurityGroupCheck.out(
        network,
        node,
        sent,
        passage,
        scout,
        next ->
            balancer.type() == LoadBalancer.Type.CLASSIC
                    && self.subnet().contains(sent.destination())
                ? NetworkAclCheck.at(network, self.subnet(), Direction.EGRESS)
                    .refusingAs(DropReason.ELB_ACL_RESTRICTION)
                    .pass(sent, next, out -> new LocalDelivery(network).leave(self, sent, out))
                : new LocalDelivery(network).leave(self, sent, next));
  }
}

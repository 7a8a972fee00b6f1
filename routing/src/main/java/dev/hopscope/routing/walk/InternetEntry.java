package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceStatus;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * In from the internet by the gateway of a VPC: the private IPv4 address takes the place of the
 * public one, IPv6 addresses stay (section 3.1 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html">Enable
 *     internet access for a VPC using an internet gateway</a>
 */
record InternetEntry(Network network) {

  Next toRegionalNat(RegionalNatGateway nat, Packet packet, Passage passage) {
    Optional<Vpc> vpc = network.topology().find(nat.vpc(), Vpc.class);
    Optional<InternetGateway> gateway = network.internetGatewayOf(nat.vpc());
    if (vpc.isEmpty() || gateway.isEmpty()) {
      return Next.drop(
          nat.vpc(), DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, nat.id(), packet, passage);
    }
    ResourceId id = gateway.get().id();
    Step step = new Step.CrossingStep(id, InternetHost.ID, nat.vpc(), packet);
    return new BlockPublicAccess(network)
        .pass(
            id,
            vpc.get(),
            BlockPublicAccess.Facing.nowhere(),
            BlockPublicAccess.Via.INGRESS,
            packet,
            passage,
            next ->
                new RegionalNatCrossing(network)
                    .enter(
                        nat,
                        packet,
                        next.arriving(Arrival.INTERNET, next.identity().afterPublicPath()))
                    .after(List.of(step)));
  }

  Next to(NetworkInterface to, Address own, Packet packet, Passage passage) {
    Optional<Vpc> vpc = network.subnetOf(to).flatMap(network::vpcOf);
    Optional<InternetGateway> gateway = vpc.flatMap(each -> network.internetGatewayOf(each.id()));
    if (vpc.isEmpty() || gateway.isEmpty()) {
      return Next.drop(
          vpc.map(Vpc::id).orElse(to.id()),
          DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
          to.id(),
          packet,
          passage);
    }
    return new BlockPublicAccess(network)
        .pass(
            gateway.get().id(),
            vpc.get(),
            facing(gateway.get(), vpc.get(), to, own),
            BlockPublicAccess.Via.INGRESS,
            packet,
            passage,
            next ->
                refusal(gateway.get().id(), vpc.get(), to, own, packet, next)
                    .orElseGet(
                        () ->
                            inside(
                                gateway.get(),
                                vpc.get(),
                                packet,
                                packet.to(own),
                                reflected(gateway.get(), to, next))));
  }

  /** Notes that the packet has left by a gateway only to come in again (rule IGW-07). */
  private static Passage reflected(InternetGateway in, NetworkInterface to, Passage passage) {
    return passage.reply() || passage.connections().last(Connections.Memory.LeftBy.class).isEmpty()
        ? passage
        : passage.note(new Note.AlsoFound(Finding.IGW_NAT_REFLECTION, in.id(), to.id()));
  }

  /** The subnet that faces the gateway: an appliance's, where the edge table leads to one. */
  private BlockPublicAccess.Facing facing(
      InternetGateway gateway, Vpc vpc, NetworkInterface to, Address own) {
    return gateway
        .routeTable()
        .flatMap(table -> EdgeRouter.facing(network, vpc, table, own))
        .orElseGet(() -> BlockPublicAccess.Facing.in(to.subnet()));
  }

  /** Into the VPC's ranges only, not from private sources, and to what is attached (IGW-05). */
  private static Optional<Next> refusal(
      ResourceId gateway,
      Vpc vpc,
      NetworkInterface to,
      Address own,
      Packet packet,
      Passage passage) {
    if (!vpc.contains(own)) {
      return Optional.of(
          Next.drop(
              gateway,
              DropReason.IGW_DESTINATION_ADDRESS_IN_VPC_CIDRS,
              vpc.id(),
              packet.to(own),
              passage));
    }
    if (InternetHost.isRfc1918(packet.source())) {
      return Optional.of(
          Next.drop(
              gateway, DropReason.IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS, packet, passage));
    }
    if (InternetHost.isRfc6598(packet.source())) {
      return Optional.of(
          Next.drop(
              gateway, DropReason.IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS, packet, passage));
    }
    return to.status() == InterfaceStatus.IN_USE
        ? Optional.empty()
        : Optional.of(
            Next.drop(
                gateway,
                DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS,
                to.id(),
                packet,
                passage));
  }

  private static Next inside(
      InternetGateway gateway, Vpc vpc, Packet packet, Packet translated, Passage passage) {
    ResourceId id = gateway.id();
    Step step =
        translated.equals(packet)
            ? new Step.CrossingStep(id, InternetHost.ID, vpc.id(), packet)
            : new Step.TranslationStep(id, packet, translated);
    Passage inside = passage.arriving(Arrival.INTERNET, passage.identity().afterPublicPath());
    Next onwards =
        gateway
            .routeTable()
            .<Next>map(
                table -> Next.goTo(new Place.AtEdgeRouter(vpc, id, table), translated, inside))
            .orElseGet(
                () -> Next.goTo(new Place.EnteringVpc(vpc, Optional.empty()), translated, inside));
    return onwards.after(List.of(step));
  }
}

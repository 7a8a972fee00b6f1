package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Through a NAT gateway: in over its subnet's border, out again from its own private address, whose
 * table and ACL then hold (sections 3.3 and 3.4 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html">NAT
 *     gateways</a>
 */
record NatCrossing(Network network) {
  /** The port that NAT gateways send from in our answers (section 0.3 of the rules). */
  static final int SOURCE_PORT = 30_000;

  Next cross(NatGateway nat, Sender from, Packet packet, Passage passage) {
    Optional<NetworkInterface> own = network.interfacesOf(nat.id()).stream().findFirst();
    Optional<Sender> self = own.flatMap(each -> Sender.of(network, each));
    if (own.isEmpty() || self.isEmpty()) {
      return Next.lost(nat.id(), UnknownReason.UNKNOWN_RESOURCE, nat.id(), packet, passage);
    }
    if (Doubts.NAT_LOOPS_IN_ITS_OWN_SUBNET && from.networkInterface().equals(own)) {
      return Next.drop(
          passage.lastTableOr(nat.id()), DropReason.ROUTE_LOOP, nat.id(), packet, passage);
    }
    if (from.subnet().id().equals(self.get().subnet().id())) {
      return inside(nat, own.get(), self.get(), packet, passage);
    }
    return NetworkAclCheck.at(network, self.get().subnet(), Direction.INGRESS)
        .pass(packet, passage, next -> inside(nat, own.get(), self.get(), packet, next));
  }

  private Next inside(
      NatGateway nat, NetworkInterface own, Sender self, Packet packet, Passage passage) {
    Optional<DropReason> refused = refusal(nat.state(), packet, passage);
    if (refused.isPresent()) {
      return Next.drop(nat.id(), refused.get(), packet, passage);
    }
    Optional<Address> address = own.addresses().stream().map(PrivateAddress::address).findFirst();
    if (address.isEmpty()) {
      return Next.lost(nat.id(), UnknownReason.UNKNOWN_RESOURCE, own.id(), packet, passage);
    }
    Packet translated = translate(packet, address.get());
    Passage onwards =
        passage
            .through(own.id())
            .remember(new Connections.Memory.Translated(own.id(), packet, translated));
    return new LocalDelivery(network)
        .leave(self, translated, onwards)
        .after(List.of(new Step.TranslationStep(nat.id(), packet, translated)));
  }

  /** Why a NAT gateway in this state does not take the packet (section 3.4 of the rules). */
  static Optional<DropReason> refusal(LifecycleState state, Packet packet, Passage passage) {
    switch (passage.arrival()) {
      case ORIGINATED, TRANSIT_GATEWAY -> {}
      case INTERNET, PEERING, VIRTUAL_PRIVATE_GATEWAY -> {
        return Optional.of(DropReason.NGW_REQUIRES_SOURCE_IN_VPC);
      }
    }
    if (!forwards(state)) {
      return Optional.of(DropReason.BAD_STATE);
    }
    if (!carries(packet)) {
      return Optional.of(DropReason.PROTOCOL_RESTRICTION);
    }
    return passage.reply()
        ? Optional.of(DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL)
        : Optional.empty();
  }

  private static boolean forwards(LifecycleState state) {
    return state == LifecycleState.AVAILABLE
        || Doubts.NAT_BEING_DELETED_FORWARDS && state == LifecycleState.DELETING;
  }

  /** TCP, UDP and ICMP; IPv6 only to the addresses that stand for IPv4 (rules NAT-04, NAT-31). */
  private static boolean carries(Packet packet) {
    return (packet.protocol().hasPorts() || packet.protocol().isIcmp())
        && (packet.family() == Family.IPV4 || Nat64.holds(packet.destination()));
  }

  /** The packet as it goes on under this address. */
  static Packet translate(Packet packet, Address own) {
    if (packet.family() == Family.IPV4) {
      return packet.from(own, SOURCE_PORT);
    }
    boolean echo = packet.protocol().isIcmp();
    return new Packet(
        own,
        Nat64.embedded(packet.destination()),
        echo ? Protocol.ICMP : packet.protocol(),
        packet.protocol().hasPorts() ? SOURCE_PORT : Packet.NO_PORT,
        packet.destinationPort(),
        echo ? IcmpType.echoRequest(Family.IPV4) : packet.icmp());
  }
}

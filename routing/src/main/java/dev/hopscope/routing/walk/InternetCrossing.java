package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Finding;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * Out by an internet gateway and over the internet: an interface's public IPv4 address takes the
 * place of its private one, IPv6 addresses stay (section 3.1 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html">Enable
 *     internet access for a VPC using an internet gateway</a>
 */
record InternetCrossing(Network network) {

  Next leave(InternetGateway gateway, Sender from, Packet packet, Passage passage) {
    if (passage.reply() && wasRedirected(gateway, passage)) {
      return Next.drop(
          passage.lastTableOr(gateway.id()),
          DropReason.INGRESS_RTB_TRAFFIC_REDIRECTION,
          gateway.id(),
          packet,
          passage);
    }
    boolean isRegional = network.regionalNatWith(packet.source()).isPresent();
    return new BlockPublicAccess(network)
        .pass(
            gateway.id(),
            from.vpc(),
            isRegional
                ? BlockPublicAccess.Facing.nowhere()
                : InspectionCrossing.facing(network, from, passage),
            isRegional || isNat(from) ? BlockPublicAccess.Via.NAT : BlockPublicAccess.Via.DIRECT,
            packet,
            passage,
            next ->
                packet.family() == Family.IPV4
                    ? leaveIpv4(gateway, from, packet, next)
                    : leaveIpv6(gateway.id(), from, packet, next));
  }

  private static boolean isNat(Sender from) {
    return from.networkInterface()
        .filter(each -> each.type() == InterfaceType.NAT_GATEWAY)
        .isPresent();
  }

  /** Rule RT-36: what an edge table sent to an appliance may not answer past it. */
  private static boolean wasRedirected(InternetGateway gateway, Passage passage) {
    return passage
        .connections()
        .all(Connections.Memory.Redirected.class)
        .filter(memory -> memory.gateway().equals(gateway.id()))
        .anyMatch(memory -> !passage.appliances().contains(memory.appliance()));
  }

  private Next leaveIpv4(InternetGateway gateway, Sender from, Packet packet, Passage passage) {
    if (InternetHost.isRfc1918(packet.destination())) {
      return Next.drop(
          gateway.id(), DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS, packet, passage);
    }
    if (InternetHost.isRfc6598(packet.destination())) {
      return Next.drop(
          gateway.id(), DropReason.IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS, packet, passage);
    }
    if (isOfRegionalNat(from.vpc(), packet.source())) {
      return outside(gateway.id(), packet, passage)
          .after(
              List.of(
                  new Step.CrossingStep(gateway.id(), from.vpc().id(), InternetHost.ID, packet)));
    }
    Optional<NetworkInterface> owner = network.interfaceAt(from.vpc().id(), packet.source());
    Optional<Address> known = owner.flatMap(each -> network.publicAddressOf(each, packet.source()));
    if (known.isEmpty()) {
      ResourceId about = owner.map(NetworkInterface::id).orElse(from.subnet().id());
      return Next.drop(
          gateway.id(), DropReason.IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS, about, packet, passage);
    }
    Packet translated = packet.from(known.get(), packet.sourcePort());
    return outside(gateway.id(), translated, passage)
        .after(List.of(new Step.TranslationStep(gateway.id(), packet, translated)));
  }

  private boolean isOfRegionalNat(Vpc vpc, Address source) {
    return network.regionalNatWith(source).filter(nat -> nat.vpc().equals(vpc.id())).isPresent();
  }

  /**
   * By this gateway or by an egress-only one: a public address of an interface of the VPC stays.
   */
  Next leaveIpv6(ResourceId gateway, Sender from, Packet packet, Passage passage) {
    if (network.isPrivateIpv6(packet.source())) {
      return Next.drop(gateway, DropReason.IGW_PRIVATE_IPV6, packet, passage);
    }
    if (network.interfaceAt(from.vpc().id(), packet.source()).isEmpty()) {
      return Next.drop(
          gateway, DropReason.GATEWAY_REJECTS_SPOOFED_TRAFFIC, from.subnet().id(), packet, passage);
    }
    return outside(gateway, packet, passage)
        .after(List.of(new Step.CrossingStep(gateway, from.vpc().id(), InternetHost.ID, packet)));
  }

  private static Next outside(ResourceId gateway, Packet packet, Passage passage) {
    return Next.goTo(
        new Place.Outside(),
        packet,
        passage
            .arriving(Arrival.INTERNET, passage.identity().afterPublicPath())
            .remember(new Connections.Memory.LeftBy(gateway)));
  }

  /** On the internet: to the resource that has the address, or to a host out there. */
  Next cross(Packet packet, Passage passage) {
    if (passage.reply()) {
      Optional<EgressOnlyInternetGateway> exit =
          passage
              .connections()
              .last(Connections.Memory.LeftBy.class)
              .flatMap(
                  left -> network.topology().find(left.gateway(), EgressOnlyInternetGateway.class));
      if (exit.isPresent()) {
        return new EgressOnlyCrossing(network).enter(exit.get(), packet, passage);
      }
    }
    Optional<Next> home = new PublicInterfaceCrossing(network).home(packet, passage);
    if (home.isPresent()) {
      return home.get();
    }
    if (packet.family() == Family.IPV6) {
      return crossIpv6(packet, passage);
    }
    Optional<RegionalNatGateway> nat = network.regionalNatWith(packet.destination());
    if (nat.isPresent()) {
      return new InternetEntry(network).toRegionalNat(nat.get(), packet, passage);
    }
    Optional<Network.PublicMapping> mapping = network.mappingOf(packet.destination());
    if (mapping.isPresent()) {
      return new InternetEntry(network)
          .to(mapping.get().networkInterface(), mapping.get().privateAddress(), packet, passage);
    }
    if (network.isAllocated(packet.destination())
        || !InternetHost.mayHave(packet.destination())
        || isMeantPrivately(packet, passage)) {
      ResourceId gateway = gatewayBefore(packet, passage);
      ResourceId about =
          network.interfacesAt(packet.destination()).stream()
              .map(NetworkInterface::id)
              .findFirst()
              .orElse(gateway);
      Passage noted =
          InternetHost.mayHave(packet.destination())
              ? passage
              : passage.note(
                  new Note.AlsoFound(Finding.IGW_EXPECTS_PUBLIC_ADDRESS, gateway, about));
      return Next.drop(
          gateway, DropReason.IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, about, packet, noted);
    }
    return arrived(packet, passage);
  }

  /**
   * An address of a VPC is private whatever its digits (rule ADDR-05): who asks for it means it.
   */
  private boolean isMeantPrivately(Packet packet, Passage passage) {
    return passage.flow().start() instanceof Place.Outside
        && !passage.reply()
        && !network.interfacesAt(packet.destination()).isEmpty();
  }

  private Next crossIpv6(Packet packet, Passage passage) {
    Optional<NetworkInterface> owner =
        network.interfacesAt(packet.destination()).stream().findFirst();
    if (owner.isEmpty()) {
      return InternetHost.mayHave(packet.destination())
          ? arrived(packet, passage)
          : Next.drop(gatewayBefore(packet, passage), DropReason.IGW_PRIVATE_IPV6, packet, passage);
    }
    if (!network.isPublicIpv6(owner.get(), packet.destination())) {
      return Next.drop(
          gatewayBefore(packet, passage), DropReason.IGW_PRIVATE_IPV6, packet, passage);
    }
    return new InternetEntry(network).to(owner.get(), packet.destination(), packet, passage);
  }

  private Next arrived(Packet packet, Passage passage) {
    Optional<Api> api = passage.reply() ? Optional.empty() : passage.flow().api();
    if (api.isPresent()) {
      return new ApiCrossing(network).onInternet(api.get(), packet, passage);
    }
    return Next.arrived(
        new Place.Destination.OnTheInternet(packet.destination()),
        network.serviceWith(packet.destination()).orElse(InternetHost.ID),
        packet,
        passage);
  }

  /**
   * What stands before an address: the gateway of the VPC that has it, or that VPC where it has
   * none; else the gateway that the packet left by, or any.
   */
  private ResourceId gatewayBefore(Packet packet, Passage passage) {
    Optional<ResourceId> vpc =
        network.interfacesAt(packet.destination()).stream()
            .flatMap(each -> network.subnetOf(each).stream())
            .map(Subnet::vpc)
            .findFirst();
    if (vpc.isPresent()) {
      return network.internetGatewayOf(vpc.get()).map(InternetGateway::id).orElse(vpc.get());
    }
    return passage
        .connections()
        .last(Connections.Memory.LeftBy.class)
        .map(Connections.Memory.LeftBy::gateway)
        .or(() -> network.anyInternetGateway().map(InternetGateway::id))
        .orElse(InternetHost.ID);
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Through an instance that forwards: a router, a firewall, a NAT instance. Its groups see the
 * packet in and out, and membership in groups is lost (journeys J13 and J14, rules NATI-01, SG-23).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html">NAT
 *     instances</a>
 */
record ApplianceCrossing(Network network, Scout scout) {

  Next cross(NetworkInterface own, Optional<Subnet> from, Packet packet, Passage passage) {
    Optional<Sender> self = Sender.of(network, own);
    if (self.isEmpty()) {
      return Next.lost(own.id(), UnknownReason.UNKNOWN_RESOURCE, own.subnet(), packet, passage);
    }
    boolean crossesBorder = from.filter(subnet -> subnet.id().equals(own.subnet())).isEmpty();
    return crossesBorder
        ? NetworkAclCheck.at(network, self.get().subnet(), Direction.INGRESS)
            .pass(packet, passage, next -> inside(own, self.get(), packet, next))
        : inside(own, self.get(), packet, passage);
  }

  private Next inside(NetworkInterface own, Sender self, Packet packet, Passage passage) {
    if (own.has(packet.destination())) {
      return Next.goTo(new Place.EnteringInterface(own), packet, passage);
    }
    if (own.has(packet.source())) {
      return Next.drop(
          passage.lastTableOr(own.id()), DropReason.ROUTE_LOOP, own.id(), packet, passage);
    }
    if (own.sourceDestCheck()) {
      return Next.drop(own.id(), DropReason.ENI_SOURCE_DEST_CHECK_RESTRICTION, packet, passage);
    }
    Appliance appliance = applianceOf(own);
    Step step = new Step.CrossingStep(own.id(), self.subnet().id(), self.subnet().id(), packet);
    Function<Passage, Next> onwards =
        next ->
            passage.reply() && !mayAnswerThrough(own, appliance, passage)
                ? Next.drop(own.id(), DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL, packet, next)
                : onwards(own, self, appliance, packet, next.seenBy(own.id())).after(List.of(step));
    return Doubts.GROUPS_FILTER_WHAT_A_MIDDLEBOX_PASSES_ON
        ? SecurityGroupCheck.in(network, own, packet, passage, onwards)
        : onwards.apply(passage);
  }

  private Next onwards(
      NetworkInterface own, Sender self, Appliance appliance, Packet packet, Passage passage) {
    Passage seen =
        appliance == Appliance.FIREWALL
            ? advised(own, self, passage).remember(new Connections.Memory.Inspected(own.id()))
            : passage;
    Optional<Address> address = own.addresses().stream().map(PrivateAddress::address).findFirst();
    boolean assumed =
        appliance == Appliance.UNSPECIFIED && onlyMakesSenseTranslating(own, self, packet, seen);
    if (address.isEmpty() || appliance != Appliance.NAT && !assumed) {
      return send(own, self, packet, seen);
    }
    Packet translated = packet.from(address.get(), NatCrossing.SOURCE_PORT);
    Passage noted =
        assumed ? seen.note(new Note.AssumedTranslating(own.attachedTo().orElse(own.id()))) : seen;
    return send(
            own,
            self,
            translated,
            noted
                .through(own.id())
                .remember(new Connections.Memory.Translated(own.id(), packet, translated)))
        .after(List.of(new Step.TranslationStep(own.id(), packet, translated)));
  }

  private Next send(NetworkInterface own, Sender self, Packet packet, Passage passage) {
    Function<Passage, Next> onwards = next -> new LocalDelivery(network).leave(self, packet, next);
    return Doubts.GROUPS_FILTER_WHAT_A_MIDDLEBOX_PASSES_ON
        ? SecurityGroupCheck.out(network, own, packet, passage, scout, onwards)
        : onwards.apply(passage);
  }

  /** A firewall that several zones lead to wants appliance mode (rule TGW-26). */
  private Passage advised(NetworkInterface own, Sender self, Passage passage) {
    return passage
        .connections()
        .last(Connections.Memory.Transit.class)
        .flatMap(hop -> network.topology().find(hop.to(), TransitGatewayAttachment.class))
        .filter(by -> by.attached().equals(self.vpc().id()))
        .filter(by -> !by.applianceMode() && by.subnets().size() > 1)
        .map(by -> passage.note(new Note.ApplianceModeRecommended(by.id(), own.id())))
        .orElse(passage);
  }

  private Appliance applianceOf(NetworkInterface own) {
    return own.attachedTo()
        .flatMap(id -> network.topology().find(id, Instance.class))
        .map(Instance::appliance)
        .orElse(Appliance.UNSPECIFIED);
  }

  private static boolean mayAnswerThrough(
      NetworkInterface own, Appliance appliance, Passage passage) {
    return switch (appliance) {
      case UNSPECIFIED, ROUTER -> true;
      case FIREWALL -> passage.connections().has(new Connections.Memory.Inspected(own.id()));
      case NAT -> false;
    };
  }

  /** It has a public address, sends to an internet gateway, and the packet's source has none. */
  private boolean onlyMakesSenseTranslating(
      NetworkInterface own, Sender self, Packet packet, Passage passage) {
    boolean hasPublic =
        own.addresses().stream()
            .anyMatch(each -> network.publicAddressOf(own, each.address()).isPresent());
    boolean sourceHasPublic =
        network
            .interfaceAt(self.vpc().id(), packet.source())
            .flatMap(each -> network.publicAddressOf(each, packet.source()))
            .isPresent();
    return !passage.reply()
        && hasPublic
        && !sourceHasPublic
        && InternetHost.mayHave(packet.destination())
        && sendsToInternetGateway(self.subnet(), packet);
  }

  private boolean sendsToInternetGateway(Subnet subnet, Packet packet) {
    return SubnetType.tableOf(network.topology(), subnet)
        .flatMap(id -> network.topology().find(id, RouteTable.class))
        .flatMap(
            table ->
                RouteLookup.of(network, network.routesOf(table), packet.destination()).chosen())
        .map(EffectiveRoute::route)
        .filter(
            route ->
                route.target() instanceof RouteTarget.To to
                    && network.topology().find(to.id(), InternetGateway.class).isPresent())
        .isPresent();
  }

  /** A firewall that the request passed and the reply did not (rule WALK-08). */
  static Optional<ResourceId> bypassed(Passage passage) {
    return passage
        .connections()
        .all(Connections.Memory.Inspected.class)
        .map(Connections.Memory.Inspected::appliance)
        .filter(appliance -> !passage.appliances().contains(appliance))
        .findFirst();
  }
}

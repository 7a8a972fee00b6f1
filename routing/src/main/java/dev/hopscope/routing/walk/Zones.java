package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Out of a transit gateway into a VPC: by the zone the packet comes from where the attachment
 * serves it, else by any; in appliance mode by one zone for both directions (rules TGW-23, TGW-26).
 *
 * @param to the attachment
 * @param zone the zone in which the packet was handed over, if it has one
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html">VPC
 *     attachments</a>
 */
record Zones(Network network, TransitGatewayAttachment to, Optional<ResourceId> zone) {

  static List<Subnet> subnets(Network network, TransitGatewayAttachment attachment) {
    return attachment.subnets().stream()
        .flatMap(id -> network.topology().find(id, Subnet.class).stream())
        .toList();
  }

  Next enterVpc(Packet packet, Passage passage) {
    List<Subnet> choices = choices(packet, passage);
    if (choices.isEmpty()) {
      return Next.lost(to.id(), UnknownReason.UNKNOWN_RESOURCE, to.id(), packet, passage);
    }
    List<ResourceId> names = choices.stream().map(Subnet::availabilityZone).toList();
    List<Next> ways = new ArrayList<>();
    for (Subnet choice : choices) {
      Passage pinned =
          to.applianceMode()
              ? passage.remember(new Connections.Memory.Pinned(to.id(), choice.id()))
              : passage;
      Next way = Next.goTo(new Place.LeavingTransitGateway(to, choice), packet, pinned);
      Step fork = new Step.ForkStep(to.id(), names, choice.availabilityZone(), packet);
      ways.add(choices.size() == 1 ? way : way.after(List.of(fork)));
    }
    return Forks.of(ways);
  }

  private List<Subnet> choices(Packet packet, Passage passage) {
    List<Subnet> all = subnets(network, to);
    if (!to.applianceMode()) {
      return in(zone, all).map(List::of).orElse(all);
    }
    Optional<Subnet> pinned =
        passage
            .connections()
            .all(Connections.Memory.Pinned.class)
            .filter(pin -> pin.attachment().equals(to.id()))
            .findFirst()
            .flatMap(pin -> network.topology().find(pin.subnet(), Subnet.class));
    if (passage.reply() && pinned.isPresent()) {
      return List.of(pinned.get());
    }
    Optional<ResourceId> destination = zoneOfDestination(packet);
    boolean sameZone = destination.isEmpty() || destination.equals(zone);
    return sameZone ? in(zone, all).map(List::of).orElse(all) : all;
  }

  private static Optional<Subnet> in(Optional<ResourceId> zone, List<Subnet> subnets) {
    return subnets.stream()
        .filter(subnet -> zone.filter(subnet.availabilityZone()::equals).isPresent())
        .findFirst();
  }

  /** The zone of the destination, where a VPC on this transit gateway has it. */
  private Optional<ResourceId> zoneOfDestination(Packet packet) {
    return network.interfacesAt(packet.destination()).stream()
        .flatMap(each -> network.subnetOf(each).stream())
        .filter(subnet -> network.attachment(to.transitGateway(), subnet.vpc()).isPresent())
        .map(Subnet::availabilityZone)
        .findFirst();
  }

  /**
   * From the gateway's interface in a subnet: no ACL towards what lies in that subnet, else its
   * outbound rules and its table (rule TGW-30).
   */
  static Next leaveInterface(
      Network network, TransitGatewayAttachment by, Subnet subnet, Packet packet, Passage passage) {
    Optional<Vpc> vpc = network.vpcOf(subnet);
    if (vpc.isEmpty()) {
      return Next.lost(by.id(), UnknownReason.UNKNOWN_RESOURCE, subnet.vpc(), packet, passage);
    }
    Sender self = new Sender(vpc.get(), subnet, Optional.empty());
    Passage inside = passage.remember(new Connections.Memory.Visited(vpc.get().id()));
    return nextHopIsIn(network, subnet, packet)
        ? Next.goTo(new Place.AtSubnetRouter(self), packet, inside)
        : new LocalDelivery(network).leave(self, packet, inside);
  }

  private static boolean nextHopIsIn(Network network, Subnet subnet, Packet packet) {
    return !subnet.contains(packet.destination())
        && SubnetType.tableOf(network.topology(), subnet)
            .flatMap(id -> network.topology().find(id, RouteTable.class))
            .flatMap(
                table ->
                    RouteLookup.of(network, network.routesOf(table), packet.destination()).chosen())
            .filter(
                route ->
                    route.route().target() instanceof RouteTarget.To to
                        && liesIn(network, to.id(), subnet))
            .isPresent();
  }

  private static boolean liesIn(Network network, ResourceId target, Subnet subnet) {
    return network.topology().referrers(subnet.id(), Role.CONTAINED_IN, NatGateway.class).stream()
            .anyMatch(nat -> nat.id().equals(target))
        || network
            .topology()
            .find(target, NetworkInterface.class)
            .filter(each -> each.subnet().equals(subnet.id()))
            .isPresent();
  }
}

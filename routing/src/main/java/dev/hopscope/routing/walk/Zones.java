package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
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
}

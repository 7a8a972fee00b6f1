package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.LossReason;
import dev.hopscope.routing.trace.Note;
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
  private static final String WITHOUT_REFERENCING = "use1-az3";

  static List<Subnet> subnets(Network network, TransitGatewayAttachment attachment) {
    return attachment.subnets().stream()
        .flatMap(id -> network.topology().find(id, Subnet.class).stream())
        .toList();
  }

  /**
   * Into the VPC.
   *
   * @param referencing whether both attachments and the gateway let rules name groups (rule SG-22)
   */
  Next enterVpc(Packet packet, Passage passage, boolean referencing) {
    List<Subnet> choices = choices(packet, passage);
    if (choices.isEmpty()) {
      return Next.lost(to.id(), UnknownReason.UNKNOWN_RESOURCE, to.id(), packet, passage);
    }
    List<ResourceId> names = choices.stream().map(Subnet::availabilityZone).toList();
    List<Next> ways = new ArrayList<>();
    for (Subnet choice : choices) {
      ResourceId taken = choice.availabilityZone();
      Identity left =
          passage
              .identity()
              .afterTransitGateway(
                  referencing
                      && mayReference(taken)
                      && zone.filter(this::mayNotReference).isEmpty());
      Passage arriving = crossed(taken, passage).arriving(Arrival.TRANSIT_GATEWAY, left);
      Passage pinned =
          to.applianceMode()
              ? arriving.remember(new Connections.Memory.Pinned(to.id(), choice.id()))
              : arriving;
      Next way = Next.goTo(new Place.LeavingTransitGateway(to, choice), packet, pinned);
      ways.add(way.after(step(names, taken, packet).stream().toList()));
    }
    return Forks.of(ways);
  }

  private Optional<Step> step(List<ResourceId> choices, ResourceId taken, Packet packet) {
    if (choices.size() > 1) {
      return Optional.of(new Step.ForkStep(to.id(), choices, taken, packet));
    }
    List<Loser<ResourceId>> losers =
        subnets(network, to).stream()
            .map(Subnet::availabilityZone)
            .filter(other -> !other.equals(taken))
            .map(other -> new Loser<>(other, LossReason.TGW_ATTACH_VPC_AZ_RESTRICTION))
            .toList();
    return losers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.ZoneStep(to.id(), taken, to.applianceMode(), losers, packet));
  }

  private Passage crossed(ResourceId taken, Passage passage) {
    return zone.filter(sender -> !sender.equals(taken))
        .map(sender -> passage.note(new Note.ZoneCrossed(to.id(), sender, taken)))
        .orElse(passage);
  }

  /** Rule SG-24: one zone of AWS's oldest Region cannot. */
  private boolean mayReference(ResourceId id) {
    Optional<String> zoneId =
        network
            .topology()
            .find(id, AvailabilityZone.class)
            .flatMap(AvailabilityZone::zoneId)
            .or(() -> Optional.of(id.value()));
    return !zoneId.get().equals(WITHOUT_REFERENCING);
  }

  private boolean mayNotReference(ResourceId id) {
    return !mayReference(id);
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

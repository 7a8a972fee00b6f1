package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Through a regional NAT gateway: it lies in no subnet, so that no ACL is asked, and goes on by its
 * own table (section 3.6 of the rules, journey J4r). AWS does not say under which private address
 * it sends: what leaves it bears the public one.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html">
 *     Regional NAT gateways</a>
 */
record RegionalNatCrossing(Network network) {

  Next cross(RegionalNatGateway nat, Sender from, Packet packet, Passage passage) {
    if (passage.appliances().contains(nat.id())) {
      return Next.drop(
          passage.lastTableOr(nat.id()), DropReason.ROUTE_LOOP, nat.id(), packet, passage);
    }
    Optional<DropReason> refused = NatCrossing.refusal(nat.state(), packet, passage);
    boolean isAnswer =
        refused.filter(DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL::equals).isPresent();
    if (refused.isPresent() && !isAnswer) {
      return Next.drop(nat.id(), refused.get(), packet, passage);
    }
    ResourceId zone = from.subnet().availabilityZone();
    boolean servesOthers = nat.automatic() && Doubts.REGIONAL_NAT_SERVES_ZONES_NOT_REACHED;
    if (!nat.isIn(zone) && !nat.addresses().isEmpty() && !servesOthers) {
      return Next.drop(
          nat.id(), DropReason.REGIONAL_NGW_ROUTE_AZ_RESTRICTION, zone, packet, passage);
    }
    if (isAnswer) {
      return Next.drop(nat.id(), DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL, packet, passage);
    }
    List<Address> choices = addressesFor(nat, zone);
    if (choices.isEmpty()) {
      return Next.lost(nat.id(), UnknownReason.UNKNOWN_RESOURCE, nat.id(), packet, passage);
    }
    List<ResourceId> named = choices.stream().map(each -> ResourceId.of(each.toString())).toList();
    List<Next> ways = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Next way = send(nat, from, packet, choices.get(i), passage);
      Step fork = new Step.ForkStep(nat.id(), named, named.get(i), packet);
      ways.add(choices.size() == 1 ? way : way.after(List.of(fork)));
    }
    return Forks.of(ways);
  }

  /** Those of the zone; of another one where it has none there. */
  private static List<Address> addressesFor(RegionalNatGateway nat, ResourceId zone) {
    return nat.addresses().stream()
        .filter(each -> !nat.isIn(zone) || each.availabilityZone().equals(zone))
        .map(ZonalAddress::publicAddress)
        .distinct()
        .toList();
  }

  private Next send(
      RegionalNatGateway nat, Sender from, Packet packet, Address own, Passage passage) {
    Packet translated = NatCrossing.translate(packet, own);
    Passage onwards =
        passage
            .through(nat.id())
            .remember(new Connections.Memory.Translated(nat.id(), packet, translated))
            .remember(new Connections.Memory.ServedIn(nat.id(), from.subnet().id()));
    return Next.goTo(
        new Place.AtRegionalNatRouter(nat, from),
        translated,
        onwards,
        new Step.TranslationStep(nat.id(), packet, translated));
  }

  /** From the internet to one of its addresses: only the reply to what it sent. */
  Next enter(RegionalNatGateway nat, Packet packet, Passage passage) {
    Optional<Connections.Memory.Translated> entry =
        passage.reply() ? passage.connections().translationFor(nat.id(), packet) : Optional.empty();
    Optional<Sender> self =
        passage
            .connections()
            .all(Connections.Memory.ServedIn.class)
            .filter(served -> served.device().equals(nat.id()))
            .findFirst()
            .flatMap(served -> Sender.in(network, served.subnet()));
    if (entry.isEmpty() || self.isEmpty()) {
      return Next.drop(nat.id(), DropReason.NAT_UNSOLICITED_INGRESS, packet, passage);
    }
    Packet restored = entry.get().original().reply();
    return Next.goTo(
        new Place.AtRegionalNatRouter(nat, self.get()),
        restored,
        passage.through(nat.id()),
        new Step.TranslationStep(nat.id(), packet, restored));
  }
}

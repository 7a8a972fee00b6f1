package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What leads a packet through a transit gateway: associations, propagations, routes, zones. */
final class TransitRepairs {
  private static final int USUAL_GAP = 10;

  private TransitRepairs() {}

  /** Tables of the gateway that the attachment could be associated with. */
  static List<Repair> associations(Situation situation) {
    ResourceId at = situation.drop().component();
    Stream<ResourceId> ofPeering =
        situation.topology().find(at, TransitGatewayPeeringAttachment.class).stream()
            .flatMap(peering -> situation.drop().about().filter(peering::joins).stream());
    Stream<ResourceId> ofAttachment =
        attachment(situation, at).stream().map(TransitGatewayAttachment::transitGateway);
    return Stream.concat(ofAttachment, ofPeering)
        .flatMap(gateway -> tablesOf(situation, gateway))
        .map(table -> new Mend.Associate(at, table.id()))
        .map(mend -> new Repair(mend, Repair.SETTING))
        .toList();
  }

  private static Stream<TransitGatewayRouteTable> tablesOf(
      Situation situation, ResourceId gateway) {
    return situation
        .topology()
        .referrers(gateway, Role.CONTAINED_IN, TransitGatewayRouteTable.class)
        .stream();
  }

  /** A rule of the policy table for this packet, choosing a route table of the gateway. */
  static List<Repair> policyRules(Situation situation) {
    return situation
        .topology()
        .find(situation.drop().component(), TransitGatewayPolicyTable.class)
        .stream()
        .flatMap(
            policy ->
                tablesOf(situation, policy.transitGateway())
                    .map(table -> policyRule(situation, policy, table))
                    .map(rule -> new Mend.AddPolicyRule(policy.id(), rule)))
        .map(mend -> new Repair(mend, Repair.RULE))
        .toList();
  }

  private static TransitGatewayPolicyRule policyRule(
      Situation situation, TransitGatewayPolicyTable policy, TransitGatewayRouteTable table) {
    Packet packet = situation.drop().packet();
    boolean answers = situation.isReply() && packet.protocol().hasPorts();
    int last = policy.rules().stream().flatMap(rule -> rule.number().stream()).reduce(0, Math::max);
    return new TransitGatewayPolicyRule(
        Optional.of(Math.min(last + USUAL_GAP, TransitGatewayPolicyRule.HIGHEST_NUMBER)),
        Optional.of(situation.rangeFor(packet.source())),
        Optional.of(situation.rangeFor(packet.destination())),
        TransitGatewayPolicyRule.trafficFor(
            packet.protocol(), answers ? PortRange.ALL : FilterRepairs.ports(packet)),
        answers ? Optional.of(PortRange.of(packet.sourcePort())) : Optional.empty(),
        table.id());
  }

  /** Routes for each transit gateway table that was asked. */
  static List<Repair> alongTheWay(Situation situation) {
    return situation.steps(Step.TransitRouteStep.class).stream()
        .flatMap(step -> at(situation, step).stream())
        .distinct()
        .toList();
  }

  private static List<Repair> at(Situation situation, Step.TransitRouteStep step) {
    Optional<TransitGatewayRouteTable> table =
        situation.topology().find(step.component(), TransitGatewayRouteTable.class);
    if (table.isEmpty()) {
      return List.of();
    }
    List<Repair> repairs = new ArrayList<>();
    Address destination = step.packet().destination();
    step.chosen()
        .filter(chosen -> chosen.route().blackhole())
        .map(chosen -> new Mend.RemoveTransitRoute(step.component(), chosen.route().destination()))
        .ifPresent(mend -> repairs.add(new Repair(mend, Repair.REPLACEMENT)));
    for (TransitGatewayAttachment towards :
        towards(situation, table.get().transitGateway(), destination)) {
      if (towards.id().equals(step.from())) {
        continue;
      }
      if (isOf(situation, towards, destination)
          && !towards.propagations().contains(table.get().id())) {
        repairs.add(
            new Repair(new Mend.PropagateAttachment(table.get().id(), towards.id()), Repair.RULE));
      }
      range(situation, step, destination)
          .map(range -> route(table.get(), range, towards))
          .ifPresent(repairs::add);
    }
    return repairs;
  }

  private static Repair route(
      TransitGatewayRouteTable table, Cidr range, TransitGatewayAttachment towards) {
    TransitGatewayRoute route =
        new TransitGatewayRoute(
            RouteDestination.of(range), Optional.of(towards.id()), false, false);
    return new Repair(new Mend.SetTransitRoute(table.id(), route), Repair.ROUTE);
  }

  private static Optional<Cidr> range(
      Situation situation, Step.TransitRouteStep step, Address destination) {
    int inTheWay =
        step.chosen()
            .map(chosen -> chosen.route().destination())
            .map(each -> each instanceof RouteDestination.Range range ? range.cidr().length() : 0)
            .orElse(-1);
    return Destinations.of(situation, destination, inTheWay);
  }

  /** Attachments through which the address may lie: its own VPC's, else any way out. */
  private static List<TransitGatewayAttachment> towards(
      Situation situation, ResourceId gateway, Address destination) {
    List<TransitGatewayAttachment> all =
        situation
            .topology()
            .referrers(gateway, Role.CONNECTS, TransitGatewayAttachment.class)
            .stream()
            .filter(each -> each.transitGateway().equals(gateway))
            .toList();
    List<TransitGatewayAttachment> own =
        all.stream().filter(each -> isOf(situation, each, destination)).toList();
    return own.isEmpty()
        ? all.stream().filter(each -> mayLeadOn(situation, each, destination)).toList()
        : own;
  }

  private static boolean isOf(
      Situation situation, TransitGatewayAttachment attachment, Address destination) {
    return situation
        .vpcOf(attachment.attached())
        .filter(vpc -> vpc.contains(destination))
        .isPresent();
  }

  private static boolean mayLeadOn(
      Situation situation, TransitGatewayAttachment attachment, Address destination) {
    Optional<Vpc> vpc = situation.vpcOf(attachment.attached());
    return vpc.isEmpty()
        || !Destinations.isInside(situation, destination)
            && !situation
                .topology()
                .referrers(vpc.get().id(), Role.ATTACHED_TO, InternetGateway.class)
                .isEmpty();
  }

  /** Subnets that would give the attachment the zone it lacks. */
  static List<Repair> zones(Situation situation) {
    Optional<TransitGatewayAttachment> attachment =
        attachment(situation, situation.drop().component());
    Optional<ResourceId> zone = situation.drop().about();
    return attachment.stream()
        .flatMap(each -> situation.subnetsOf(each.attached()).stream())
        .filter(subnet -> zone.filter(subnet.availabilityZone()::equals).isPresent())
        .filter(subnet -> subnet.cidr().isPresent())
        .map(Subnet::id)
        .map(subnet -> new Mend.AddZone(situation.drop().component(), subnet))
        .map(mend -> new Repair(mend, Repair.SETTING))
        .toList();
  }

  private static Optional<TransitGatewayAttachment> attachment(Situation situation, ResourceId id) {
    Optional<Resource> found = situation.topology().find(id);
    return found
        .filter(TransitGatewayAttachment.class::isInstance)
        .map(TransitGatewayAttachment.class::cast);
  }
}

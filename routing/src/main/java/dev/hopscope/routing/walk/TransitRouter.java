package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a transit gateway does with a packet that has come by one of its attachments: the policy
 * table, where the attachment has one, chooses a route table; that chooses the attachment to leave
 * by (rules TGW-02, TGW-13, section 7.2).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
 *     transit gateways work</a>
 */
record TransitRouter(Network network) {

  Next route(TransitSide from, Optional<ResourceId> zone, Packet packet, Passage passage) {
    if (from.table().isEmpty()) {
      return mayLackAssociation()
          ? Next.lost(
              from.attachment(),
              UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN,
              from.gateway(),
              packet,
              passage)
          : Next.drop(
              from.attachment(),
              DropReason.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION,
              from.gateway(),
              packet,
              passage);
    }
    ResourceId table = from.table().get();
    return network
        .topology()
        .find(table, TransitGatewayPolicyTable.class)
        .map(policy -> classify(policy, from, zone, packet, passage))
        .orElseGet(() -> lookUp(table, from, zone, packet, passage));
  }

  private boolean mayLackAssociation() {
    return network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE)
        || network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT);
  }

  private Next classify(
      TransitGatewayPolicyTable policy,
      TransitSide from,
      Optional<ResourceId> zone,
      Packet packet,
      Passage passage) {
    if (policy.rulesUnknown()) {
      return Next.lost(
          from.attachment(), UnknownReason.UNKNOWN_RESOURCE, policy.id(), packet, passage);
    }
    List<TransitGatewayPolicyRule> skipped = new ArrayList<>();
    for (TransitGatewayPolicyRule rule : policy.inOrder()) {
      if (matches(rule, packet)) {
        Step step =
            new Step.TransitPolicyStep(
                policy.id(), from.attachment(), Optional.of(rule), skipped, packet);
        return lookUp(rule.target(), from, zone, packet, passage.routedBy(policy.id()))
            .after(List.of(step));
      }
      skipped.add(rule);
    }
    Step step =
        new Step.TransitPolicyStep(
            policy.id(), from.attachment(), Optional.empty(), skipped, packet);
    return Next.drop(
            policy.id(), DropReason.TGW_POLICY_NO_MATCH, from.attachment(), packet, passage)
        .after(List.of(step));
  }

  private static boolean matches(TransitGatewayPolicyRule rule, Packet packet) {
    return rule.matches(
        packet.source(),
        packet.destination(),
        packet.protocol(),
        packet.sourcePort(),
        packet.destinationPort());
  }

  private Next lookUp(
      ResourceId id, TransitSide from, Optional<ResourceId> zone, Packet packet, Passage before) {
    Optional<TransitGatewayRouteTable> table =
        network.topology().find(id, TransitGatewayRouteTable.class);
    if (table.isEmpty() || table.get().routesUnknown()) {
      return Next.lost(
          from.attachment(), UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN, id, packet, before);
    }
    Passage passage = before.routedBy(id);
    TransitLookup lookup =
        TransitLookup.of(network, network.routesOf(table.get()), packet.destination());
    if (lookup.undecidedList().isPresent()) {
      return Next.lost(
          id, UnknownReason.UNKNOWN_RESOURCE, lookup.undecidedList().get(), packet, passage);
    }
    List<EffectiveTransitGatewayRoute> choices = lookup.equalChoices();
    if (choices.isEmpty()) {
      Step step =
          new Step.TransitRouteStep(
              id, from.attachment(), Optional.empty(), lookup.losers(Optional.empty()), packet);
      return Next.drop(
              id, DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT, from.attachment(), packet, passage)
          .after(List.of(step));
    }
    List<ResourceId> attachments =
        choices.stream().flatMap(choice -> choice.route().attachment().stream()).toList();
    List<Next> ways = new ArrayList<>();
    for (EffectiveTransitGatewayRoute choice : choices) {
      List<Step> steps = new ArrayList<>();
      steps.add(
          new Step.TransitRouteStep(
              id,
              from.attachment(),
              Optional.of(choice),
              lookup.losers(Optional.of(choice)),
              packet));
      if (choices.size() > 1) {
        choice
            .route()
            .attachment()
            .map(taken -> new Step.ForkStep(id, attachments, taken, packet))
            .ifPresent(steps::add);
      }
      ways.add(
          new TransitExit(network, from, zone)
              .follow(choice.route(), id, packet, passage)
              .after(steps));
    }
    return Forks.of(ways);
  }
}

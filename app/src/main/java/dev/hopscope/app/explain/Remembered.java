package dev.hopscope.app.explain;

import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.Optional;

/**
 * What a device on the way keeps of a packet, so that the reply is let through or translated back:
 * the state of connection tracking.
 *
 * @param who the device
 * @param what the connection, as the device knows it
 */
record Remembered(String who, String what) {

  /**
   * What is kept of a step. A network ACL keeps nothing, and an internet gateway translates one to
   * one: it has nothing to remember.
   */
  static Optional<Remembered> of(Card card) {
    return switch (card.step()) {
      case Step.SecurityGroupStep filter when filter.outcome() instanceof Outcome.AllowedBy ->
          Optional.of(new Remembered(card.name(), "tracks " + header(filter.packet())));
      case Step.TranslationStep translation when keepsState(card) ->
          Optional.of(
              new Remembered(
                  card.name(),
                  "%s is now %s"
                      .formatted(header(translation.packet()), Decisions.change(translation))));
      case Step.FirewallStep firewall
          when firewall.outcome().passes()
              && !(firewall.outcome() instanceof FirewallOutcome.NotKnown) ->
          Optional.of(new Remembered(card.name(), "has seen " + header(firewall.packet())));
      case Step.SecurityGroupStep _,
          Step.TranslationStep _,
          Step.FirewallStep _,
          Step.NetworkAclStep _,
          Step.RouteStep _,
          Step.TransitRouteStep _,
          Step.TransitPolicyStep _,
          Step.ZoneStep _,
          Step.CrossingStep _,
          Step.PathStep _,
          Step.AuthorizationStep _,
          Step.ForkStep _,
          Step.ResolutionStep _,
          Step.ListenerStep _,
          Step.TargetStep _,
          Step.DeliveryStep _,
          Step.DropStep _,
          Step.LostStep _ ->
          Optional.empty();
    };
  }

  private static boolean keepsState(Card card) {
    return card.kind().filter(ResourceKind.INTERNET_GATEWAY::equals).isEmpty();
  }

  private static String header(Packet packet) {
    return Decisions.header(packet);
  }
}

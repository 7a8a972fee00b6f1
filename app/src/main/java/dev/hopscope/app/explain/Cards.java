package dev.hopscope.app.explain;

import dev.hopscope.app.look.Called;
import dev.hopscope.app.look.RouteWords;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Leg;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cards of a lane. Where a packet is dropped by the table or filter that was just asked, that
 * card says so itself, and the end of the trace gets none of its own.
 */
final class Cards {
  private final Topology topology;

  Cards(Topology topology) {
    this.topology = topology;
  }

  /** The cards of one packet's way. */
  List<Card> of(Leg leg, Trace trace) {
    List<Card> cards = new ArrayList<>();
    List<Step> steps = trace.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean last = i == steps.size() - 2;
      boolean endsHere =
          last && isRefusal(trace.end()) && trace.end().component().equals(step.component());
      cards.add(card(leg, i, step, endsHere ? stateOf(trace.end()) : stateOf(step)));
      if (endsHere) {
        return List.copyOf(cards);
      }
    }
    return List.copyOf(cards);
  }

  /** The cards of the steps that would follow; the one that was mended is there already. */
  List<Card> assumed(Leg leg, List<Card> taken, List<Step> steps) {
    boolean again =
        !taken.isEmpty()
            && !steps.isEmpty()
            && taken.getLast().component().equals(steps.getFirst().component());
    return IntStream.range(again ? 1 : 0, steps.size())
        .mapToObj(i -> card(leg, taken.size() + i, steps.get(i), Card.State.ASSUMED))
        .toList();
  }

  /** What people call a resource, or what is outside the network. */
  private String nameOf(ResourceId id) {
    return faceOf(id).map(new Called(topology)::of).orElse(id.value());
  }

  /** The resource people think of: the owner of an interface that has no name of its own. */
  private Optional<Resource> faceOf(ResourceId id) {
    Optional<Resource> owner =
        topology
            .find(id, NetworkInterface.class)
            .filter(own -> own.name().isBlank())
            .flatMap(NetworkInterface::attachedTo)
            .flatMap(topology::find);
    return owner.or(() -> topology.find(id));
  }

  private Card card(Leg leg, int index, Step step, Card.State state) {
    Optional<ResourceKind> kind = faceOf(step.component()).map(Resource::kind);
    return new Card(
        step.component(), kind, nameOf(step.component()), lineOf(step), state, leg, index, step);
  }

  private static boolean isRefusal(Step.Terminal end) {
    return switch (end) {
      case Step.DeliveryStep _ -> false;
      case Step.DropStep _, Step.LostStep _ -> true;
    };
  }

  private static Card.State stateOf(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep filter -> stateOf(filter.outcome());
      case Step.ListenerStep lookup -> found(lookup.chosen());
      case Step.TargetStep choice -> found(choice.taken());
      case Step.NetworkAclStep filter -> filter.allowed() ? Card.State.PASSED : Card.State.STOPPED;
      case Step.FirewallStep filter ->
          switch (filter.outcome()) {
            case FirewallOutcome.NotKnown _ -> Card.State.NOT_KNOWN;
            case FirewallOutcome.ByRule _,
                FirewallOutcome.ByDefault _,
                FirewallOutcome.ReplyOfInspected _ ->
                filter.outcome().passes() ? Card.State.PASSED : Card.State.STOPPED;
          };
      case Step.RouteStep _,
          Step.TransitRouteStep _,
          Step.TransitPolicyStep _,
          Step.ZoneStep _,
          Step.TranslationStep _,
          Step.CrossingStep _,
          Step.PathStep _,
          Step.AuthorizationStep _,
          Step.ForkStep _,
          Step.ResolutionStep _,
          Step.DeliveryStep _ ->
          Card.State.PASSED;
      case Step.DropStep _ -> Card.State.STOPPED;
      case Step.LostStep _ -> Card.State.NOT_KNOWN;
    };
  }

  private static Card.State found(Optional<?> chosen) {
    return chosen.isPresent() ? Card.State.PASSED : Card.State.STOPPED;
  }

  private static Card.State stateOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.AllowedBy _, Outcome.ReplyOfTracked _, Outcome.NotFiltered _ ->
          Card.State.PASSED;
      case Outcome.NoRuleMatches _ -> Card.State.STOPPED;
      case Outcome.NotKnown _ -> Card.State.NOT_KNOWN;
    };
  }

  private String lineOf(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep filter ->
          way(filter.direction()) + ": " + words(filter.outcome());
      case Step.NetworkAclStep filter ->
          "%s: rule %s %s"
              .formatted(
                  way(filter.direction()),
                  filter.decidingRule().map(rule -> "" + rule.number()).orElse("*"),
                  filter.allowed() ? "allows" : "denies");
      case Step.FirewallStep filter -> words(filter.outcome());
      case Step.RouteStep route -> words(route);
      case Step.TransitRouteStep route -> words(route);
      case Step.TransitPolicyStep policy ->
          policy
              .decidingRule()
              .map(rule -> "rule %s: %s".formatted(rule.label(), nameOf(rule.target())))
              .orElse("no rule matches");
      case Step.ZoneStep zone -> "enters in " + nameOf(zone.taken());
      case Step.TranslationStep translation -> words(translation);
      case Step.CrossingStep crossing -> nameOf(crossing.from()) + " → " + nameOf(crossing.to());
      case Step.PathStep path ->
          path.chosen().range() + " by " + nameOf(path.chosen().connection());
      case Step.AuthorizationStep authorization ->
          authorization.rule().destination() + " is authorized";
      case Step.ForkStep fork ->
          "takes %s, one of %d".formatted(nameOf(fork.taken()), fork.choices().size());
      case Step.ResolutionStep resolution -> resolution.name() + " is " + resolution.taken();
      case Step.ListenerStep lookup ->
          lookup
              .chosen()
              .map(listener -> "listens on port " + listener.port())
              .orElse("no listener takes it");
      case Step.TargetStep choice ->
          choice
              .taken()
              .map(target -> "chooses " + nameOf(ResourceId.of(target.host().toString())))
              .orElse("no target to choose");
      case Step.DeliveryStep delivery -> "arrives" + port(delivery.packet().destinationPort());
      case Step.DropStep drop -> DropWords.of(drop.reason());
      case Step.LostStep lost -> DropWords.of(lost.reason());
    };
  }

  private static String way(Direction direction) {
    return switch (direction) {
      case INGRESS -> "in";
      case EGRESS -> "out";
    };
  }

  private String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.AllowedBy allowed -> allowed.rule().traffic() + " allowed";
      case Outcome.ReplyOfTracked _ -> "tracked, not asked";
      case Outcome.NotFiltered _ -> "no group filters";
      case Outcome.NoRuleMatches _ -> "no rule allows it";
      case Outcome.NotKnown unknown -> nameOf(unknown.what()) + " is not known";
    };
  }

  private String words(FirewallOutcome outcome) {
    String verb = outcome.passes() ? "passes" : "drops";
    return switch (outcome) {
      case FirewallOutcome.ByRule by ->
          "rule %d of %s %s".formatted(by.rule().number(), nameOf(by.group()), verb);
      case FirewallOutcome.ByDefault by ->
          "no rule matches, %s %s".formatted(nameOf(by.policy()), verb);
      case FirewallOutcome.ReplyOfInspected _ -> "remembered, not asked";
      case FirewallOutcome.NotKnown unknown -> nameOf(unknown.what()) + " is not known";
    };
  }

  private String words(Step.RouteStep route) {
    if (route.chosen().isEmpty()) {
      return "no route to " + route.packet().destination();
    }
    EffectiveRoute chosen = route.chosen().get();
    return words(chosen.route().destination())
        + " → "
        + new RouteWords(topology).target(chosen.route());
  }

  private String words(Step.TransitRouteStep route) {
    if (route.chosen().isEmpty()) {
      return "no route to " + route.packet().destination();
    }
    EffectiveTransitGatewayRoute chosen = route.chosen().get();
    return words(chosen.route().destination())
        + " → "
        + new RouteWords(topology).target(chosen.route());
  }

  private String words(RouteDestination destination) {
    return new RouteWords(topology).destination(destination);
  }

  private static String words(Step.TranslationStep translation) {
    Packet before = translation.packet();
    Packet after = translation.after();
    return before.source().equals(after.source())
        ? "to is now " + after.destination()
        : "from is now " + after.source();
  }

  private static String port(int port) {
    return port == Packet.NO_PORT ? "" : " at port " + port;
  }
}

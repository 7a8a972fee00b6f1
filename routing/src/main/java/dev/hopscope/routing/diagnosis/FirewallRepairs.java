package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules that a network firewall asks before what drops, as narrow as they can be. */
final class FirewallRepairs {
  private static final int USUAL_GAP = 10;

  private FirewallRepairs() {}

  static List<Repair> of(Situation situation) {
    Optional<FirewallPolicy> policy =
        situation
            .topology()
            .find(situation.drop().component(), NetworkFirewall.class)
            .flatMap(NetworkFirewall::policy)
            .flatMap(id -> situation.topology().find(id, FirewallPolicy.class));
    return policy.stream()
        .flatMap(
            asked ->
                situation.last(Step.FirewallStep.class).stream()
                    .flatMap(step -> of(situation, asked, step.outcome())))
        .toList();
  }

  private static Stream<Repair> of(
      Situation situation, FirewallPolicy policy, FirewallOutcome outcome) {
    return switch (outcome) {
      case FirewallOutcome.ByRule(ResourceId id, FirewallRule rule) ->
          situation.topology().find(id, FirewallRuleGroup.class).stream()
              .flatMap(group -> before(situation, policy, group, rule));
      case FirewallOutcome.ByDefault(_, FirewallRuleGroup.Type engine, _) ->
          atTheEnd(situation, policy, engine);
      case FirewallOutcome.ReplyOfInspected _, FirewallOutcome.NotKnown _ -> Stream.empty();
    };
  }

  /** In its group at a lower number; where there is none, in a new group before it. */
  private static Stream<Repair> before(
      Situation situation, FirewallPolicy policy, FirewallRuleGroup group, FirewallRule deciding) {
    boolean inOrder =
        group.type() == FirewallRuleGroup.Type.STATELESS
            || policy.ruleOrder() == FirewallPolicy.RuleOrder.STRICT_ORDER;
    Optional<Integer> number =
        inOrder
            ? below(numbers(group), deciding.number())
            : Optional.of(highest(group) + USUAL_GAP);
    return number
        .map(free -> inGroup(situation, group, free))
        .orElseGet(() -> inNewGroup(situation, policy, group.type()));
  }

  private static Stream<Repair> atTheEnd(
      Situation situation, FirewallPolicy policy, FirewallRuleGroup.Type engine) {
    Optional<FirewallRuleGroup> last =
        groups(policy, engine).stream()
            .flatMap(id -> situation.topology().find(id, FirewallRuleGroup.class).stream())
            .reduce((_, next) -> next);
    return last.map(group -> inGroup(situation, group, highest(group) + USUAL_GAP))
        .orElseGet(() -> inNewGroup(situation, policy, engine));
  }

  private static List<ResourceId> groups(FirewallPolicy policy, FirewallRuleGroup.Type engine) {
    return switch (engine) {
      case STATELESS -> policy.statelessGroups();
      case STATEFUL -> policy.statefulGroups();
    };
  }

  private static Stream<Repair> inGroup(Situation situation, FirewallRuleGroup group, int number) {
    return actions(group.type())
        .map(action -> rule(situation, number, action))
        .map(rule -> new Repair(new Mend.AddFirewallRule(group.id(), rule), Repair.RULE));
  }

  private static Stream<Repair> inNewGroup(
      Situation situation, FirewallPolicy policy, FirewallRuleGroup.Type engine) {
    ResourceId id = situation.topology().newId(ResourceKind.FIREWALL_RULE_GROUP);
    return actions(engine)
        .map(action -> rule(situation, USUAL_GAP, action))
        .map(rule -> new FirewallRuleGroup(id, "", engine, List.of(rule)))
        .map(group -> new Mend.AddFirewallRuleGroup(policy.id(), group))
        .map(mend -> new Repair(mend, Repair.REPLACEMENT));
  }

  /** The stateful rules have their say where they can; what a stateless rule passes they miss. */
  private static Stream<Action> actions(FirewallRuleGroup.Type engine) {
    return switch (engine) {
      case STATELESS -> Stream.of(Action.FORWARD, Action.PASS);
      case STATEFUL -> Stream.of(Action.PASS);
    };
  }

  private static FirewallRule rule(Situation situation, int number, Action action) {
    Packet packet = situation.drop().packet();
    Traffic traffic = FilterRepairs.withPortsOfReplies(situation, packet);
    return FirewallRule.of(
        number,
        action,
        traffic,
        ranges(situation.rangeFor(packet.source())),
        ranges(situation.rangeFor(packet.destination())));
  }

  private static List<Cidr> ranges(Cidr range) {
    return List.of(range);
  }

  private static Set<Integer> numbers(FirewallRuleGroup group) {
    return group.rules().stream().map(FirewallRule::number).collect(Collectors.toSet());
  }

  private static int highest(FirewallRuleGroup group) {
    return numbers(group).stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static Optional<Integer> below(Set<Integer> taken, int number) {
    return IntStream.iterate(number - 1, each -> each > 0, each -> each - 1)
        .filter(each -> !taken.contains(each))
        .boxed()
        .findFirst();
  }
}

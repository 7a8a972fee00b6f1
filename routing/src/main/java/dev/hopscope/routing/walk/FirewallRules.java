package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRule.Action;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one network firewall, asked about one packet: the stateless ones first, then, about
 * what they forward, the stateful ones. A rule that looks at more than addresses and ports may
 * match or not; where that could turn the answer, the answer is not known.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-rules-engines.html">Stateless
 *     and stateful rules engines</a>
 */
final class FirewallRules {
  private final Network network;
  private final FirewallPolicy policy;
  private final Packet packet;
  private final List<Doubt> doubts = new ArrayList<>();

  /**
   * What the firewall says.
   *
   * @param remembered whether it now remembers the connection
   * @param note what was not checked
   */
  record Said(FirewallOutcome outcome, boolean remembered, Optional<Note> note) {}

  /** A rule or group that may decide, and how. */
  private record Doubt(ResourceId group, Optional<FirewallRule> rule, boolean passes) {}

  private FirewallRules(Network network, FirewallPolicy policy, Packet packet) {
    this.network = network;
    this.policy = policy;
    this.packet = packet;
  }

  /**
   * Asks a firewall.
   *
   * @param known whether it remembers the connection that the packet belongs to
   */
  static Said ask(Network network, ResourceId firewall, Packet packet, boolean known) {
    Optional<NetworkFirewall> found = network.topology().find(firewall, NetworkFirewall.class);
    Optional<FirewallPolicy> policy =
        found
            .flatMap(NetworkFirewall::policy)
            .flatMap(id -> network.topology().find(id, FirewallPolicy.class));
    if (policy.isEmpty()) {
      ResourceId missing = found.flatMap(NetworkFirewall::policy).orElse(firewall);
      return new Said(
          new FirewallOutcome.NotKnown(UnknownReason.UNKNOWN_RESOURCE, missing, Optional.empty()),
          true,
          Optional.empty());
    }
    return new FirewallRules(network, policy.get(), packet).ask(known);
  }

  private Said ask(boolean known) {
    FirewallOutcome stateless = stateless();
    if (!isForwarded(stateless)) {
      return said(stateless, /* remembered= */ false);
    }
    return known
        ? said(new FirewallOutcome.ReplyOfInspected(), /* remembered= */ true)
        : said(stateful(), /* remembered= */ true);
  }

  private boolean isForwarded(FirewallOutcome outcome) {
    return switch (outcome) {
      case FirewallOutcome.ByRule by -> by.rule().action() == Action.FORWARD;
      case FirewallOutcome.ByDefault _ ->
          policy.statelessDefault() == FirewallPolicy.StatelessDefault.FORWARD;
      case FirewallOutcome.ReplyOfInspected _, FirewallOutcome.NotKnown _ -> false;
    };
  }

  /** The outcome, unless a doubt could turn it round. */
  private Said said(FirewallOutcome outcome, boolean remembered) {
    Optional<Doubt> turning =
        doubts.stream().filter(doubt -> doubt.passes() != outcome.passes()).findFirst();
    if (turning.isEmpty()) {
      return new Said(outcome, remembered, Optional.empty());
    }
    Doubt doubt = turning.get();
    boolean byDefault = outcome instanceof FirewallOutcome.ByDefault;
    Note.FirewallDetail detail =
        doubt.rule().isEmpty()
            ? Note.FirewallDetail.FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULE_GROUP_TYPE
            : byDefault
                ? Note.FirewallDetail.FIREWALL_UNSUPPORTED_RULE_OPTIONS
                : Note.FirewallDetail.FIREWALL_UNSUPPORTED_HIGHER_PRIORITY_RULES;
    return new Said(
        new FirewallOutcome.NotKnown(
            UnknownReason.UNSUPPORTED_COMPONENT, doubt.group(), doubt.rule()),
        remembered,
        Optional.of(new Note.FirewallRulesNotChecked(doubt.group(), detail)));
  }

  private FirewallOutcome stateless() {
    for (ResourceId id : policy.statelessGroups()) {
      Optional<FirewallRuleGroup> group = group(id);
      if (group.isEmpty()) {
        continue;
      }
      for (FirewallRule rule : inOrder(group.get())) {
        if (matches(rule) && !isDoubtful(id, rule)) {
          return new FirewallOutcome.ByRule(id, rule);
        }
      }
    }
    return new FirewallOutcome.ByDefault(
        policy.id(),
        FirewallRuleGroup.Type.STATELESS,
        policy.statelessDefault() != FirewallPolicy.StatelessDefault.DROP);
  }

  private FirewallOutcome stateful() {
    return switch (policy.ruleOrder()) {
      case STRICT_ORDER ->
          firstOf(List.of(Action.PASS, Action.DROP, Action.REJECT))
              .orElseGet(
                  () -> byDefault(policy.statefulDefault() == FirewallPolicy.StatefulDefault.PASS));
      case ACTION_ORDER ->
          firstOf(List.of(Action.PASS))
              .or(() -> firstOf(List.of(Action.DROP)))
              .or(() -> firstOf(List.of(Action.REJECT)))
              .orElseGet(() -> byDefault(true));
    };
  }

  private FirewallOutcome byDefault(boolean passes) {
    return new FirewallOutcome.ByDefault(policy.id(), FirewallRuleGroup.Type.STATEFUL, passes);
  }

  private Optional<FirewallOutcome> firstOf(List<Action> actions) {
    for (ResourceId id : policy.statefulGroups()) {
      Optional<FirewallRuleGroup> group = group(id);
      if (group.isEmpty()) {
        continue;
      }
      for (FirewallRule rule : inOrder(group.get())) {
        if (actions.contains(rule.action()) && matches(rule) && !isDoubtful(id, rule)) {
          return Optional.of(new FirewallOutcome.ByRule(id, rule));
        }
      }
    }
    return Optional.empty();
  }

  /** A group that is not in the network may do anything. */
  private Optional<FirewallRuleGroup> group(ResourceId id) {
    Optional<FirewallRuleGroup> group = network.topology().find(id, FirewallRuleGroup.class);
    if (group.isEmpty()) {
      doubts.add(new Doubt(id, Optional.empty(), true));
      doubts.add(new Doubt(id, Optional.empty(), false));
    }
    return group;
  }

  private static List<FirewallRule> inOrder(FirewallRuleGroup group) {
    return group.rules().stream().sorted(Comparator.comparingInt(FirewallRule::number)).toList();
  }

  private boolean isDoubtful(ResourceId group, FirewallRule rule) {
    if (rule.unsupported().isEmpty()) {
      return false;
    }
    doubts.add(
        new Doubt(group, Optional.of(rule), new FirewallOutcome.ByRule(group, rule).passes()));
    return true;
  }

  private boolean matches(FirewallRule rule) {
    return matches(rule, packet) || rule.bothWays() && matches(rule, exchanged());
  }

  private Packet exchanged() {
    return new Packet(
        packet.destination(),
        packet.source(),
        packet.protocol(),
        packet.destinationPort(),
        packet.sourcePort(),
        packet.icmp());
  }

  private static boolean matches(FirewallRule rule, Packet packet) {
    boolean ports =
        !packet.protocol().hasPorts()
            || rule.traffic().ports().contains(packet.destinationPort())
                && rule.sourcePorts()
                    .filter(range -> !range.contains(packet.sourcePort()))
                    .isEmpty();
    return rule.traffic().covers(packet.protocol())
        && ports
        && (!packet.protocol().isIcmp() || rule.traffic().icmp().matches(packet.icmp()))
        && rule.isBetween(packet.source(), packet.destination());
  }
}

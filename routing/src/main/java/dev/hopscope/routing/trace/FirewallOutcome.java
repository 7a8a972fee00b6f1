package dev.hopscope.routing.trace;

import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;

/** What a network firewall says to a packet. */
public sealed interface FirewallOutcome {

  /** Whether the packet goes on, as far as anybody knows. */
  boolean passes();

  /** A rule decides. */
  record ByRule(ResourceId group, FirewallRule rule) implements FirewallOutcome {
    @Override
    public boolean passes() {
      return switch (rule.action()) {
        case PASS, ALERT, FORWARD -> true;
        case DROP, REJECT -> false;
      };
    }
  }

  /**
   * No rule matches, and the policy's default action decides.
   *
   * @param engine whose default it is
   */
  record ByDefault(ResourceId policy, FirewallRuleGroup.Type engine, boolean passes)
      implements FirewallOutcome {}

  /** The firewall let the request through, and this is its reply. */
  record ReplyOfInspected() implements FirewallOutcome {
    @Override
    public boolean passes() {
      return true;
    }
  }

  /**
   * Nobody can say: something decides that is not in the network or looks at more than addresses
   * and ports.
   *
   * @param what the firewall, policy or rule group in question
   * @param rule the rule in question, where there is one
   */
  record NotKnown(UnknownReason reason, ResourceId what, Optional<FirewallRule> rule)
      implements FirewallOutcome {
    @Override
    public boolean passes() {
      return true;
    }
  }
}

package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.Resource;
import java.util.Optional;

/** What a network firewall is told: its policy, and the rule groups of that. */
final class FirewallWires {
  private FirewallWires() {}

  /** A firewall follows one policy. */
  static Optional<Wiring> of(NetworkFirewall firewall, Resource to) {
    if (!(to instanceof FirewallPolicy policy)) {
      return Optional.empty();
    }
    return firewall.policy().filter(policy.id()::equals).isPresent()
        ? Wiring.refuse("%s follows %s already.".formatted(firewall.label(), policy.label()))
        : Wiring.change(
            "Let %s follow %s".formatted(firewall.label(), policy.label()),
            () -> firewall.withPolicy(Optional.of(policy.id())));
  }

  /** A policy lists rule groups. */
  static Optional<Wiring> of(FirewallPolicy policy, Resource to) {
    if (!(to instanceof FirewallRuleGroup group)) {
      return Optional.empty();
    }
    if (policy.statelessGroups().contains(group.id())
        || policy.statefulGroups().contains(group.id())) {
      return Wiring.refuse("%s has %s already.".formatted(policy.label(), group.label()));
    }
    return Wiring.change(
        "Add %s to %s".formatted(group.label(), policy.label()),
        () ->
            switch (group.type()) {
              case STATELESS ->
                  policy.withStatelessGroups(Appended.to(policy.statelessGroups(), group.id()));
              case STATEFUL ->
                  policy.withStatefulGroups(Appended.to(policy.statefulGroups(), group.id()));
            });
  }
}

package dev.hopscope.model.resource;

import java.util.List;

/**
 * A rule group of network firewalls.
 *
 * @param id of ours, or the last part of its ARN, such as {@code stateful-rulegroup/web}
 * @param name its name
 * @param type which engine reads it
 * @param rules its rules
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups.html">Rule
 *     groups in AWS Network Firewall</a>
 */
public record FirewallRuleGroup(ResourceId id, String name, Type type, List<FirewallRule> rules)
    implements Resource {

  /** Which engine reads a rule group. */
  public enum Type {
    /** Each packet for itself. */
    STATELESS,
    /** Connections, remembered. */
    STATEFUL
  }

  public FirewallRuleGroup {
    rules = List.copyOf(rules);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.FIREWALL_RULE_GROUP;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public FirewallRuleGroup withName(String newName) {
    return new FirewallRuleGroup(id, newName, type, rules);
  }

  /** The same group for the other engine. */
  public FirewallRuleGroup withType(Type other) {
    return new FirewallRuleGroup(id, name, other, rules);
  }

  /** The same group with other rules. */
  public FirewallRuleGroup withRules(List<FirewallRule> other) {
    return new FirewallRuleGroup(id, name, type, other);
  }
}

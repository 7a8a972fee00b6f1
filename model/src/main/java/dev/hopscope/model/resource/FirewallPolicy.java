package dev.hopscope.model.resource;

import java.util.List;

/**
 * What a network firewall does: the stateless rules are asked about every packet, and what they
 * forward, the stateful ones about every connection.
 *
 * @param id of ours, or the last part of its ARN, such as {@code firewall-policy/egress}
 * @param name its name
 * @param statelessGroups in the order in which they are tried
 * @param statelessDefault what becomes of what no stateless rule matches
 * @param ruleOrder the order of the stateful rules
 * @param statefulGroups in the order in which they are tried, where the order is strict
 * @param statefulDefault what becomes of what no stateful rule matches, where the order is strict
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-policies.html">Firewall
 *     policies in AWS Network Firewall</a>
 */
public record FirewallPolicy(
    ResourceId id,
    String name,
    List<ResourceId> statelessGroups,
    StatelessDefault statelessDefault,
    RuleOrder ruleOrder,
    List<ResourceId> statefulGroups,
    StatefulDefault statefulDefault)
    implements Resource {

  /** What becomes of what no stateless rule matches. */
  public enum StatelessDefault {
    PASS,
    DROP,
    FORWARD
  }

  /** The order in which stateful rules are tried. */
  public enum RuleOrder {
    /** All that pass, then all that drop, then all that reject; what none matches passes. */
    ACTION_ORDER,
    /** As written, group by group. */
    STRICT_ORDER
  }

  /** What becomes of what no stateful rule matches. */
  public enum StatefulDefault {
    PASS,
    DROP,
    /** Lets connections be made, and drops all they carry. */
    DROP_ESTABLISHED
  }

  public FirewallPolicy {
    statelessGroups = List.copyOf(statelessGroups);
    statefulGroups = List.copyOf(statefulGroups);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.FIREWALL_POLICY;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.ASSOCIATED_WITH, statelessGroups),
        Reference.of(Role.ASSOCIATED_WITH, statefulGroups));
  }

  @Override
  public FirewallPolicy withName(String newName) {
    return copy(newName, statelessGroups, statelessDefault, ruleOrder, statefulGroups);
  }

  /** The same policy with other stateless groups. */
  public FirewallPolicy withStatelessGroups(List<ResourceId> groups) {
    return copy(name, groups, statelessDefault, ruleOrder, statefulGroups);
  }

  /** The same policy with another stateless default. */
  public FirewallPolicy withStatelessDefault(StatelessDefault other) {
    return copy(name, statelessGroups, other, ruleOrder, statefulGroups);
  }

  /** The same policy with another order. */
  public FirewallPolicy withRuleOrder(RuleOrder other) {
    return copy(name, statelessGroups, statelessDefault, other, statefulGroups);
  }

  /** The same policy with other stateful groups. */
  public FirewallPolicy withStatefulGroups(List<ResourceId> groups) {
    return copy(name, statelessGroups, statelessDefault, ruleOrder, groups);
  }

  /** The same policy with another stateful default. */
  public FirewallPolicy withStatefulDefault(StatefulDefault other) {
    return new FirewallPolicy(
        id, name, statelessGroups, statelessDefault, ruleOrder, statefulGroups, other);
  }

  @Override
  public FirewallPolicy afterRemovalOf(ResourceId removed) {
    return copy(
        name,
        Reference.without(removed, statelessGroups),
        statelessDefault,
        ruleOrder,
        Reference.without(removed, statefulGroups));
  }

  /** AWS keeps rule groups of its own that no account can list. */
  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return true;
  }

  private FirewallPolicy copy(
      String newName,
      List<ResourceId> stateless,
      StatelessDefault newDefault,
      RuleOrder order,
      List<ResourceId> stateful) {
    return new FirewallPolicy(id, newName, stateless, newDefault, order, stateful, statefulDefault);
  }
}

package dev.hopscope.model.resource;

import java.util.Comparator;
import java.util.List;

/**
 * A policy table of a transit gateway: its rules choose, packet by packet, the route table that
 * routes what arrives from the attachments associated with it. It keeps no state: a reply is
 * classified by the other attachment's table (rule TGW-13).
 *
 * @param id {@code tgw-ptb-…}
 * @param name Name tag
 * @param transitGateway the gateway it belongs to
 * @param rules in any order; see {@link #inOrder}
 * @param rulesUnknown whether the snapshot lacks its rules
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-policy-tables-concepts.html">Transit
 *     gateway policy tables</a>
 */
public record TransitGatewayPolicyTable(
    ResourceId id,
    String name,
    ResourceId transitGateway,
    List<TransitGatewayPolicyRule> rules,
    boolean rulesUnknown)
    implements Resource {

  public TransitGatewayPolicyTable {
    rules = List.copyOf(rules);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY_POLICY_TABLE;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, transitGateway),
        Reference.of(
            Role.ASSOCIATED_WITH, rules.stream().map(TransitGatewayPolicyRule::target).toList()));
  }

  /** The rules as they are asked: those that AWS manages, then by number. */
  public List<TransitGatewayPolicyRule> inOrder() {
    return rules.stream().sorted(Comparator.comparingInt(rule -> rule.number().orElse(0))).toList();
  }

  @Override
  public TransitGatewayPolicyTable withName(String newName) {
    return new TransitGatewayPolicyTable(id, newName, transitGateway, rules, rulesUnknown);
  }

  /** The same table with other rules. */
  public TransitGatewayPolicyTable withRules(List<TransitGatewayPolicyRule> newRules) {
    return new TransitGatewayPolicyTable(id, name, transitGateway, newRules, rulesUnknown);
  }

  /** Without the rules that choose the removed table. */
  @Override
  public TransitGatewayPolicyTable afterRemovalOf(ResourceId removed) {
    return withRules(rules.stream().filter(rule -> !rule.target().equals(removed)).toList());
  }
}

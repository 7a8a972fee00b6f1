package dev.hopscope.app.palette;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Optional;

/** What a network firewall brings along. */
final class FirewallDrafts {
  private final Draft draft;

  FirewallDrafts(Draft draft) {
    this.draft = draft;
  }

  /** A firewall with an endpoint in the subnet and a policy; no route leads to it yet. */
  void firewall(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.NETWORK_FIREWALL);
    draft.add(new NetworkFirewall(id, draft.newName("firewall"), vpc.id(), Optional.of(policy())));
    ResourceId endpoint = new GatewayDrafts(draft).gatewayLoadBalancerEndpoint(vpc, subnet, at);
    draft
        .topology()
        .find(endpoint, GatewayLoadBalancerEndpoint.class)
        .ifPresent(each -> draft.replace(each.before(id)));
  }

  /** A policy that hands everything to one stateful group and drops what no rule passes. */
  ResourceId policy() {
    ResourceId id = draft.newId(ResourceKind.FIREWALL_POLICY);
    draft.add(
        new FirewallPolicy(
            id,
            draft.newName("policy"),
            List.of(),
            FirewallPolicy.StatelessDefault.FORWARD,
            FirewallPolicy.RuleOrder.STRICT_ORDER,
            List.of(ruleGroup()),
            FirewallPolicy.StatefulDefault.DROP));
    return id;
  }

  /** A stateful group that passes HTTPS. */
  ResourceId ruleGroup() {
    ResourceId id = draft.newId(ResourceKind.FIREWALL_RULE_GROUP);
    draft.add(
        new FirewallRuleGroup(
            id,
            draft.newName("rules"),
            FirewallRuleGroup.Type.STATEFUL,
            List.of(
                FirewallRule.of(
                    1, FirewallRule.Action.PASS, Traffic.tcp(443), List.of(), List.of()),
                FirewallRule.of(
                    2,
                    FirewallRule.Action.PASS,
                    Traffic.of(Protocol.ICMP),
                    List.of(),
                    List.of()))));
    return id;
  }
}

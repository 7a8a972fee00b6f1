package dev.hopscope.model.aws;

import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallPolicy.RuleOrder;
import dev.hopscope.model.resource.FirewallPolicy.StatefulDefault;
import dev.hopscope.model.resource.FirewallPolicy.StatelessDefault;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code Firewall}, {@code FirewallPolicy} and {@code RuleGroup}, one answer for each.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewallPolicy.html">DescribeFirewallPolicy</a>
 */
final class FirewallsReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final FirewallItems firewalls;
  private final Collection<Vpc> vpcs;
  private final Set<ResourceId> listedEndpoints;

  FirewallsReader(
      Snapshot snapshot,
      Notes notes,
      FirewallItems firewalls,
      Collection<Vpc> vpcs,
      VpcEndpointItems endpoints) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.firewalls = firewalls;
    this.vpcs = vpcs;
    this.listedEndpoints =
        endpoints.of(VpcEndpointItems.Type.GATEWAY_LOAD_BALANCER).stream()
            .map(VpcEndpointItems::idOf)
            .collect(Collectors.toSet());
  }

  List<Resource> read() {
    List<Resource> read = new ArrayList<>();
    firewalls.firewalls().forEach((id, item) -> read.add(firewall(id, item)));
    firewalls.endpoints().values().stream()
        .filter(endpoint -> !listedEndpoints.contains(endpoint.id()))
        .map(FirewallsReader::endpoint)
        .forEach(read::add);
    read.addAll(policies());
    read.addAll(ruleGroups());
    Set<ResourceId> seen = new HashSet<>();
    return read.stream().filter(resource -> seen.add(resource.id())).toList();
  }

  private static NetworkFirewall firewall(ResourceId id, Item item) {
    return new NetworkFirewall(
        id,
        item.text("FirewallName").orElse(""),
        item.requiredReference("VpcId"),
        item.text("FirewallPolicyArn").map(FirewallItems::idOf));
  }

  private static GatewayLoadBalancerEndpoint endpoint(FirewallItems.Endpoint endpoint) {
    return new GatewayLoadBalancerEndpoint(
        endpoint.id(),
        "",
        endpoint.subnet(),
        "",
        switch (endpoint.status().toUpperCase(Locale.ROOT)) {
          case "READY" -> LifecycleState.AVAILABLE;
          case "DELETING" -> LifecycleState.DELETING;
          case "FAILED", "ERROR" -> LifecycleState.FAILED;
          default -> LifecycleState.PENDING;
        },
        Optional.of(endpoint.firewall()));
  }

  private List<FirewallPolicy> policies() {
    Map<String, Item> names = FirewallItems.byFile(snapshot.items(Call.FIREWALL_POLICY_RESPONSE));
    List<FirewallPolicy> policies = new ArrayList<>();
    for (Item item : snapshot.items(Call.FIREWALL_POLICY)) {
      Optional<Item> response = Optional.ofNullable(names.get(item.origin().file().toString()));
      Optional<String> arn = response.flatMap(each -> each.text("FirewallPolicyArn"));
      if (arn.isEmpty()) {
        notes.add(item.origin().place() + ": a firewall policy without its name is left out.");
        continue;
      }
      policies.add(
          new FirewallPolicy(
              FirewallItems.idOf(arn.get()),
              response.flatMap(each -> each.text("FirewallPolicyName")).orElse(""),
              groups(item, "StatelessRuleGroupReferences"),
              statelessDefault(item),
              isStrict(item) ? RuleOrder.STRICT_ORDER : RuleOrder.ACTION_ORDER,
              groups(item, "StatefulRuleGroupReferences"),
              statefulDefault(item)));
    }
    return policies;
  }

  private static List<ResourceId> groups(Item policy, String field) {
    return policy.list(field).stream()
        .sorted(Comparator.comparingInt(each -> each.number("Priority").orElse(0)))
        .map(each -> FirewallItems.idOf(each.required("ResourceArn")))
        .distinct()
        .toList();
  }

  private static StatelessDefault statelessDefault(Item policy) {
    List<String> actions = texts(policy, "StatelessDefaultActions");
    if (actions.contains("aws:drop")) {
      return StatelessDefault.DROP;
    }
    return actions.contains("aws:pass") ? StatelessDefault.PASS : StatelessDefault.FORWARD;
  }

  private static boolean isStrict(Item policy) {
    return policy
        .child("StatefulEngineOptions")
        .flatMap(options -> options.text("RuleOrder"))
        .filter("STRICT_ORDER"::equals)
        .isPresent();
  }

  private static StatefulDefault statefulDefault(Item policy) {
    List<String> actions = texts(policy, "StatefulDefaultActions");
    if (actions.contains("aws:drop_strict")) {
      return StatefulDefault.DROP;
    }
    return actions.stream().anyMatch(action -> action.startsWith("aws:drop_established"))
        ? StatefulDefault.DROP_ESTABLISHED
        : StatefulDefault.PASS;
  }

  static List<String> texts(Item item, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : item.elements(field)) {
      texts.add(element.asString());
    }
    return texts;
  }

  private List<FirewallRuleGroup> ruleGroups() {
    Map<String, Item> names = FirewallItems.byFile(snapshot.items(Call.RULE_GROUP_RESPONSE));
    List<FirewallRuleGroup> groups = new ArrayList<>();
    for (Item item : snapshot.items(Call.RULE_GROUP)) {
      Optional<Item> response = Optional.ofNullable(names.get(item.origin().file().toString()));
      Optional<String> arn = response.flatMap(each -> each.text("RuleGroupArn"));
      if (arn.isEmpty()) {
        notes.add(item.origin().place() + ": a rule group without its name is left out.");
        continue;
      }
      boolean stateless =
          response.flatMap(each -> each.text("Type")).filter("STATELESS"::equals).isPresent()
              || arn.get().contains(":stateless-rulegroup/");
      groups.add(
          new FirewallRuleGroup(
              FirewallItems.idOf(arn.get()),
              response.flatMap(each -> each.text("RuleGroupName")).orElse(""),
              stateless ? FirewallRuleGroup.Type.STATELESS : FirewallRuleGroup.Type.STATEFUL,
              new FirewallRuleItems(item, FirewallVariables.of(item, homes())).rules()));
    }
    return groups;
  }

  /** The VPCs with firewalls: what {@code $HOME_NET} stands for where nobody says otherwise. */
  private List<Vpc> homes() {
    Set<ResourceId> ids =
        firewalls.firewalls().values().stream()
            .map(item -> item.requiredReference("VpcId"))
            .collect(Collectors.toSet());
    return vpcs.stream().filter(vpc -> ids.contains(vpc.id())).toList();
  }
}

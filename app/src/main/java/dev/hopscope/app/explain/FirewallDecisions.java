package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of a network firewall that was asked, and which decided. */
final class FirewallDecisions {
  private final Topology topology;

  FirewallDecisions(Topology topology) {
    this.topology = topology;
  }

  Decision of(Step.FirewallStep step) {
    List<Row> rows = new ArrayList<>();
    for (ResourceId id : groups(step.component())) {
      Optional<FirewallRuleGroup> group = topology.find(id, FirewallRuleGroup.class);
      if (group.isEmpty()) {
        rows.add(
            new Row(List.of(id.value(), "", "", "", "", ""), "not in the network", Tone.MATCHED));
      }
      group.stream()
          .flatMap(each -> each.rules().stream())
          .forEach(rule -> rows.add(row(id, rule, step)));
    }
    return new Decision(
        List.of("Group", "#", "Action", "Traffic", "Source", "Destination", ""),
        rows,
        remark(step.outcome()));
  }

  /** The stateless groups, then the stateful ones. */
  private List<ResourceId> groups(ResourceId firewall) {
    return topology
        .find(firewall, NetworkFirewall.class)
        .flatMap(NetworkFirewall::policy)
        .flatMap(id -> topology.find(id, FirewallPolicy.class))
        .map(
            policy ->
                Stream.concat(policy.statelessGroups().stream(), policy.statefulGroups().stream())
                    .toList())
        .orElse(List.of());
  }

  private Row row(ResourceId group, FirewallRule rule, Step.FirewallStep step) {
    List<String> cells =
        List.of(
            topology.labelOf(group),
            "" + rule.number(),
            rule.action().name().toLowerCase(Locale.ROOT),
            rule.traffic().toString(),
            ranges(rule.from()),
            ranges(rule.to()));
    return switch (step.outcome()) {
      case FirewallOutcome.ByRule by when by.group().equals(group) && by.rule().equals(rule) ->
          new Row(cells, "decides", by.passes() ? Tone.DECIDED : Tone.REFUSED);
      case FirewallOutcome.NotKnown unknown
          when unknown.what().equals(group) && unknown.rule().equals(Optional.of(rule)) ->
          new Row(cells, "may match: " + rule.unsupported().orElse(""), Tone.MATCHED);
      case FirewallOutcome.ReplyOfInspected _ -> new Row(cells, "not asked", Tone.SILENT);
      case FirewallOutcome.ByRule _, FirewallOutcome.ByDefault _, FirewallOutcome.NotKnown _ ->
          new Row(cells, whyNot(rule, step), Tone.SILENT);
    };
  }

  private static String whyNot(FirewallRule rule, Step.FirewallStep step) {
    return Mismatch.of(rule.traffic(), step.packet())
        .or(
            () ->
                rule.isBetween(step.packet().source(), step.packet().destination())
                    ? Optional.empty()
                    : Optional.of("is for other addresses"))
        .orElse("not tried");
  }

  private static String ranges(List<Cidr> ranges) {
    return ranges.isEmpty()
        ? "any"
        : ranges.stream().limit(2).map(Cidr::toString).collect(Collectors.joining(", "))
            + (ranges.size() > 2 ? " …" : "");
  }

  private String remark(FirewallOutcome outcome) {
    return switch (outcome) {
      case FirewallOutcome.ByRule by ->
          "Rule " + by.rule().number() + " of " + topology.labelOf(by.group()) + ".";
      case FirewallOutcome.ByDefault by ->
          "No %s rule matches: the default action of %s decides."
              .formatted(
                  by.engine() == FirewallRuleGroup.Type.STATELESS ? "stateless" : "stateful",
                  topology.labelOf(by.policy()));
      case FirewallOutcome.ReplyOfInspected _ ->
          "The stateful rules remember: this is the reply of a connection they let through.";
      case FirewallOutcome.NotKnown unknown ->
          "It depends on " + topology.labelOf(unknown.what()) + ", which nobody can decide here.";
    };
  }
}

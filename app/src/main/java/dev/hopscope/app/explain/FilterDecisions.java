package dev.hopscope.app.explain;

import dev.hopscope.app.explain.Decision.Row;
import dev.hopscope.app.explain.Decision.Tone;
import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All rules of a filter that was asked: which decided, and why the others did not. */
final class FilterDecisions {
  private final Topology topology;

  FilterDecisions(Topology topology) {
    this.topology = topology;
  }

  Decision of(Step.NetworkAclStep step) {
    List<Row> rows = new ArrayList<>();
    List<AclRule> rules =
        topology
            .find(step.component(), NetworkAcl.class)
            .map(acl -> acl.rules(step.direction()))
            .orElseGet(step::skipped);
    for (AclRule rule : rules) {
      rows.add(row(rule, step));
    }
    List<String> last = List.of("*", "all", "any", "deny");
    rows.add(
        step.decidingRule().isPresent()
            ? new Row(last, "not tried", Tone.SILENT)
            : new Row(last, "no rule matched: denies", Tone.REFUSED));
    return new Decision(
        List.of("#", "Traffic", peerHeading(step.direction()), "Action", ""),
        rows,
        "A network ACL keeps no state: the first rule that matches decides, also for replies.");
  }

  private static Row row(AclRule rule, Step.NetworkAclStep step) {
    List<String> cells =
        List.of(
            "" + rule.number(),
            rule.traffic().toString(),
            rule.cidr().toString(),
            rule.action().name().toLowerCase(Locale.ROOT));
    if (step.decidingRule().filter(rule::equals).isPresent()) {
      return switch (rule.action()) {
        case ALLOW -> new Row(cells, "first match: allows", Tone.DECIDED);
        case DENY -> new Row(cells, "first match: denies", Tone.REFUSED);
      };
    }
    if (step.decidingRule().filter(deciding -> deciding.number() < rule.number()).isPresent()) {
      return new Row(cells, "not tried", Tone.SILENT);
    }
    Address peer = Mismatch.peer(step.packet(), step.direction());
    String why =
        Mismatch.of(rule.traffic(), step.packet())
            .or(() -> Mismatch.of(rule.cidr(), peer))
            .orElse("does not match");
    return new Row(cells, why, Tone.SILENT);
  }

  Decision of(Step.SecurityGroupStep step) {
    List<Row> rows = new ArrayList<>();
    for (ResourceId group : step.groups()) {
      for (SecurityGroupRule rule : rules(group, step.direction())) {
        rows.add(row(group, rule, step));
      }
    }
    return new Decision(
        List.of("Group", "Traffic", peerHeading(step.direction()), ""), rows, remark(step));
  }

  private Row row(ResourceId group, SecurityGroupRule rule, Step.SecurityGroupStep step) {
    List<String> cells =
        List.of(topology.labelOf(group), rule.traffic().toString(), peer(rule.peer()));
    return switch (step.outcome()) {
      case Outcome.AllowedBy allowed
          when allowed.group().equals(group) && allowed.rule().equals(rule) ->
          new Row(cells, "allows", Tone.DECIDED);
      case Outcome.ReplyOfTracked _ -> new Row(cells, "not asked", Tone.SILENT);
      case Outcome.AllowedBy _ ->
          whyNot(rule, step)
              .map(why -> new Row(cells, why, Tone.SILENT))
              .orElseGet(() -> new Row(cells, "not needed", Tone.SILENT));
      case Outcome.NotFiltered _, Outcome.NoRuleMatches _, Outcome.NotKnown _ ->
          new Row(cells, whyNot(rule, step).orElse("does not match"), Tone.SILENT);
    };
  }

  private Optional<String> whyNot(SecurityGroupRule rule, Step.SecurityGroupStep step) {
    Packet packet = step.packet();
    Address other = Mismatch.peer(packet, step.direction());
    return Mismatch.of(rule.traffic(), packet)
        .or(
            () ->
                switch (rule.peer()) {
                  case Peer.Range range -> Mismatch.of(range.cidr(), other);
                  case Peer.Listed listed -> notIn(listed.prefixList(), other);
                  case Peer.Group _ -> Optional.empty();
                });
  }

  private Optional<String> notIn(ResourceId prefixList, Address address) {
    return topology
        .find(prefixList, PrefixList.class)
        .filter(list -> list.longestMatch(address).isEmpty())
        .map(_ -> address + " is in none of its ranges");
  }

  private static String remark(Step.SecurityGroupStep step) {
    return switch (step.outcome()) {
      case Outcome.AllowedBy _ ->
          "Every rule allows, and their order does not matter: one that matches is enough.";
      case Outcome.ReplyOfTracked _ ->
          "A security group remembers: this is the reply of an allowed connection.";
      case Outcome.NotFiltered _ -> "This interface has no security groups: nothing filters here.";
      case Outcome.NoRuleMatches _ ->
          step.direction() == Direction.INGRESS
              ? "No rule of any group lets this packet in."
              : "No rule of any group lets this packet out.";
      case Outcome.NotKnown unknown -> "Not in the snapshot: " + unknown.what() + ".";
    };
  }

  private List<SecurityGroupRule> rules(ResourceId group, Direction direction) {
    return topology
        .find(group, SecurityGroup.class)
        .map(found -> found.rules(direction))
        .orElse(List.of());
  }

  private String peer(Peer peer) {
    return switch (peer) {
      case Peer.Range range -> range.cidr().toString();
      case Peer.Listed listed -> topology.labelOf(listed.prefixList());
      case Peer.Group group -> topology.labelOf(group.group());
    };
  }

  private static String peerHeading(Direction direction) {
    return switch (direction) {
      case INGRESS -> "Source";
      case EGRESS -> "Destination";
    };
  }
}

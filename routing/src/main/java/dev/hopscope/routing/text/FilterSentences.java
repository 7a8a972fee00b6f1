package dev.hopscope.routing.text;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What security groups and network ACLs decide, and why their other rules do not match. */
final class FilterSentences {
  private static final int MOST_LOSERS = 3;

  private final Topology topology;
  private final Names names;
  private final UnknownSentences unknown;

  FilterSentences(Topology topology, Names names) {
    this.topology = topology;
    this.names = names;
    this.unknown = new UnknownSentences(names);
  }

  String of(Step.SecurityGroupStep step) {
    Direction direction = step.direction();
    String flow = PacketText.asFiltered(step.packet(), direction);
    return switch (step.outcome()) {
      case Outcome.AllowedBy allowed ->
          "%s lets %s %s: its %s rule allows %s"
              .formatted(
                  names.withKind(allowed.group()),
                  flow,
                  preposition(direction),
                  word(direction),
                  rule(allowed.rule(), direction));
      case Outcome.ReplyOfTracked _ ->
          "%s %s the reply %s: security groups are stateful, and the request was allowed"
              .formatted(
                  groups(step), step.groups().size() == 1 ? "lets" : "let", preposition(direction));
      case Outcome.NotFiltered _ ->
          "no security group filters what goes %s %s"
              .formatted(into(direction), names.withKind(step.networkInterface()));
      case Outcome.NoRuleMatches _ -> denied(step, flow);
      case Outcome.NotKnown notKnown ->
          "whether %s %s %s %s is not known: %s"
              .formatted(
                  groups(step),
                  step.groups().size() == 1 ? "lets" : "let",
                  flow,
                  preposition(direction),
                  unknown.why(notKnown.reason(), notKnown.what()));
    };
  }

  private String denied(Step.SecurityGroupStep step, String flow) {
    Direction direction = step.direction();
    List<SecurityGroupRule> rules =
        step.groups().stream()
            .flatMap(id -> topology.find(id, SecurityGroup.class).stream())
            .flatMap(group -> group.rules(direction).stream())
            .distinct()
            .toList();
    if (rules.isEmpty()) {
      return "%s %s no %s rules, so %s is not allowed %s"
          .formatted(
              groups(step),
              step.groups().size() == 1 ? "has" : "have",
              word(direction),
              flow,
              preposition(direction));
    }
    String losers =
        losers(
            rules.stream()
                .sorted(Comparator.comparingInt(rule -> distance(rule, step.packet(), direction)))
                .map(rule -> loser(rule, step.packet(), direction)),
            rules.size());
    return "no %s rule of %s allows %s: %s".formatted(word(direction), groups(step), flow, losers);
  }

  String of(Step.NetworkAclStep step) {
    Direction direction = step.direction();
    String flow = PacketText.asFiltered(step.packet(), direction);
    if (step.component().equals(step.subnet())) {
      return "the network ACL of %s is not in the snapshot; a default one lets %s %s"
          .formatted(names.withKind(step.subnet()), flow, preposition(direction));
    }
    String acl = names.withKind(step.component()) + " of " + names.withKind(step.subnet());
    String skipped =
        step.skipped().isEmpty()
            ? ""
            : "; "
                + losers(
                    step.skipped().stream().map(rule -> loser(rule, step.packet(), direction)),
                    step.skipped().size());
    return step.decidingRule()
        .map(
            rule ->
                "%s %s %s %s by rule %d, %s%s"
                    .formatted(
                        acl,
                        step.allowed() ? "lets" : "does not let",
                        flow,
                        preposition(direction),
                        rule.number(),
                        rule(rule, direction),
                        skipped))
        .orElseGet(
            () ->
                "%s does not let %s %s: no %s rule matches, so the final rule * denies%s"
                    .formatted(acl, flow, preposition(direction), word(direction), skipped));
  }

  private String groups(Step.SecurityGroupStep step) {
    return step.groups().size() == 1
        ? names.withKind(step.groups().getFirst())
        : step.groups().isEmpty()
            ? "no security group of " + names.withKind(step.networkInterface())
            : "security groups " + names.list(step.groups());
  }

  private String rule(SecurityGroupRule rule, Direction direction) {
    return traffic(rule.traffic()) + " " + fromOrTo(direction) + " " + peer(rule.peer());
  }

  private static String rule(AclRule rule, Direction direction) {
    String verb =
        switch (rule.action()) {
          case ALLOW -> "which allows ";
          case DENY -> "which denies ";
        };
    return verb + traffic(rule.traffic()) + " " + fromOrTo(direction) + " " + rule.cidr();
  }

  private String peer(Peer peer) {
    return switch (peer) {
      case Peer.Range range -> range.cidr().toString();
      case Peer.Listed listed -> "prefix list " + names.of(listed.prefixList());
      case Peer.Group group -> "security group " + names.of(group.group());
    };
  }

  private static String traffic(Traffic traffic) {
    return traffic.isAll() ? "everything" : traffic.toString();
  }

  private String loser(SecurityGroupRule rule, Packet packet, Direction direction) {
    String named = rule(rule, direction);
    if (!matches(rule.traffic(), packet)) {
      return named + " is for " + otherTraffic(rule.traffic(), packet);
    }
    Address far = PacketText.farSide(packet, direction);
    return switch (rule.peer()) {
      case Peer.Range range -> named + ": " + notInRange(range.cidr(), far);
      case Peer.Listed _ -> named + ": the list does not contain " + far;
      case Peer.Group _ -> named + ": " + far + " does not count as a member here";
    };
  }

  private static String loser(AclRule rule, Packet packet, Direction direction) {
    String named = "rule " + rule.number();
    return matches(rule.traffic(), packet)
        ? named + ": " + notInRange(rule.cidr(), PacketText.farSide(packet, direction))
        : named + " is for " + otherTraffic(rule.traffic(), packet);
  }

  private static String notInRange(Cidr cidr, Address address) {
    return cidr.family() == address.family()
        ? cidr + " does not contain " + address
        : "it is for " + PacketText.word(cidr.family()) + " only";
  }

  private static String otherTraffic(Traffic traffic, Packet packet) {
    if (!traffic.covers(packet.protocol())) {
      return "another protocol";
    }
    return packet.protocol().isIcmp() ? "another ICMP type" : "another port";
  }

  private static boolean matches(Traffic traffic, Packet packet) {
    if (!traffic.covers(packet.protocol())) {
      return false;
    }
    if (traffic.isAll()) {
      return true;
    }
    return packet.protocol().hasPorts()
        ? traffic.ports().contains(packet.destinationPort())
        : !packet.protocol().isIcmp() || traffic.icmp().matches(packet.icmp());
  }

  /** The smaller, the more of the rule matches. */
  private int distance(SecurityGroupRule rule, Packet packet, Direction direction) {
    if (matches(rule.traffic(), packet)) {
      return 0;
    }
    Address far = PacketText.farSide(packet, direction);
    boolean reaches =
        switch (rule.peer()) {
          case Peer.Range range -> range.cidr().contains(far);
          case Peer.Listed listed -> isListed(listed.prefixList(), far);
          case Peer.Group _ -> false;
        };
    return rule.traffic().covers(packet.protocol()) ? (reaches ? 1 : 2) : 3;
  }

  private boolean isListed(ResourceId list, Address address) {
    return topology
        .find(list, PrefixList.class)
        .flatMap(found -> found.longestMatch(address))
        .isPresent();
  }

  private static String losers(Stream<String> sentences, int count) {
    String said = String.join("; ", sentences.limit(MOST_LOSERS).toList());
    int left = count - MOST_LOSERS;
    return left <= 0
        ? said
        : said + "; and " + (left == 1 ? "one more does not match" : left + " more do not match");
  }

  private static String word(Direction direction) {
    return direction == Direction.INGRESS ? "inbound" : "outbound";
  }

  private static String preposition(Direction direction) {
    return direction == Direction.INGRESS ? "in" : "out";
  }

  private static String into(Direction direction) {
    return direction == Direction.INGRESS ? "into" : "out of";
  }

  private static String fromOrTo(Direction direction) {
    return direction == Direction.INGRESS ? "from" : "to";
  }
}

package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.FilterProblem;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules removed, added, numbered anew, or narrowed; groups called otherwise. */
final class FilterRemedies {
  private static final int STEP = 10;
  private static final int LONGEST_NAME = 255;

  private FilterRemedies() {}

  static Stream<Remedy> of(FilterProblem problem, Topology topology) {
    return switch (problem) {
      case FilterProblem.DuplicateRuleNumber twice -> renumbered(twice, topology);
      case FilterProblem.RepliesForgotten forgotten -> replies(forgotten, topology);
      case FilterProblem.DuplicateRule twice ->
          without(topology, twice.group(), twice.direction(), twice.rule());
      case FilterProblem.StaleRule stale ->
          without(topology, stale.group(), stale.direction(), stale.rule());
      case FilterProblem.OpenToTheWorld open ->
          Stream.concat(
              narrowed(topology, open),
              without(topology, open.group(), Direction.INGRESS, open.rule()));
      case FilterProblem.DuplicateGroupName twice ->
          Stream.of(twice.second(), twice.first())
              .flatMap(id -> renamed(topology, id, freeName(topology, twice.name())));
      case FilterProblem.BadGroupName bad ->
          renamed(
              topology,
              bad.group(),
              switch (bad.fault()) {
                case LIKE_AN_ID -> bad.name().replaceFirst("^(sg-)+", "");
                case TOO_LONG -> bad.name().substring(0, LONGEST_NAME);
                case CHARACTERS ->
                    bad.name().replaceAll("[^a-zA-Z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]", "-");
              });
    };
  }

  private static Stream<Remedy> renumbered(
      FilterProblem.DuplicateRuleNumber twice, Topology topology) {
    return topology.find(twice.acl(), NetworkAcl.class).stream()
        .flatMap(
            acl -> {
              List<AclRule> rules = new ArrayList<>(acl.rules(twice.direction()));
              int last = rules.stream().map(AclRule::number).toList().lastIndexOf(twice.number());
              Optional<Integer> free =
                  IntStream.rangeClosed(twice.number() + 1, AclRule.HIGHEST_NUMBER)
                      .boxed()
                      .filter(number -> rules.stream().noneMatch(rule -> rule.number() == number))
                      .findFirst();
              return free.stream()
                  .filter(_ -> last >= 0)
                  .map(
                      number -> {
                        AclRule rule = rules.get(last);
                        rules.set(
                            last, new AclRule(number, rule.action(), rule.traffic(), rule.cidr()));
                        return Remedy.put(
                            new Action.RenumberRule(acl.id(), twice.number(), number),
                            acl.withRules(twice.direction(), rules));
                      });
            });
  }

  /** Rules for the high ports, before what denies everybody. */
  private static Stream<Remedy> replies(
      FilterProblem.RepliesForgotten forgotten, Topology topology) {
    return topology.find(forgotten.acl(), NetworkAcl.class).stream()
        .flatMap(
            acl -> {
              List<AclRule> rules = new ArrayList<>(acl.rules(forgotten.direction()));
              List<AclRule> added = new ArrayList<>();
              for (Family family : Family.values()) {
                if (!isUsed(acl, forgotten.direction().opposite(), family)) {
                  continue;
                }
                Optional<Integer> number = freeBeforeDenials(rules);
                if (number.isEmpty()) {
                  return Stream.empty();
                }
                AclRule rule =
                    AclRule.allow(
                        number.get(),
                        Traffic.tcp(PortRange.EPHEMERAL.from(), PortRange.EPHEMERAL.to()),
                        Cidr.any(family));
                rules.add(rule);
                added.add(rule);
              }
              return added.stream()
                  .limit(1)
                  .map(
                      rule ->
                          Remedy.put(
                              new Action.AddAclRule(acl.id(), forgotten.direction(), rule),
                              acl.withRules(forgotten.direction(), rules)));
            });
  }

  private static boolean isUsed(NetworkAcl acl, Direction requests, Family family) {
    return acl.rules(requests).stream()
        .anyMatch(
            rule ->
                rule.action() == AclRule.Action.ALLOW
                    && rule.cidr().family() == family
                    && rule.traffic().covers(Protocol.TCP));
  }

  private static Optional<Integer> freeBeforeDenials(List<AclRule> rules) {
    int highest =
        rules.stream()
            .filter(rule -> rule.action() == AclRule.Action.DENY && rule.cidr().length() == 0)
            .mapToInt(AclRule::number)
            .min()
            .orElse(AclRule.HIGHEST_NUMBER + 1);
    int last =
        rules.stream().mapToInt(AclRule::number).filter(number -> number < highest).max().orElse(0);
    int wanted = last + STEP < highest ? last + STEP : last + 1;
    return wanted < highest ? Optional.of(wanted) : Optional.empty();
  }

  static Stream<Remedy> without(
      Topology topology, ResourceId id, Direction direction, SecurityGroupRule rule) {
    return topology.find(id, SecurityGroup.class).stream()
        .map(
            group ->
                Remedy.put(
                    new Action.RemoveGroupRule(id, direction, rule),
                    group.withRules(
                        direction, RouteRemedies.withoutOne(group.rules(direction), rule))));
  }

  /** The rule for the addresses of the VPC alone. */
  private static Stream<Remedy> narrowed(Topology topology, FilterProblem.OpenToTheWorld open) {
    Optional<Family> family =
        open.rule().peer() instanceof Peer.Range range
            ? Optional.of(range.cidr().family())
            : Optional.empty();
    return topology.find(open.group(), SecurityGroup.class).stream()
        .flatMap(
            group -> {
              List<Cidr> own =
                  topology.find(group.vpc(), Vpc.class).stream()
                      .flatMap(Vpc::allCidrs)
                      .filter(range -> family.filter(range.family()::equals).isPresent())
                      .toList();
              return own.isEmpty()
                  ? Stream.empty()
                  : Stream.of(inRanges(group, Direction.INGRESS, open.rule(), own));
            });
  }

  /** A group that names these ranges in the place of a rule's peer. */
  static Remedy inRanges(
      SecurityGroup group, Direction direction, SecurityGroupRule rule, List<Cidr> ranges) {
    List<SecurityGroupRule> rules =
        group.rules(direction).stream()
            .flatMap(
                each ->
                    each.equals(rule)
                        ? ranges.stream()
                            .map(
                                range ->
                                    new SecurityGroupRule(
                                        rule.traffic(), new Peer.Range(range), rule.description()))
                        : Stream.of(each))
            .distinct()
            .toList();
    return Remedy.put(
        new Action.NameRanges(group.id(), direction, rule, ranges),
        group.withRules(direction, rules));
  }

  private static Stream<Remedy> renamed(Topology topology, ResourceId id, String name) {
    return name.isBlank()
        ? Stream.empty()
        : topology.find(id, SecurityGroup.class).stream()
            .map(group -> Remedy.put(new Action.Rename(id, name), group.withName(name)));
  }

  private static String freeName(Topology topology, String stem) {
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> stem + "-" + number)
        .filter(
            name ->
                topology.all(SecurityGroup.class).stream()
                    .noneMatch(group -> group.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }
}

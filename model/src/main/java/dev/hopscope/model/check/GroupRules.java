package dev.hopscope.model.check;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.FilterProblem.DuplicateGroupName;
import dev.hopscope.model.check.FilterProblem.DuplicateRule;
import dev.hopscope.model.check.FilterProblem.OpenToTheWorld;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.topology.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names and rules of security groups: no two alike, and none that lets everybody administer. */
final class GroupRules implements Check {
  private record Match(Traffic traffic, Peer peer) {}

  private record Name(ResourceId vpc, String name) {}

  /** SSH and the remote desktop. */
  private static final List<Integer> FOR_ADMINISTRATORS = List.of(22, 3389);

  @Override
  public Stream<Problem> of(Topology topology) {
    Map<Name, ResourceId> names = new HashMap<>();
    return topology.all(SecurityGroup.class).stream()
        .flatMap(
            group ->
                Stream.of(named(names, group), twice(group), open(group)).flatMap(found -> found));
  }

  private static Stream<Problem> named(Map<Name, ResourceId> names, SecurityGroup group) {
    if (group.name().isBlank()) {
      return Stream.empty();
    }
    return Optional.ofNullable(names.putIfAbsent(new Name(group.vpc(), group.name()), group.id()))
        .<Problem>map(first -> new DuplicateGroupName(first, group.id(), group.name()))
        .stream();
  }

  private static Stream<Problem> twice(SecurityGroup group) {
    return Arrays.stream(Direction.values())
        .flatMap(
            direction -> {
              Set<Match> seen = new HashSet<>();
              return group.rules(direction).stream()
                  .filter(rule -> !seen.add(new Match(rule.traffic(), rule.peer())))
                  .map(rule -> new DuplicateRule(group.id(), direction, rule));
            });
  }

  private static Stream<Problem> open(SecurityGroup group) {
    return group.inbound().stream()
        .filter(GroupRules::isForEverybody)
        .flatMap(
            rule ->
                FOR_ADMINISTRATORS.stream()
                    .filter(port -> rule.traffic().ports().contains(port))
                    .map(port -> new OpenToTheWorld(group.id(), rule, port)));
  }

  private static boolean isForEverybody(SecurityGroupRule rule) {
    return rule.peer() instanceof Peer.Range range
        && range.cidr().length() == 0
        && rule.traffic().covers(Protocol.TCP);
  }
}

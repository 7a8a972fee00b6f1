package dev.hopscope.model.check;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.check.FilterProblem.DuplicateRuleNumber;
import dev.hopscope.model.check.FilterProblem.RepliesForgotten;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of network ACLs: numbered once, and with a thought for replies (NACL-02, NACL-09).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports">Ephemeral
 *     ports</a>
 */
final class AclRules implements Check {
  /** Where clients send from, unless a question says otherwise (section 0.3 of the rules). */
  private static final int CLIENT_PORT = 49_152;

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(NetworkAcl.class).stream()
        .flatMap(
            acl ->
                Arrays.stream(Direction.values())
                    .flatMap(
                        direction ->
                            Stream.concat(
                                twice(acl, direction), forgotten(topology, acl, direction))));
  }

  private static Stream<Problem> twice(NetworkAcl acl, Direction direction) {
    Set<Integer> seen = new HashSet<>();
    return acl.rules(direction).stream()
        .map(AclRule::number)
        .filter(number -> !seen.add(number))
        .distinct()
        .map(number -> new DuplicateRuleNumber(acl.id(), direction, number));
  }

  private static Stream<Problem> forgotten(Topology topology, NetworkAcl acl, Direction replies) {
    boolean forgets =
        Arrays.stream(Family.values())
            .anyMatch(
                family ->
                    allows(acl.rules(replies.opposite()), family).anyMatch(AclRules::forRequests)
                        && allows(acl.rules(replies), family).noneMatch(AclRules::forReplies));
    return forgets && isInUse(topology, acl)
        ? Stream.of(new RepliesForgotten(acl.id(), replies))
        : Stream.empty();
  }

  private static Stream<PortRange> allows(List<AclRule> rules, Family family) {
    return rules.stream()
        .filter(rule -> rule.action() == AclRule.Action.ALLOW)
        .filter(rule -> rule.cidr().family() == family)
        .filter(rule -> rule.traffic().covers(Protocol.TCP))
        .map(rule -> rule.traffic().ports());
  }

  /** A rule for high ports alone, many of them, is there for replies. */
  private static boolean forRequests(PortRange ports) {
    return ports.from() < PortRange.EPHEMERAL.from() || !ports.contains(CLIENT_PORT);
  }

  private static boolean forReplies(PortRange ports) {
    return ports.contains(CLIENT_PORT);
  }

  private static boolean isInUse(Topology topology, NetworkAcl acl) {
    if (!topology.referrers(acl.id(), Role.ASSOCIATED_WITH, Subnet.class).isEmpty()) {
      return true;
    }
    boolean isDefault = !topology.referrers(acl.id(), Role.ASSOCIATED_WITH, Vpc.class).isEmpty();
    return isDefault
        && topology.referrers(acl.vpc(), Role.CONTAINED_IN, Subnet.class).stream()
            .anyMatch(subnet -> subnet.networkAcl().isEmpty());
  }
}

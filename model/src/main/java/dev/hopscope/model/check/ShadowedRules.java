package dev.hopscope.model.check;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.DesignProblem.ShadowedRule;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rules of network ACLs that never decide, since one before them matches all that they would
 * (NACL-02).
 */
final class ShadowedRules implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(NetworkAcl.class).stream()
        .flatMap(
            acl ->
                Arrays.stream(Direction.values()).flatMap(direction -> shadowed(acl, direction)));
  }

  private static Stream<Problem> shadowed(NetworkAcl acl, Direction direction) {
    List<AclRule> rules = acl.rules(direction);
    return IntStream.range(0, rules.size())
        .boxed()
        .flatMap(
            i ->
                rules.subList(0, i).stream()
                    .filter(earlier -> earlier.number() < rules.get(i).number())
                    .filter(earlier -> covers(earlier, rules.get(i)))
                    .limit(1)
                    .map(by -> new ShadowedRule(acl.id(), direction, rules.get(i), by)));
  }

  private static boolean covers(AclRule earlier, AclRule later) {
    return earlier.cidr().contains(later.cidr()) && covers(earlier.traffic(), later.traffic());
  }

  private static boolean covers(Traffic wide, Traffic narrow) {
    return wide.isAll()
        || wide.protocol().equals(narrow.protocol())
            && covers(wide.ports(), narrow.ports())
            && covers(wide.icmp(), narrow.icmp());
  }

  private static boolean covers(PortRange wide, PortRange narrow) {
    return wide.from() <= narrow.from() && narrow.to() <= wide.to();
  }

  private static boolean covers(IcmpType wide, IcmpType narrow) {
    return wide.type() == IcmpType.ANY.type()
        || wide.type() == narrow.type()
            && (wide.code() == IcmpType.ANY.code() || wide.code() == narrow.code());
  }
}

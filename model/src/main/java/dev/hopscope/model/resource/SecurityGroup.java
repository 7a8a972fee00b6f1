package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import java.util.List;
import java.util.stream.Stream;

/**
 * A security group: what its member interfaces may receive and send. Stateful: a reply to what was
 * allowed passes whatever the rules say (rule SG-15).
 *
 * @param id {@code sg-…}
 * @param name the group's name; {@code default} for a VPC's default group
 * @param vpc the VPC it belongs to
 * @param inbound what members may receive
 * @param outbound what members may send
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">Control
 *     traffic to your AWS resources using security groups</a>
 */
public record SecurityGroup(
    ResourceId id,
    String name,
    ResourceId vpc,
    List<SecurityGroupRule> inbound,
    List<SecurityGroupRule> outbound)
    implements Resource {
  /** What a new group lets its members send: everything (rule SG-02). */
  public static final List<SecurityGroupRule> ALLOW_ALL =
      List.of(
          SecurityGroupRule.of(Traffic.ALL, Cidr.ANY_IPV4),
          SecurityGroupRule.of(Traffic.ALL, Cidr.ANY_IPV6));

  public SecurityGroup {
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.SECURITY_GROUP;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        Stream.of(inbound, outbound)
            .flatMap(List::stream)
            .flatMap(rule -> rule.peer().reference()));
  }

  /** The rules of one direction. */
  public List<SecurityGroupRule> rules(Direction direction) {
    return direction == Direction.INGRESS ? inbound : outbound;
  }

  @Override
  public SecurityGroup withName(String newName) {
    return new SecurityGroup(id, newName, vpc, inbound, outbound);
  }

  /** The same group with other rules in one direction. */
  public SecurityGroup withRules(Direction direction, List<SecurityGroupRule> rules) {
    return direction == Direction.INGRESS
        ? new SecurityGroup(id, name, vpc, rules, outbound)
        : new SecurityGroup(id, name, vpc, inbound, rules);
  }

  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !vpc.equals(target);
  }
}

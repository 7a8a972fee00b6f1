package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import java.util.Comparator;
import java.util.List;

/**
 * A network ACL: numbered rules for each direction, met where a packet crosses a subnet's border,
 * without memory of connections (rule NACL-01).
 *
 * @param id {@code acl-…}
 * @param name Name tag
 * @param vpc the VPC it belongs to
 * @param inbound rules for what enters a subnet, by number
 * @param outbound rules for what leaves a subnet, by number
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html">Control
 *     subnet traffic with network access control lists</a>
 */
public record NetworkAcl(
    ResourceId id, String name, ResourceId vpc, List<AclRule> inbound, List<AclRule> outbound)
    implements Resource {
  /** What a VPC's default ACL begins with: everything may pass (rule NACL-03). */
  public static final List<AclRule> ALLOW_ALL =
      List.of(
          AclRule.allow(100, Traffic.ALL, Cidr.ANY_IPV4),
          AclRule.allow(101, Traffic.ALL, Cidr.ANY_IPV6));

  /** Sorts the rules into the order in which they are tried. */
  public NetworkAcl {
    inbound = sorted(inbound);
    outbound = sorted(outbound);
  }

  private static List<AclRule> sorted(List<AclRule> rules) {
    return rules.stream().sorted(Comparator.comparingInt(AclRule::number)).toList();
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.NETWORK_ACL;
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(Role.CONTAINED_IN, vpc));
  }

  /** The rules of one direction, in the order in which they are tried. */
  public List<AclRule> rules(Direction direction) {
    return direction == Direction.INGRESS ? inbound : outbound;
  }

  @Override
  public NetworkAcl withName(String newName) {
    return new NetworkAcl(id, newName, vpc, inbound, outbound);
  }

  /** The same ACL with other rules in one direction. */
  public NetworkAcl withRules(Direction direction, List<AclRule> rules) {
    return direction == Direction.INGRESS
        ? new NetworkAcl(id, name, vpc, rules, outbound)
        : new NetworkAcl(id, name, vpc, inbound, rules);
  }
}

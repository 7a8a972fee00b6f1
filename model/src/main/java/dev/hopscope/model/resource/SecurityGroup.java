package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import java.util.List;
import java.util.Optional;
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
 * @param owner the account that owns it, where it is not that of the VPC
 * @param associatedVpcs further VPCs whose interfaces may be its members (rule SG-04)
 * @param sharedWith the accounts that may use it beside its owner
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html">Control
 *     traffic to your AWS resources using security groups</a>
 */
public record SecurityGroup(
    ResourceId id,
    String name,
    ResourceId vpc,
    List<SecurityGroupRule> inbound,
    List<SecurityGroupRule> outbound,
    Optional<String> owner,
    List<ResourceId> associatedVpcs,
    List<String> sharedWith)
    implements Resource {
  /** What a new group lets its members send: everything (rule SG-02). */
  public static final List<SecurityGroupRule> ALLOW_ALL =
      List.of(
          SecurityGroupRule.of(Traffic.ALL, Cidr.ANY_IPV4),
          SecurityGroupRule.of(Traffic.ALL, Cidr.ANY_IPV6));

  public SecurityGroup {
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
    associatedVpcs = List.copyOf(associatedVpcs);
    sharedWith = List.copyOf(sharedWith);
  }

  /** A group of one VPC, used by the account that owns that. */
  public SecurityGroup(
      ResourceId id,
      String name,
      ResourceId vpc,
      List<SecurityGroupRule> inbound,
      List<SecurityGroupRule> outbound) {
    this(id, name, vpc, inbound, outbound, Optional.empty(), List.of(), List.of());
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.SECURITY_GROUP;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONTAINED_IN, vpc),
        Reference.of(Role.ASSOCIATED_WITH, associatedVpcs),
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
    return new SecurityGroup(
        id, newName, vpc, inbound, outbound, owner, associatedVpcs, sharedWith);
  }

  /** The same group with other rules in one direction. */
  public SecurityGroup withRules(Direction direction, List<SecurityGroupRule> rules) {
    return direction == Direction.INGRESS
        ? new SecurityGroup(id, name, vpc, rules, outbound, owner, associatedVpcs, sharedWith)
        : new SecurityGroup(id, name, vpc, inbound, rules, owner, associatedVpcs, sharedWith);
  }

  /** The same group owned by another account, or by that of the VPC. */
  public SecurityGroup withOwner(Optional<String> account) {
    return new SecurityGroup(id, name, vpc, inbound, outbound, account, associatedVpcs, sharedWith);
  }

  /** The same group for the interfaces of these further VPCs. */
  public SecurityGroup withAssociatedVpcs(List<ResourceId> vpcs) {
    return new SecurityGroup(id, name, vpc, inbound, outbound, owner, vpcs, sharedWith);
  }

  /** The same group shared with these accounts and no others. */
  public SecurityGroup withSharedWith(List<String> accounts) {
    return new SecurityGroup(id, name, vpc, inbound, outbound, owner, associatedVpcs, accounts);
  }

  @Override
  public SecurityGroup afterRemovalOf(ResourceId removed) {
    return withAssociatedVpcs(Reference.without(removed, associatedVpcs));
  }

  @Override
  public boolean mayNameWhatIsGone(ResourceId target) {
    return !vpc.equals(target) && !associatedVpcs.contains(target);
  }
}

package dev.hopscope.model.aws;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.PortRange;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code SecurityGroups}. One permission of AWS names several peers; here each is a rule.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission</a>
 */
final class SecurityGroupsReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final Owners owners;

  SecurityGroupsReader(Snapshot snapshot, Notes notes, Owners owners) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.owners = owners;
  }

  List<SecurityGroup> read() {
    List<SecurityGroup> groups = new ArrayList<>();
    for (Item item : snapshot.items(Call.SECURITY_GROUPS)) {
      ResourceId id = item.requiredReference("GroupId");
      Optional<ResourceId> vpc = item.reference("VpcId");
      if (vpc.isPresent()) {
        groups.add(
            new SecurityGroup(
                id,
                item.text("GroupName").orElse(""),
                vpc.get(),
                rules(item, "IpPermissions"),
                rules(item, "IpPermissionsEgress"),
                owners.participant(item, vpc.get()),
                associatedVpcs(id),
                List.of()));
      } else {
        notes.add(id + " is in no VPC and left out.");
      }
    }
    return groups;
  }

  private List<ResourceId> associatedVpcs(ResourceId group) {
    return snapshot.items(Call.SECURITY_GROUP_VPC_ASSOCIATIONS).stream()
        .filter(item -> item.reference("GroupId").filter(group::equals).isPresent())
        .filter(item -> item.text("State").filter("associated"::equals).isPresent())
        .flatMap(item -> item.reference("VpcId").stream())
        .toList();
  }

  private List<SecurityGroupRule> rules(Item group, String field) {
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (Item permission : group.list(field)) {
      Traffic traffic = traffic(permission);
      for (Item range : permission.list("IpRanges")) {
        range.cidr("CidrIp", notes).ifPresent(of -> add(rules, traffic, new Peer.Range(of), range));
      }
      for (Item range : permission.list("Ipv6Ranges")) {
        range
            .cidr("CidrIpv6", notes)
            .ifPresent(of -> add(rules, traffic, new Peer.Range(of), range));
      }
      for (Item list : permission.list("PrefixListIds")) {
        list.reference("PrefixListId")
            .ifPresent(id -> add(rules, traffic, new Peer.Listed(id), list));
      }
      for (Item pair : permission.list("UserIdGroupPairs")) {
        add(rules, traffic, new Peer.Group(group(pair, group)), pair);
      }
    }
    return rules;
  }

  private static void add(List<SecurityGroupRule> rules, Traffic traffic, Peer peer, Item from) {
    rules.add(new SecurityGroupRule(traffic, peer, from.text("Description").orElse("")));
  }

  /** Old answers name a group of the same VPC by its name only. */
  private ResourceId group(Item pair, Item owner) {
    return pair.reference("GroupId")
        .or(() -> pair.text("GroupName").flatMap(name -> named(name, owner)))
        .orElseThrow(() -> pair.malformed("names no group of the snapshot"));
  }

  private Optional<ResourceId> named(String name, Item owner) {
    return snapshot.items(Call.SECURITY_GROUPS).stream()
        .filter(group -> group.text("GroupName").equals(Optional.of(name)))
        .filter(group -> group.text("VpcId").equals(owner.text("VpcId")))
        .findFirst()
        .flatMap(group -> group.reference("GroupId"));
  }

  /** What a permission, or a rule of its own, is for. */
  static Traffic traffic(Item permission) {
    Protocol protocol = Traffics.protocol(permission, "IpProtocol");
    Optional<Integer> from = permission.number("FromPort");
    Optional<Integer> to = permission.number("ToPort");
    return new Traffic(
        protocol,
        protocol.hasPorts() ? Traffics.ports(permission, from, to) : PortRange.ALL,
        protocol.isIcmp() ? Traffics.icmp(permission, from, to) : IcmpType.ANY);
  }
}

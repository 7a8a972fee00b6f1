package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroupRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code SecurityGroupRules}: the same rules that {@code SecurityGroups} holds, one item
 * each.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html">SecurityGroupRule</a>
 */
final class SecurityGroupRulesReader {
  private final Snapshot snapshot;
  private final Notes notes;

  SecurityGroupRulesReader(Snapshot snapshot, Notes notes) {
    this.snapshot = snapshot;
    this.notes = notes;
  }

  List<AwsTables.GroupRules> read() {
    Map<ResourceId, List<SecurityGroupRule>> inbound = new LinkedHashMap<>();
    Map<ResourceId, List<SecurityGroupRule>> outbound = new LinkedHashMap<>();
    for (Item item : snapshot.items(Call.SECURITY_GROUP_RULES)) {
      ResourceId group = item.requiredReference("GroupId");
      inbound.computeIfAbsent(group, _ -> new ArrayList<>());
      outbound.computeIfAbsent(group, _ -> new ArrayList<>());
      (item.flag("IsEgress", false) ? outbound : inbound)
          .getOrDefault(group, new ArrayList<>())
          .add(rule(item));
    }
    return inbound.keySet().stream()
        .map(
            group ->
                new AwsTables.GroupRules(
                    group,
                    inbound.getOrDefault(group, List.of()),
                    outbound.getOrDefault(group, List.of())))
        .toList();
  }

  private SecurityGroupRule rule(Item item) {
    Traffic traffic = SecurityGroupsReader.traffic(item);
    return new SecurityGroupRule(traffic, peer(item), item.text("Description").orElse(""));
  }

  private Peer peer(Item item) {
    Optional<Cidr> range = item.cidr("CidrIpv4", notes).or(() -> item.cidr("CidrIpv6", notes));
    return range
        .<Peer>map(Peer.Range::new)
        .or(() -> item.reference("PrefixListId").map(Peer.Listed::new))
        .or(
            () ->
                item.child("ReferencedGroupInfo")
                    .flatMap(group -> group.reference("GroupId"))
                    .map(Peer.Group::new))
        .orElseThrow(() -> item.malformed("has neither source nor destination"));
  }
}

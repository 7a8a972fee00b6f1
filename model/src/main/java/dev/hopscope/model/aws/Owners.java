package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which account owns what in a shared VPC. With whom a subnet is shared is said by its resource
 * shares, where they are in the snapshot; else who has interfaces in it shows.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html">Share your VPC
 *     subnets with other accounts</a>
 */
final class Owners {
  private final Map<ResourceId, String> ownerOfVpc = new HashMap<>();
  private final Map<ResourceId, ResourceId> vpcOfSubnet = new HashMap<>();
  private final Map<ResourceId, Collection<String>> participants = new HashMap<>();

  private final ResourceShares shares;

  Owners(Snapshot snapshot) {
    shares = new ResourceShares(snapshot);
    for (Item vpc : snapshot.items(Call.VPCS)) {
      vpc.text("OwnerId").ifPresent(owner -> put(vpc.requiredReference("VpcId"), owner));
    }
    for (Item subnet : snapshot.items(Call.SUBNETS)) {
      ResourceId vpc = subnet.requiredReference("VpcId");
      vpcOfSubnet.put(subnet.requiredReference("SubnetId"), vpc);
      subnet.text("OwnerId").ifPresent(owner -> put(vpc, owner));
    }
    for (Item one : snapshot.items(Call.NETWORK_INTERFACES)) {
      Optional<ResourceId> subnet = one.reference("SubnetId");
      subnet
          .flatMap(id -> participantIn(one, id))
          .ifPresent(
              account ->
                  participants.computeIfAbsent(subnet.get(), _ -> new TreeSet<>()).add(account));
    }
  }

  private void put(ResourceId vpc, String owner) {
    ownerOfVpc.putIfAbsent(vpc, owner);
  }

  /** The accounts that share a subnet or have interfaces in it, its owner aside. */
  List<String> participantsOf(ResourceId subnet) {
    Collection<String> all = new TreeSet<>(participants.getOrDefault(subnet, List.of()));
    all.addAll(shares.accountsOf(subnet));
    return List.copyOf(all);
  }

  /** The owner of something in a VPC, where it is another account than the VPC's. */
  Optional<String> participant(Item item, ResourceId vpc) {
    Optional<String> ofVpc = Optional.ofNullable(ownerOfVpc.get(vpc));
    return item.text("OwnerId").filter(owner -> ofVpc.isPresent() && !ofVpc.get().equals(owner));
  }

  /** The owner of something in a subnet, where it is another account than the VPC's. */
  Optional<String> participantIn(Item item, ResourceId subnet) {
    return Optional.ofNullable(vpcOfSubnet.get(subnet)).flatMap(vpc -> participant(item, vpc));
  }
}

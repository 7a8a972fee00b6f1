package dev.hopscope.model.aws;

import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which account owns what in a shared VPC. Nothing in the answers says with whom a subnet is
 * shared; who has interfaces in it shows.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html">Share your VPC
 *     subnets with other accounts</a>
 */
final class Owners {
  private final Map<ResourceId, String> ownerOfVpc = new HashMap<>();
  private final Map<ResourceId, ResourceId> vpcOfSubnet = new HashMap<>();
  private final Map<ResourceId, Collection<String>> participants = new HashMap<>();

  Owners(Snapshot snapshot) {
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

  /** The accounts with interfaces in a subnet, its owner aside. */
  List<String> participantsOf(ResourceId subnet) {
    return List.copyOf(participants.getOrDefault(subnet, List.of()));
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

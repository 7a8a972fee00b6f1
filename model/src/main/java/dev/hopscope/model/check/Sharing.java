package dev.hopscope.model.check;

import dev.hopscope.model.check.SharingProblem.BadAssociation;
import dev.hopscope.model.check.SharingProblem.BadAssociation.AssociationFault;
import dev.hopscope.model.check.SharingProblem.GroupNotShared;
import dev.hopscope.model.check.SharingProblem.SubnetNotShared;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shared subnets and groups: who uses them is one they are shared with (rule SG-04). A snapshot
 * does not show with whom a group is shared.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html">Share your VPC
 *     subnets with other accounts</a>
 */
final class Sharing implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return Stream.of(
            topology.all(NetworkInterface.class).stream().flatMap(each -> subnet(topology, each)),
            topology.all(NetworkInterface.class).stream()
                .filter(_ -> topology.missing().isEmpty())
                .flatMap(each -> groups(topology, each)),
            topology.all(SecurityGroup.class).stream()
                .flatMap(group -> associations(topology, group)))
        .flatMap(found -> found);
  }

  private static Stream<Problem> subnet(Topology topology, NetworkInterface each) {
    Optional<Subnet> subnet = topology.find(each.subnet(), Subnet.class);
    Optional<String> owner = subnet.flatMap(in -> ownerOf(topology, in.vpc()));
    return each.owner().stream()
        .filter(account -> subnet.isPresent() && !owner.equals(Optional.of(account)))
        .filter(account -> !subnet.get().sharedWith().contains(account))
        .map(account -> new SubnetNotShared(each.id(), each.subnet(), account));
  }

  private static Stream<Problem> groups(Topology topology, NetworkInterface each) {
    Optional<String> user = each.owner().or(() -> ownerOf(topology, each.subnet()));
    return user.stream()
        .flatMap(
            account ->
                each.securityGroups().stream()
                    .flatMap(id -> topology.find(id, SecurityGroup.class).stream())
                    .filter(group -> !mayUse(topology, account, group))
                    .map(group -> new GroupNotShared(each.id(), group.id(), account)));
  }

  private static boolean mayUse(Topology topology, String account, SecurityGroup group) {
    Optional<String> owner = ownerOf(topology, group);
    return owner.isEmpty() || owner.get().equals(account) || group.sharedWith().contains(account);
  }

  private static Stream<Problem> associations(Topology topology, SecurityGroup group) {
    return group.associatedVpcs().stream()
        .flatMap(id -> topology.find(id, Vpc.class).stream())
        .flatMap(
            vpc ->
                fault(topology, group, vpc).stream()
                    .map(fault -> new BadAssociation(group.id(), vpc.id(), fault)));
  }

  private static Optional<AssociationFault> fault(Topology topology, SecurityGroup group, Vpc vpc) {
    if (group.name().equals("default")) {
      return Optional.of(AssociationFault.DEFAULT_GROUP);
    }
    Optional<ResourceId> region = topology.find(group.vpc(), Vpc.class).map(Vpc::region);
    if (region.isPresent() && !region.get().equals(vpc.region())) {
      return Optional.of(AssociationFault.OTHER_REGION);
    }
    Optional<String> owner = ownerOf(topology, group);
    boolean foreign =
        owner.isPresent() && vpc.account().isPresent() && !owner.equals(vpc.account());
    return foreign && !isSharedWith(topology, vpc, owner.get())
        ? Optional.of(AssociationFault.OTHER_OWNER)
        : Optional.empty();
  }

  private static boolean isSharedWith(Topology topology, Vpc vpc, String account) {
    List<Subnet> subnets = topology.referrers(vpc.id(), Role.CONTAINED_IN, Subnet.class);
    return subnets.stream().anyMatch(subnet -> subnet.sharedWith().contains(account));
  }

  private static Optional<String> ownerOf(Topology topology, SecurityGroup group) {
    return group.owner().or(() -> ownerOf(topology, group.vpc()));
  }

  private static Optional<String> ownerOf(Topology topology, ResourceId within) {
    return Home.of(topology, within).flatMap(Vpc::account);
  }
}

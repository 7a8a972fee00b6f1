package dev.hopscope.model.remedy;

import dev.hopscope.model.check.PublicAccessProblem;
import dev.hopscope.model.check.ReferenceProblem;
import dev.hopscope.model.check.SharingProblem;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/** Resources that no longer name what they may not, or that may name it. */
final class ReferenceRemedies {
  private ReferenceRemedies() {}

  static Stream<Remedy> of(ReferenceProblem problem, Topology topology) {
    return switch (problem) {
      case ReferenceProblem.Dangling dangling ->
          cleared(topology, dangling.id(), dangling.target());
      case ReferenceProblem.Elsewhere elsewhere ->
          elsewhere.use() == ReferenceProblem.Elsewhere.Use.ZONE
              ? ownZone(topology, elsewhere.id(), elsewhere.target())
              : cleared(topology, elsewhere.id(), elsewhere.target());
      case ReferenceProblem.WrongKind wrong -> cleared(topology, wrong.id(), wrong.target());
    };
  }

  /** The resource as it is where what it names has been removed: the choice is open again. */
  static Stream<Remedy> cleared(Topology topology, ResourceId id, ResourceId named) {
    return topology.find(id).stream()
        .map(resource -> Remedy.put(new Action.TakeOut(named, id), resource.afterRemovalOf(named)));
  }

  /** The zone of the same letter in the subnet's own Region, or another of it. */
  private static Stream<Remedy> ownZone(Topology topology, ResourceId id, ResourceId zone) {
    String letter = zone.value().substring(zone.value().length() - 1);
    return topology.find(id, Subnet.class).stream()
        .flatMap(
            subnet -> {
              List<ResourceId> own =
                  topology.find(subnet.vpc(), Vpc.class).stream()
                      .flatMap(
                          vpc ->
                              topology
                                  .referrers(
                                      vpc.region(), Role.CONTAINED_IN, AvailabilityZone.class)
                                  .stream())
                      .map(Resource::id)
                      .toList();
              return Stream.concat(
                      own.stream().filter(each -> each.value().endsWith(letter)), own.stream())
                  .limit(1)
                  .map(
                      each ->
                          Remedy.put(new Action.MoveInto(id, each), subnet.in(subnet.vpc(), each)));
            });
  }

  static Stream<Remedy> of(SharingProblem problem, Topology topology) {
    return switch (problem) {
      case SharingProblem.SubnetNotShared not ->
          topology.find(not.subnet(), Subnet.class).stream()
              .map(
                  subnet ->
                      Remedy.put(
                          new Action.Share(subnet.id(), not.account()),
                          subnet.withSharedWith(added(subnet.sharedWith(), not.account()))));
      case SharingProblem.GroupNotShared not ->
          Stream.concat(
              topology.find(not.group(), SecurityGroup.class).stream()
                  .map(
                      group ->
                          Remedy.put(
                              new Action.Share(group.id(), not.account()),
                              group.withSharedWith(added(group.sharedWith(), not.account())))),
              topology.find(not.networkInterface(), NetworkInterface.class).stream()
                  .filter(own -> own.securityGroups().size() > 1)
                  .flatMap(own -> cleared(topology, own.id(), not.group())));
      case SharingProblem.BadAssociation bad ->
          topology.find(bad.group(), SecurityGroup.class).stream()
              .map(
                  group ->
                      Remedy.put(
                          new Action.TakeOut(bad.vpc(), group.id()),
                          group.withAssociatedVpcs(
                              group.associatedVpcs().stream()
                                  .filter(id -> !id.equals(bad.vpc()))
                                  .toList())));
    };
  }

  private static List<String> added(List<String> accounts, String account) {
    return Stream.concat(accounts.stream(), Stream.of(account)).distinct().toList();
  }

  static Stream<Remedy> of(PublicAccessProblem problem) {
    return switch (problem) {
      case PublicAccessProblem.TwoSettings two -> Stream.of(Remedy.delete(two.second()));
      case PublicAccessProblem.TwoExclusions two -> Stream.of(Remedy.delete(two.second()));
      case PublicAccessProblem.IdleExclusion idle -> Stream.of(Remedy.delete(idle.exclusion()));
      // who is kept out is what the setting is for
      case PublicAccessProblem.KeptFromTheInternet _ -> Stream.empty();
    };
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.check.FilterProblem.StaleRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules that name a group or list which is gone, or a group of a VPC whose groups this one may not
 * name (rules SG-22 and SG-25).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html">Update
 *     your security groups to reference peer security groups</a>
 */
final class StaleRules implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(SecurityGroup.class).stream()
        .flatMap(
            group ->
                Arrays.stream(Direction.values())
                    .flatMap(
                        direction ->
                            group.rules(direction).stream()
                                .flatMap(rule -> of(topology, group, direction, rule).stream())));
  }

  private static Optional<Problem> of(
      Topology topology, SecurityGroup group, Direction direction, SecurityGroupRule rule) {
    Optional<ResourceId> named =
        switch (rule.peer()) {
          case Peer.Range _ -> Optional.empty();
          case Peer.Listed listed ->
              Optional.of(listed.prefixList())
                  .filter(
                      id ->
                          !topology.lacks(ResourceKind.PREFIX_LIST)
                              && topology.find(id, PrefixList.class).isEmpty());
          case Peer.Group other ->
              Optional.of(other.group())
                  .filter(
                      id ->
                          !topology.lacks(ResourceKind.SECURITY_GROUP)
                              && !mayName(topology, group, direction, id));
        };
    return named.map(id -> new StaleRule(group.id(), direction, rule, id));
  }

  private static boolean mayName(
      Topology topology, SecurityGroup group, Direction direction, ResourceId named) {
    return topology
        .find(named, SecurityGroup.class)
        .filter(
            other ->
                other.vpc().equals(group.vpc())
                    || arePeered(topology, group.vpc(), other.vpc())
                    || direction == Direction.INGRESS
                        && areJoined(topology, group.vpc(), other.vpc()))
        .isPresent();
  }

  private static boolean arePeered(Topology topology, ResourceId left, ResourceId right) {
    return inOneRegion(topology, left, right)
        && topology.referrers(left, Role.CONNECTS, VpcPeeringConnection.class).stream()
            .anyMatch(
                peering ->
                    peering.state() == PeeringState.ACTIVE && peering.peerOf(left).equals(right));
  }

  private static boolean inOneRegion(Topology topology, ResourceId left, ResourceId right) {
    Optional<ResourceId> region = topology.find(left, Vpc.class).map(Vpc::region);
    return region.equals(topology.find(right, Vpc.class).map(Vpc::region));
  }

  private static boolean areJoined(Topology topology, ResourceId left, ResourceId right) {
    List<ResourceId> reached = gatewaysThatKeepGroups(topology, right).toList();
    return gatewaysThatKeepGroups(topology, left).anyMatch(reached::contains);
  }

  private static Stream<ResourceId> gatewaysThatKeepGroups(Topology topology, ResourceId vpc) {
    return topology.referrers(vpc, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .filter(attachment -> attachment.state() == LifecycleState.AVAILABLE)
        .filter(TransitGatewayAttachment::securityGroupReferencing)
        .map(TransitGatewayAttachment::transitGateway)
        .filter(
            id ->
                topology
                    .find(id, TransitGateway.class)
                    .filter(TransitGateway::securityGroupReferencing)
                    .isPresent());
  }
}

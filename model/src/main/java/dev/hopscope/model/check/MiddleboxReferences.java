package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.DesignProblem.ReferenceBehindMiddlebox;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules that name a group, between subnets of which one sends to the other through a middlebox:
 * what comes out of that is no member's any more (rule SG-23).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html">Security
 *     group rules</a>
 */
final class MiddleboxReferences implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    List<RouteTable> redirecting =
        topology.all(RouteTable.class).stream()
            .filter(
                table -> table.routes().stream().anyMatch(r -> middlebox(topology, r).isPresent()))
            .toList();
    return redirecting.isEmpty()
        ? Stream.empty()
        : topology.all(SecurityGroup.class).stream()
            .flatMap(
                group ->
                    Stream.of(Direction.values())
                        .flatMap(direction -> of(topology, group, direction)));
  }

  private static Stream<Problem> of(Topology topology, SecurityGroup group, Direction direction) {
    return group.rules(direction).stream()
        .filter(rule -> rule.peer() instanceof Peer.Group)
        .flatMap(rule -> of(topology, group, direction, rule, ((Peer.Group) rule.peer()).group()));
  }

  private static Stream<Problem> of(
      Topology topology,
      SecurityGroup group,
      Direction direction,
      SecurityGroupRule rule,
      ResourceId referenced) {
    List<Subnet> own = subnetsOf(topology, group.id());
    List<Subnet> far = subnetsOf(topology, referenced);
    List<Subnet> sources = direction == Direction.INGRESS ? far : own;
    List<Subnet> destinations = direction == Direction.INGRESS ? own : far;
    return sources.stream()
        .flatMap(
            source ->
                destinations.stream()
                    .filter(to -> !to.id().equals(source.id()) && to.vpc().equals(source.vpc()))
                    .flatMap(to -> redirection(topology, source, to).stream()))
        .limit(1)
        .map(
            found ->
                new ReferenceBehindMiddlebox(
                    group.id(), direction, rule, referenced, found.table(), found.middlebox()));
  }

  private record Redirection(ResourceId table, ResourceId middlebox) {}

  /** The longest route of the source's table that takes all of the other subnet. */
  private static Optional<Redirection> redirection(Topology topology, Subnet source, Subnet to) {
    Optional<RouteTable> table =
        SubnetType.tableOf(topology, source).flatMap(id -> topology.find(id, RouteTable.class));
    if (table.isEmpty() || to.cidr().isEmpty()) {
      return Optional.empty();
    }
    Cidr range = to.cidr().get();
    return table.get().routes().stream()
        .filter(route -> isInsideVpc(topology, source, route, range))
        .max(Comparator.comparingInt(MiddleboxReferences::length))
        .flatMap(route -> middlebox(topology, route))
        .map(box -> new Redirection(table.get().id(), box));
  }

  /** A wider route than the VPC's own range loses against the local one. */
  private static boolean isInsideVpc(
      Topology topology, Subnet source, Route route, Cidr destination) {
    return route.destination() instanceof RouteDestination.Range range
        && range.cidr().contains(destination)
        && Home.of(topology, source.id()).stream()
            .flatMap(vpc -> vpc.allCidrs())
            .anyMatch(own -> own.contains(range.cidr()));
  }

  private static int length(Route route) {
    return route.destination() instanceof RouteDestination.Range range ? range.cidr().length() : 0;
  }

  private static Optional<ResourceId> middlebox(Topology topology, Route route) {
    return route.target() instanceof RouteTarget.To to
        ? topology
            .find(to.id())
            .filter(
                target ->
                    target instanceof NetworkInterface
                        || target instanceof GatewayLoadBalancerEndpoint)
            .map(Resource::id)
        : Optional.empty();
  }

  private static List<Subnet> subnetsOf(Topology topology, ResourceId group) {
    return topology.referrers(group, Role.ASSOCIATED_WITH, NetworkInterface.class).stream()
        .map(NetworkInterface::subnet)
        .distinct()
        .flatMap(id -> topology.find(id, Subnet.class).stream())
        .toList();
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.Problem.TooMany;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is more than the default quotas allow. */
final class Quotas implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    List<Problem> problems = new ArrayList<>();
    count(problems, Quota.VPCS_PER_REGION, topology.all(Vpc.class).stream().map(Vpc::region));
    count(problems, Quota.SUBNETS_PER_VPC, topology.all(Subnet.class).stream().map(Subnet::vpc));
    count(
        problems,
        Quota.ROUTE_TABLES_PER_VPC,
        topology.all(RouteTable.class).stream().map(RouteTable::vpc));
    count(
        problems,
        Quota.NETWORK_ACLS_PER_VPC,
        topology.all(NetworkAcl.class).stream().map(NetworkAcl::vpc));
    count(
        problems,
        Quota.NAT_GATEWAYS_PER_ZONE,
        topology.all(NatGateway.class).stream()
            .filter(nat -> !nat.state().isGone())
            .flatMap(nat -> topology.find(nat.subnet(), Subnet.class).stream())
            .map(Subnet::availabilityZone));
    count(
        problems,
        Quota.ACTIVE_PEERINGS_PER_VPC,
        topology.all(VpcPeeringConnection.class).stream()
            .filter(peering -> peering.state() == PeeringState.ACTIVE)
            .flatMap(peering -> Stream.of(peering.requester(), peering.accepter())));
    topology
        .all(Vpc.class)
        .forEach(vpc -> add(problems, vpc.id(), Quota.CIDRS_PER_VPC, vpc.cidrs().size()));
    topology
        .all(NetworkInterface.class)
        .forEach(
            one ->
                add(
                    problems,
                    one.id(),
                    Quota.SECURITY_GROUPS_PER_INTERFACE,
                    one.securityGroups().size()));
    topology
        .all(RouteTable.class)
        .forEach(
            table ->
                add(
                    problems,
                    table.id(),
                    Quota.ROUTES_PER_TABLE,
                    worst(family -> routes(table, family))));
    for (Direction direction : Direction.values()) {
      topology
          .all(NetworkAcl.class)
          .forEach(
              acl ->
                  add(
                      problems,
                      acl.id(),
                      Quota.RULES_PER_NETWORK_ACL,
                      worst(family -> rules(acl, direction, family))));
      topology
          .all(SecurityGroup.class)
          .forEach(
              group ->
                  add(
                      problems,
                      group.id(),
                      Quota.RULES_PER_SECURITY_GROUP,
                      worst(family -> rules(topology, group, direction, family))));
    }
    return problems.stream();
  }

  private static void count(List<Problem> problems, Quota quota, Stream<ResourceId> holders) {
    Map<ResourceId, Integer> counts =
        holders.collect(Collectors.toMap(id -> id, _ -> 1, Integer::sum, TreeMap::new));
    counts.forEach((id, count) -> add(problems, id, quota, count));
  }

  private static void add(List<Problem> problems, ResourceId id, Quota quota, int count) {
    if (count > quota.limit()) {
      problems.add(new TooMany(id, quota, count));
    }
  }

  private static int worst(ToIntFunction<Family> count) {
    return Stream.of(Family.values()).mapToInt(count).max().orElse(0);
  }

  private static int routes(RouteTable table, Family family) {
    return (int)
        table.routes().stream()
            .filter(route -> !route.propagated())
            .filter(
                route ->
                    !(route.destination() instanceof RouteDestination.Range range)
                        || range.cidr().family() == family)
            .count();
  }

  /** The final rule that denies counts too (rule NACL-12). */
  private static int rules(NetworkAcl acl, Direction direction, Family family) {
    return 1
        + (int)
            acl.rules(direction).stream().filter(rule -> rule.cidr().family() == family).count();
  }

  private static int rules(
      Topology topology, SecurityGroup group, Direction direction, Family family) {
    return group.rules(direction).stream().mapToInt(rule -> weight(topology, rule, family)).sum();
  }

  /** A prefix list counts as its entries (rule SG-27). */
  private static int weight(Topology topology, SecurityGroupRule rule, Family family) {
    return switch (rule.peer()) {
      case Peer.Range range -> range.cidr().family() == family ? 1 : 0;
      case Peer.Group _ -> 1;
      case Peer.Listed listed ->
          (int)
              topology.find(listed.prefixList(), PrefixList.class).stream()
                  .flatMap(list -> list.entries().stream())
                  .filter(entry -> entry.family() == family)
                  .count();
    };
  }
}

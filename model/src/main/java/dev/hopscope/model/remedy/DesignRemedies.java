package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.check.DesignProblem;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What AWS accepts, made to do what was probably meant. */
final class DesignRemedies {
  private static final int HTTPS = 443;

  private DesignRemedies() {}

  static Stream<Remedy> of(DesignProblem problem, Topology topology) {
    return switch (problem) {
      case DesignProblem.NobodyUsesInternetGateway nobody -> unrouted(nobody, topology);
      // which of the two VPCs gets other ranges is a decision
      case DesignProblem.OverlappingAttachments _ -> Stream.empty();
      case DesignProblem.EndpointLetsNobodyIn shut -> opened(shut, topology);
      case DesignProblem.ReferenceBehindMiddlebox behind -> byRange(behind, topology);
      case DesignProblem.ShadowedRule shadowed ->
          topology.find(shadowed.acl(), NetworkAcl.class).stream()
              .flatMap(acl -> shadowed(shadowed, acl));
      case DesignProblem.HiddenLoadBalancer hidden ->
          topology.find(hidden.loadBalancer(), LoadBalancer.class).stream()
              .map(DesignRemedies::internal);
    };
  }

  static Remedy internal(LoadBalancer balancer) {
    return Remedy.put(
        new Action.Turn(balancer.id(), Action.Setting.INTERNET_FACING, false),
        balancer.withScheme(LoadBalancer.Scheme.INTERNAL));
  }

  private static Stream<Remedy> unrouted(
      DesignProblem.NobodyUsesInternetGateway nobody, Topology topology) {
    Route route = Route.of(RouteDestination.of(Cidr.ANY_IPV4), RouteTarget.to(nobody.gateway()));
    return topology.find(nobody.table(), RouteTable.class).stream()
        .map(
            table ->
                Remedy.put(
                    new Action.RemoveRoute(table.id(), route.destination(), route.target()),
                    table.withRoutes(RouteRemedies.withoutOne(table.routes(), route))));
  }

  private static Stream<Remedy> opened(DesignProblem.EndpointLetsNobodyIn shut, Topology topology) {
    return topology.find(shut.endpoint(), InterfaceEndpoint.class).stream()
        .flatMap(endpoint -> topology.find(endpoint.vpc(), Vpc.class).stream())
        .flatMap(vpc -> vpc.cidrs().stream().limit(1))
        .flatMap(
            range ->
                shut.groups().stream()
                    .flatMap(id -> topology.find(id, SecurityGroup.class).stream())
                    .map(
                        group -> {
                          SecurityGroupRule rule = SecurityGroupRule.of(Traffic.tcp(HTTPS), range);
                          return Remedy.put(
                              new Action.AddGroupRule(group.id(), Direction.INGRESS, rule),
                              group.withRules(
                                  Direction.INGRESS,
                                  Stream.concat(group.inbound().stream(), Stream.of(rule))
                                      .toList()));
                        }));
  }

  /** The ranges of the subnets in which the group's members are. */
  private static Stream<Remedy> byRange(
      DesignProblem.ReferenceBehindMiddlebox behind, Topology topology) {
    List<Cidr> ranges =
        topology
            .referrers(behind.referenced(), Role.ASSOCIATED_WITH, NetworkInterface.class)
            .stream()
            .flatMap(each -> topology.find(each.subnet(), Subnet.class).stream())
            .flatMap(subnet -> subnet.cidr().stream())
            .distinct()
            .sorted()
            .toList();
    return ranges.isEmpty()
        ? Stream.empty()
        : topology.find(behind.group(), SecurityGroup.class).stream()
            .map(
                group -> FilterRemedies.inRanges(group, behind.direction(), behind.rule(), ranges));
  }

  /** Before the rule that decides instead; or gone, which changes nothing. */
  private static Stream<Remedy> shadowed(DesignProblem.ShadowedRule shadowed, NetworkAcl acl) {
    List<AclRule> rules = acl.rules(shadowed.direction());
    List<AclRule> left = RouteRemedies.withoutOne(rules, shadowed.rule());
    Remedy gone =
        Remedy.put(
            new Action.RemoveAclRule(acl.id(), shadowed.direction(), shadowed.rule()),
            acl.withRules(shadowed.direction(), left));
    OptionalInt before =
        IntStream.iterate(shadowed.by().number() - 1, number -> number > 0, number -> number - 1)
            .filter(number -> rules.stream().noneMatch(rule -> rule.number() == number))
            .findFirst();
    if (before.isEmpty() || shadowed.rule().action() == shadowed.by().action()) {
      return Stream.of(gone);
    }
    AclRule rule = shadowed.rule();
    List<AclRule> moved = new ArrayList<>(left);
    moved.add(new AclRule(before.getAsInt(), rule.action(), rule.traffic(), rule.cidr()));
    return Stream.of(
        Remedy.put(
            new Action.RenumberRule(acl.id(), rule.number(), before.getAsInt()),
            acl.withRules(shadowed.direction(), moved)),
        gone);
  }
}

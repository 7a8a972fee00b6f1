package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Peer;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A range that changes, as tables, filters and lists name it: they name the new one where they name
 * exactly the old one. A range that merely lies in one that is named is nobody's here.
 */
final class NamedRange {
  private final Cidr from;
  private final Cidr to;

  NamedRange(Cidr from, Cidr to) {
    this.from = from;
    this.to = to;
  }

  /** What names the old range, as it is with the new one. */
  List<Resource> renamed(Topology topology) {
    return topology.resources().stream()
        .map(each -> new Pair(each, renamed(each)))
        .filter(pair -> !pair.after().equals(pair.before()))
        .map(Pair::after)
        .toList();
  }

  /** Whether the old range is that of one place alone, so that who names it means that one. */
  boolean isOfOnePlace(Topology topology) {
    return topology.resources().stream().flatMap(NamedRange::ranges).filter(from::equals).count()
        == 1;
  }

  private record Pair(Resource before, Resource after) {}

  private static Stream<Cidr> ranges(Resource resource) {
    return switch (resource) {
      case Vpc vpc -> vpc.allCidrs();
      case Subnet subnet -> Stream.concat(subnet.cidr().stream(), subnet.ipv6Cidrs().stream());
      case OnPremisesNetwork network -> network.cidrs().stream();
      case ClientVpnEndpoint endpoint -> Stream.of(endpoint.clientCidr());
      case Resource _ -> Stream.empty();
    };
  }

  private Resource renamed(Resource resource) {
    return switch (resource) {
      case RouteTable table -> table.withRoutes(each(table.routes(), this::renamed));
      case TransitGatewayRouteTable table -> table.withRoutes(each(table.routes(), this::renamed));
      case NetworkAcl acl ->
          acl.withRules(Direction.INGRESS, each(acl.inbound(), this::renamed))
              .withRules(Direction.EGRESS, each(acl.outbound(), this::renamed));
      case SecurityGroup group ->
          group
              .withRules(Direction.INGRESS, each(group.inbound(), this::renamed))
              .withRules(Direction.EGRESS, each(group.outbound(), this::renamed));
      case PrefixList list -> list.withEntries(each(list.entries(), this::renamed));
      case FirewallRuleGroup group -> group.withRules(each(group.rules(), this::renamed));
      case ClientVpnEndpoint endpoint ->
          endpoint
              .withRoutes(each(endpoint.routes(), this::renamed))
              .withAuthorizationRules(each(endpoint.authorizationRules(), this::renamed));
      case Resource other -> other;
    };
  }

  private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }

  private Cidr renamed(Cidr range) {
    return range.equals(from) ? to : range;
  }

  private RouteDestination renamed(RouteDestination destination) {
    return switch (destination) {
      case RouteDestination.Range range -> RouteDestination.of(renamed(range.cidr()));
      case RouteDestination.Listed listed -> listed;
    };
  }

  /** What is propagated follows by itself. */
  private Route renamed(Route route) {
    return route.propagated()
        ? route
        : new Route(renamed(route.destination()), route.target(), false, route.blackhole());
  }

  private TransitGatewayRoute renamed(TransitGatewayRoute route) {
    return route.propagated()
        ? route
        : new TransitGatewayRoute(
            renamed(route.destination()), route.attachment(), false, route.blackhole());
  }

  private AclRule renamed(AclRule rule) {
    return new AclRule(rule.number(), rule.action(), rule.traffic(), renamed(rule.cidr()));
  }

  private SecurityGroupRule renamed(SecurityGroupRule rule) {
    return switch (rule.peer()) {
      case Peer.Range range ->
          new SecurityGroupRule(
              rule.traffic(), new Peer.Range(renamed(range.cidr())), rule.description());
      case Peer.Listed _, Peer.Group _ -> rule;
    };
  }

  private FirewallRule renamed(FirewallRule rule) {
    return rule.between(each(rule.from(), this::renamed), each(rule.to(), this::renamed));
  }

  private ClientVpnRoute renamed(ClientVpnRoute route) {
    return new ClientVpnRoute(renamed(route.destination()), route.targetSubnet());
  }

  private ClientVpnAuthorization renamed(ClientVpnAuthorization rule) {
    return new ClientVpnAuthorization(renamed(rule.destination()), rule.group());
  }
}

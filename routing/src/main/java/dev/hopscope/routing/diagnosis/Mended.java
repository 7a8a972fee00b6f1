package dev.hopscope.routing.diagnosis;

import static dev.hopscope.routing.diagnosis.Changed.of;
import static dev.hopscope.routing.diagnosis.Changed.plus;
import static dev.hopscope.routing.diagnosis.Changed.without;

import dev.hopscope.model.resource.ApiPolicy;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Listener;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RestApi;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Mend.AddAclRule;
import dev.hopscope.routing.diagnosis.Mend.AddClientRoute;
import dev.hopscope.routing.diagnosis.Mend.AddElasticIp;
import dev.hopscope.routing.diagnosis.Mend.AddEndpointRoute;
import dev.hopscope.routing.diagnosis.Mend.AddFirewallRule;
import dev.hopscope.routing.diagnosis.Mend.AddFirewallRuleGroup;
import dev.hopscope.routing.diagnosis.Mend.AddGroupRule;
import dev.hopscope.routing.diagnosis.Mend.AddNode;
import dev.hopscope.routing.diagnosis.Mend.AddPolicyRule;
import dev.hopscope.routing.diagnosis.Mend.AddVpnRoute;
import dev.hopscope.routing.diagnosis.Mend.AddZone;
import dev.hopscope.routing.diagnosis.Mend.AllowPrefix;
import dev.hopscope.routing.diagnosis.Mend.AllowSource;
import dev.hopscope.routing.diagnosis.Mend.Associate;
import dev.hopscope.routing.diagnosis.Mend.Authorize;
import dev.hopscope.routing.diagnosis.Mend.BringUp;
import dev.hopscope.routing.diagnosis.Mend.Build;
import dev.hopscope.routing.diagnosis.Mend.Exclude;
import dev.hopscope.routing.diagnosis.Mend.Propagate;
import dev.hopscope.routing.diagnosis.Mend.PropagateAttachment;
import dev.hopscope.routing.diagnosis.Mend.RegisterTarget;
import dev.hopscope.routing.diagnosis.Mend.RemoveAclRule;
import dev.hopscope.routing.diagnosis.Mend.RemoveTransitRoute;
import dev.hopscope.routing.diagnosis.Mend.SetListener;
import dev.hopscope.routing.diagnosis.Mend.SetRoute;
import dev.hopscope.routing.diagnosis.Mend.SetTransitRoute;
import dev.hopscope.routing.diagnosis.Mend.Turn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a repair leaves behind, for each. */
final class Mended {
  private Mended() {}

  static List<Resource> by(Mend mend, Topology topology) {
    return switch (mend) {
      case AddGroupRule(ResourceId at, var way, var rule) ->
          of(topology, at, SecurityGroup.class, it -> it.withRules(way, plus(it.rules(way), rule)));
      case AddAclRule(ResourceId at, var way, var rule) ->
          of(topology, at, NetworkAcl.class, it -> it.withRules(way, plus(it.rules(way), rule)));
      case RemoveAclRule(ResourceId at, var way, var rule) ->
          of(
              topology,
              at,
              NetworkAcl.class,
              it -> it.withRules(way, without(it.rules(way), rule::equals)));
      case AddFirewallRule(ResourceId at, var rule) ->
          of(topology, at, FirewallRuleGroup.class, it -> it.withRules(plus(it.rules(), rule)));
      case AddFirewallRuleGroup(ResourceId at, var group) ->
          with(group, of(topology, at, FirewallPolicy.class, it -> asking(it, group)));
      case SetRoute(ResourceId at, Route route) -> route(topology, at, route);
      case AddEndpointRoute(ResourceId at, ResourceId endpoint) ->
          of(
              topology,
              endpoint,
              GatewayEndpoint.class,
              it -> it.withRouteTables(plus(it.routeTables(), at)));
      case Propagate(ResourceId at, ResourceId gateway) ->
          of(
              topology,
              at,
              RouteTable.class,
              it -> it.withPropagatingGateways(plus(it.propagatingGateways(), gateway)));
      case SetTransitRoute(ResourceId at, var route) ->
          of(
              topology,
              at,
              TransitGatewayRouteTable.class,
              it ->
                  it.withRoutes(
                      plus(
                          without(
                              it.routes(), old -> old.destination().equals(route.destination())),
                          route)));
      case RemoveTransitRoute(ResourceId at, var destination) ->
          of(
              topology,
              at,
              TransitGatewayRouteTable.class,
              it ->
                  it.withRoutes(
                      without(it.routes(), old -> old.destination().equals(destination))));
      case PropagateAttachment(ResourceId at, ResourceId attachment) ->
          of(
              topology,
              attachment,
              TransitGatewayAttachment.class,
              it -> it.withPropagations(plus(it.propagations(), at)));
      case Build build ->
          Stream.concat(
                  build.resources().stream(),
                  route(
                      topology,
                      build.at(),
                      Route.of(build.range(), build.resources().getFirst().id()))
                      .stream())
              .toList();
      case Associate(ResourceId at, ResourceId table) -> associated(topology, at, table);
      case AddPolicyRule(ResourceId at, var rule) ->
          of(
              topology,
              at,
              TransitGatewayPolicyTable.class,
              it -> it.withRules(plus(it.rules(), rule)));
      case AddZone(ResourceId at, ResourceId subnet) ->
          of(
              topology,
              at,
              TransitGatewayAttachment.class,
              it -> it.withSubnets(plus(it.subnets(), subnet)));
      case AddNode(_, var node) -> List.of(node);
      case SetListener(ResourceId at, Listener listener) ->
          of(
              topology,
              at,
              LoadBalancer.class,
              it ->
                  it.withListeners(
                      plus(without(it.listeners(), old -> isAt(old, listener)), listener)));
      case RegisterTarget(ResourceId at, var target) ->
          of(topology, at, TargetGroup.class, it -> it.withTargets(plus(it.targets(), target)));
      case AllowSource(ResourceId at, var named, ResourceId source) ->
          of(
              topology,
              at,
              RestApi.class,
              it -> it.withPolicy(new ApiPolicy(named, plus(it.policy().sources(), source))));
      case AddVpnRoute(ResourceId at, var range) ->
          of(topology, at, VpnConnection.class, it -> it.withRoutes(plus(it.routes(), range)));
      case AllowPrefix allow ->
          of(topology, allow.at(), DirectConnectGateway.class, it -> announcing(it, allow));
      case Authorize(ResourceId at, var rule) ->
          of(
              topology,
              at,
              ClientVpnEndpoint.class,
              it -> it.withAuthorizationRules(plus(it.authorizationRules(), rule)));
      case AddClientRoute(ResourceId at, var route) ->
          of(topology, at, ClientVpnEndpoint.class, it -> it.withRoutes(plus(it.routes(), route)));
      case Turn(ResourceId at, Setting setting, boolean on) ->
          topology.find(at).stream().flatMap(it -> setting.turned(it, on)).toList();
      case BringUp(_, Resource up) -> List.of(up);
      case AddElasticIp(_, var elasticIp) -> List.of(elasticIp);
      case Exclude(_, var exclusion) -> List.of(exclusion);
    };
  }

  private static List<Resource> with(Resource added, List<Resource> changed) {
    return Stream.concat(Stream.of(added), changed.stream()).toList();
  }

  private static List<Resource> route(Topology topology, ResourceId at, Route route) {
    return of(
        topology,
        at,
        RouteTable.class,
        it ->
            it.withRoutes(
                plus(
                    without(it.routes(), old -> old.destination().equals(route.destination())),
                    route)));
  }

  private static List<Resource> associated(Topology topology, ResourceId at, ResourceId table) {
    Stream<Resource> withOne =
        of(
            topology,
            at,
            TransitGatewayAttachment.class,
            it -> it.withAssociation(Optional.of(table)))
            .stream();
    Stream<Resource> withPeer =
        topology.containerOf(table).stream()
            .flatMap(
                gateway ->
                    of(
                        topology,
                        at,
                        TransitGatewayPeeringAttachment.class,
                        it -> it.withAssociationAt(gateway, Optional.of(table)))
                        .stream());
    return Stream.concat(withOne, withPeer).toList();
  }

  private static boolean isAt(Listener one, Listener other) {
    return one.port() == other.port() && one.protocol() == other.protocol();
  }

  private static FirewallPolicy asking(FirewallPolicy policy, FirewallRuleGroup first) {
    return switch (first.type()) {
      case STATELESS -> policy.withStatelessGroups(before(first.id(), policy.statelessGroups()));
      case STATEFUL -> policy.withStatefulGroups(before(first.id(), policy.statefulGroups()));
    };
  }

  private static List<ResourceId> before(ResourceId first, List<ResourceId> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static DirectConnectGateway announcing(DirectConnectGateway gateway, AllowPrefix allow) {
    return gateway.withAssociations(
        gateway.associations().stream()
            .map(
                each ->
                    each.gateway().equals(allow.gateway())
                        ? each.withAllowedPrefixes(plus(each.allowedPrefixes(), allow.prefix()))
                        : each)
            .toList());
  }
}

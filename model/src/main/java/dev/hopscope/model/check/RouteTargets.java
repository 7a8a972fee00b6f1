package dev.hopscope.model.check;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.check.RouteProblem.BadRouteTarget;
import dev.hopscope.model.check.RouteProblem.BadRouteTarget.TargetFault;
import dev.hopscope.model.check.RouteProblem.PropagationFromElsewhere;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.Container;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.NetworkFirewall;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The targets of written routes: of a kind that may be one, of the table's own VPC, fit for the
 * destination's family (section 2.4 of the rules).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html">CreateRoute</a>
 */
final class RouteTargets implements Check {
  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.all(RouteTable.class).stream()
        .flatMap(table -> Stream.concat(routes(topology, table), propagations(topology, table)));
  }

  private static Stream<Problem> routes(Topology topology, RouteTable table) {
    return table.routes().stream()
        .filter(route -> !route.propagated() && !route.blackhole())
        .flatMap(route -> of(topology, table, route).stream());
  }

  private static Optional<Problem> of(Topology topology, RouteTable table, Route route) {
    if (!(route.target() instanceof RouteTarget.To to)) {
      return Optional.empty();
    }
    return topology
        .find(to.id())
        .flatMap(
            target ->
                hasSeveralInterfaces(topology, target)
                    ? Optional.of(TargetFault.SEVERAL_INTERFACES)
                    : fault(topology, table.vpc(), route.destination(), target))
        .map(fault -> new BadRouteTarget(table.id(), route.destination(), to.id(), fault));
  }

  private static boolean hasSeveralInterfaces(Topology topology, Resource target) {
    return target instanceof Instance
        && topology.referrers(target.id(), Role.PART_OF, NetworkInterface.class).size() > 1;
  }

  private static Stream<Problem> propagations(Topology topology, RouteTable table) {
    return table.propagatingGateways().stream()
        .flatMap(id -> topology.find(id, VirtualPrivateGateway.class).stream())
        .filter(gateway -> !gateway.vpc().equals(Optional.of(table.vpc())))
        .map(gateway -> new PropagationFromElsewhere(table.id(), gateway.id()));
  }

  private static Optional<TargetFault> fault(
      Topology topology, ResourceId vpc, RouteDestination destination, Resource target) {
    return switch (target) {
      case Forwarder forwarder -> faultOfForwarder(topology, vpc, destination, forwarder);
      case Container _,
          Api _,
          AwsService _,
          CustomerGateway _,
          DatabaseInstance _,
          EcsTask _,
          LambdaFunction _,
          PrivateHostedZone _,
          ResolverEndpoint _,
          ResolverRule _,
          ClientVpnEndpoint _,
          DirectConnectGateway _,
          ElasticIp _,
          FirewallPolicy _,
          FirewallRuleGroup _,
          Instance _,
          InstanceConnectEndpoint _,
          InterfaceEndpoint _,
          LoadBalancer _,
          NetworkAcl _,
          NetworkFirewall _,
          PrefixList _,
          RouteTable _,
          SecurityGroup _,
          TargetGroup _,
          TransitGatewayAttachment _,
          TransitGatewayConnectPeer _,
          TransitGatewayPeeringAttachment _,
          TransitGatewayPolicyTable _,
          TransitGatewayRouteTable _,
          VpcBlockPublicAccessExclusion _,
          VpcBlockPublicAccessOptions _,
          VirtualInterface _,
          VpcEndpointService _,
          VpcLink _,
          VpcLinkV2 _,
          WebAcl _,
          VpnConnection _ ->
          Optional.of(TargetFault.NOT_A_TARGET);
    };
  }

  private static Optional<TargetFault> faultOfForwarder(
      Topology topology, ResourceId vpc, RouteDestination destination, Forwarder target) {
    return switch (target) {
      case InternetGateway gateway -> attachment(gateway.vpc(), vpc);
      case VirtualPrivateGateway gateway -> attachment(gateway.vpc(), vpc);
      case EgressOnlyInternetGateway gateway ->
          is(destination, Family.IPV4)
              ? Optional.of(TargetFault.OTHER_FAMILY)
              : attachment(gateway.vpc(), vpc);
      case NatGateway nat ->
          is(destination, Family.IPV6) && !destination.equals(RouteDestination.of(NAT64))
              ? Optional.of(TargetFault.OTHER_FAMILY)
              : home(topology, nat.id(), vpc);
      case RegionalNatGateway nat ->
          is(destination, Family.IPV6) && !destination.equals(RouteDestination.of(NAT64))
              ? Optional.of(TargetFault.OTHER_FAMILY)
              : home(topology, nat.id(), vpc);
      case NetworkInterface one -> home(topology, one.id(), vpc);
      case VpcPeeringConnection peering ->
          peering.requester().equals(vpc) || peering.accepter().equals(vpc)
              ? Optional.empty()
              : Optional.of(TargetFault.OTHER_VPC);
      case TransitGateway gateway ->
          topology.lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT)
                  || isAttached(topology, gateway.id(), vpc)
              ? Optional.empty()
              : Optional.of(TargetFault.NOT_ATTACHED);
      case GatewayEndpoint endpoint ->
          destination instanceof RouteDestination.Listed
              ? home(topology, endpoint.id(), vpc)
              : Optional.of(TargetFault.NOT_BY_HAND);
      case GatewayLoadBalancerEndpoint endpoint ->
          home(topology, endpoint.id(), vpc)
              .or(() -> destination instanceof RouteDestination.Listed ? doubtful() : none());
    };
  }

  private static Optional<TargetFault> doubtful() {
    return Doubts.PREFIX_LIST_MAY_LEAD_TO_GATEWAY_LOAD_BALANCER
        ? none()
        : Optional.of(TargetFault.LIST_TO_INSPECTION);
  }

  private static Optional<TargetFault> none() {
    return Optional.empty();
  }

  private static boolean is(RouteDestination destination, Family family) {
    return destination instanceof RouteDestination.Range range && range.cidr().family() == family;
  }

  private static Optional<TargetFault> attachment(Optional<ResourceId> attached, ResourceId vpc) {
    if (attached.isEmpty()) {
      return Optional.of(TargetFault.NOT_ATTACHED);
    }
    return attached.get().equals(vpc) ? Optional.empty() : Optional.of(TargetFault.OTHER_VPC);
  }

  private static Optional<TargetFault> home(Topology topology, ResourceId id, ResourceId vpc) {
    return Home.differ(topology, id, vpc) ? Optional.of(TargetFault.OTHER_VPC) : Optional.empty();
  }

  private static boolean isAttached(Topology topology, ResourceId gateway, ResourceId vpc) {
    return topology.referrers(vpc, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .anyMatch(
            attachment ->
                attachment.transitGateway().equals(gateway) && !attachment.state().isGone());
  }
}

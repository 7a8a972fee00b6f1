package dev.hopscope.app.picture;

import dev.hopscope.app.picture.Nesting.Standing;
import dev.hopscope.model.resource.Api;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.AwsService;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.DatabaseInstance;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.EcsTask;
import dev.hopscope.model.resource.EgressOnlyInternetGateway;
import dev.hopscope.model.resource.ElasticIp;
import dev.hopscope.model.resource.FirewallPolicy;
import dev.hopscope.model.resource.FirewallRuleGroup;
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
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PrefixList;
import dev.hopscope.model.resource.PrivateHostedZone;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResolverEndpoint;
import dev.hopscope.model.resource.ResolverRule;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TargetGroup;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcBlockPublicAccessExclusion;
import dev.hopscope.model.resource.VpcBlockPublicAccessOptions;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.resource.VpcLinkV2;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.resource.WebAcl;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each kind stands. What names a container that is not there stands on bare ground.
 *
 * @param topology the network
 * @param primaries by owner, the interface by which it is in the network
 */
record Standings(Topology topology, Map<ResourceId, NetworkInterface> primaries) {
  /**
   * A place in the nesting.
   *
   * @param standing how it stands there
   * @param parent its container; empty on bare ground
   */
  record Spot(Standing standing, Optional<ResourceId> parent) {}

  /** Where the resource stands; empty where it has no figure of its own. */
  Optional<Spot> of(Resource resource) {
    return switch (resource) {
      case Region _ -> spot(Standing.BOX, Optional.empty());
      case Vpc vpc -> spot(Standing.BOX, known(vpc.region(), ResourceKind.REGION));
      case Subnet subnet -> spot(Standing.BOX, known(subnet.vpc(), ResourceKind.VPC));
      case AvailabilityZone zone ->
          topology.referrers(zone.id(), Role.PART_OF, Subnet.class).isEmpty()
              ? spot(Standing.SHELF, known(zone.region(), ResourceKind.REGION))
              : Optional.empty();
      case Instance instance -> spot(Standing.INSIDE, subnetOfOwner(instance.id()));
      case EcsTask task -> spot(Standing.INSIDE, subnetOfOwner(task.id()));
      case LambdaFunction function ->
          spot(Standing.INSIDE, subnetOfOwner(function.id()).or(() -> subnetOfShared(function)));
      case DatabaseInstance database -> spot(Standing.INSIDE, subnetOfOwner(database.id()));
      case AwsService service ->
          spot(Standing.INSIDE, known(service.region(), ResourceKind.REGION));
      case Api api -> spot(Standing.INSIDE, known(api.region(), ResourceKind.REGION));
      case VpcLink link -> spot(Standing.INSIDE, known(link.region(), ResourceKind.REGION));
      case VpcLinkV2 link -> spot(Standing.INSIDE, subnetOfOwner(link.id()));
      case WebAcl acl -> spot(Standing.SHELF, known(acl.region(), ResourceKind.REGION));
      case ResolverEndpoint endpoint -> byInterface(endpoint.id(), endpoint.vpc());
      case PrivateHostedZone zone -> spot(Standing.SHELF, firstVpc(zone.vpcs()));
      case ResolverRule rule -> spot(Standing.SHELF, firstVpc(rule.vpcs()));
      case NetworkInterface part ->
          spot(Standing.INSIDE, known(part.subnet(), ResourceKind.SUBNET));
      case NatGateway gateway ->
          spot(Standing.INSIDE, known(gateway.subnet(), ResourceKind.SUBNET));
      case InterfaceEndpoint endpoint -> byInterface(endpoint.id(), endpoint.vpc());
      case LoadBalancer balancer -> byInterface(balancer.id(), balancer.vpc());
      case GatewayLoadBalancerEndpoint endpoint ->
          spot(Standing.INSIDE, known(endpoint.subnet(), ResourceKind.SUBNET));
      case RegionalNatGateway gateway -> border(Standing.ON_TOP, Optional.of(gateway.vpc()));
      case InstanceConnectEndpoint endpoint ->
          spot(Standing.INSIDE, known(endpoint.subnet(), ResourceKind.SUBNET));
      case GatewayEndpoint endpoint -> border(Standing.ON_SIDE, Optional.of(endpoint.vpc()));
      case InternetGateway gateway -> border(Standing.ON_TOP, gateway.vpc());
      case EgressOnlyInternetGateway gateway -> border(Standing.ON_TOP, gateway.vpc());
      case VirtualPrivateGateway gateway -> border(Standing.ON_BOTTOM, gateway.vpc());
      case TransitGateway gateway ->
          spot(Standing.INSIDE, known(gateway.region(), ResourceKind.REGION));
      case CustomerGateway _, OnPremisesNetwork _, DirectConnectGateway _, ClientVpnEndpoint _ ->
          spot(Standing.INSIDE, Optional.empty());
      case VpcPeeringConnection peering -> between(peering);
      case VpnConnection vpn ->
          ends(vpn.gateway(), Optional.of(vpn.customerGateway())) == 2
              ? spot(Standing.BETWEEN, Optional.empty())
              : spot(Standing.INSIDE, Optional.empty());
      case VirtualInterface connection ->
          ends(connection.gateway(), connection.onPremises()) == 2
              ? spot(Standing.BETWEEN, Optional.empty())
              : spot(Standing.INSIDE, Optional.empty());
      case TransitGatewayAttachment attachment -> attachment(attachment);
      case TransitGatewayPeeringAttachment peering ->
          ends(Optional.of(peering.requester()), Optional.of(peering.accepter())) == 2
              ? spot(Standing.BETWEEN, Optional.empty())
              : spot(
                  Standing.SHELF,
                  known(peering.requester(), ResourceKind.TRANSIT_GATEWAY)
                      .or(() -> known(peering.accepter(), ResourceKind.TRANSIT_GATEWAY)));
      case TransitGatewayConnectPeer peer -> connectPeer(peer);
      case TransitGatewayPolicyTable table ->
          spot(Standing.SHELF, known(table.transitGateway(), ResourceKind.TRANSIT_GATEWAY));
      case TransitGatewayRouteTable table ->
          spot(Standing.SHELF, known(table.transitGateway(), ResourceKind.TRANSIT_GATEWAY));
      case RouteTable table -> spot(Standing.SHELF, known(table.vpc(), ResourceKind.VPC));
      case NetworkAcl acl -> spot(Standing.SHELF, known(acl.vpc(), ResourceKind.VPC));
      case TargetGroup group -> spot(Standing.SHELF, known(group.vpc(), ResourceKind.VPC));
      case SecurityGroup group -> spot(Standing.SHELF, known(group.vpc(), ResourceKind.VPC));
      case VpcEndpointService service ->
          spot(Standing.SHELF, known(service.region(), ResourceKind.REGION));
      case NetworkFirewall firewall ->
          spot(Standing.SHELF, known(firewall.vpc(), ResourceKind.VPC));
      case PrefixList _, FirewallPolicy _, FirewallRuleGroup _ -> spot(Standing.SHELF, anyRegion());
      case VpcBlockPublicAccessOptions options ->
          spot(Standing.SHELF, known(options.region(), ResourceKind.REGION));
      case VpcBlockPublicAccessExclusion exclusion ->
          spot(
              Standing.SHELF,
              known(exclusion.excluded(), ResourceKind.VPC)
                  .or(
                      () ->
                          topology
                              .find(exclusion.excluded(), Subnet.class)
                              .flatMap(subnet -> known(subnet.vpc(), ResourceKind.VPC))));
      case ElasticIp address ->
          spot(Standing.SHELF, address.networkInterface().flatMap(this::vpcOf).or(this::anyRegion));
    };
  }

  private Optional<ResourceId> firstVpc(List<ResourceId> vpcs) {
    return vpcs.stream()
        .flatMap(id -> known(id, ResourceKind.VPC).stream())
        .findFirst()
        .or(this::anyRegion);
  }

  private Optional<ResourceId> subnetOfShared(LambdaFunction function) {
    return function.sharedInterfaces().stream()
        .flatMap(id -> topology.find(id, NetworkInterface.class).stream())
        .flatMap(part -> known(part.subnet(), ResourceKind.SUBNET).stream())
        .findFirst();
  }

  /** In the subnet of its first interface, or at the border of its VPC where it has none. */
  private Optional<Spot> byInterface(ResourceId owner, ResourceId vpc) {
    Optional<ResourceId> subnet = subnetOfOwner(owner);
    return subnet.isPresent()
        ? spot(Standing.INSIDE, subnet)
        : border(Standing.ON_SIDE, Optional.of(vpc));
  }

  private Optional<Spot> between(VpcPeeringConnection peering) {
    Optional<ResourceId> requester = known(peering.requester(), ResourceKind.VPC);
    Optional<ResourceId> accepter = known(peering.accepter(), ResourceKind.VPC);
    return requester.isPresent() && accepter.isPresent()
        ? spot(Standing.BETWEEN, Optional.empty())
        : border(Standing.ON_SIDE, requester.or(() -> accepter));
  }

  /** An attachment is the wire between both; with one end missing, a chip at the other. */
  private Optional<Spot> attachment(TransitGatewayAttachment attachment) {
    Optional<ResourceId> gateway = known(attachment.transitGateway(), ResourceKind.TRANSIT_GATEWAY);
    Optional<ResourceId> attached =
        known(attachment.attached(), ResourceKind.VPC)
            .or(() -> known(attachment.attached(), ResourceKind.TRANSIT_GATEWAY))
            .or(() -> known(attachment.attached(), ResourceKind.DIRECT_CONNECT_GATEWAY));
    return gateway.isPresent() && attached.isPresent()
        ? Optional.empty()
        : spot(Standing.SHELF, gateway.or(() -> attached));
  }

  /** A Connect peer is a tunnel from the gateway to the network behind it, else a chip. */
  private Optional<Spot> connectPeer(TransitGatewayConnectPeer peer) {
    Optional<ResourceId> gateway =
        topology
            .find(peer.attachment(), TransitGatewayAttachment.class)
            .flatMap(
                attachment -> known(attachment.transitGateway(), ResourceKind.TRANSIT_GATEWAY));
    return ends(gateway, peer.network()) == 2
        ? spot(Standing.BETWEEN, Optional.empty())
        : spot(Standing.SHELF, gateway);
  }

  private int ends(Optional<ResourceId> one, Optional<ResourceId> other) {
    return (one.filter(topology::containsVertex).isPresent() ? 1 : 0)
        + (other.filter(topology::containsVertex).isPresent() ? 1 : 0);
  }

  private Optional<Spot> border(Standing standing, Optional<ResourceId> vpc) {
    Optional<ResourceId> there = vpc.flatMap(id -> known(id, ResourceKind.VPC));
    return spot(there.isPresent() ? standing : Standing.INSIDE, there);
  }

  private Optional<ResourceId> subnetOfOwner(ResourceId owner) {
    return Optional.ofNullable(primaries.get(owner))
        .flatMap(part -> known(part.subnet(), ResourceKind.SUBNET));
  }

  private Optional<ResourceId> vpcOf(ResourceId networkInterface) {
    return topology
        .find(networkInterface, NetworkInterface.class)
        .flatMap(part -> topology.find(part.subnet(), Subnet.class))
        .flatMap(subnet -> known(subnet.vpc(), ResourceKind.VPC));
  }

  private Optional<ResourceId> anyRegion() {
    return topology.all(Region.class).stream().findFirst().map(Region::id);
  }

  private Optional<ResourceId> known(ResourceId id, ResourceKind kind) {
    return topology.find(id).filter(found -> found.kind() == kind).map(Resource::id);
  }

  private static Optional<Spot> spot(Standing standing, Optional<ResourceId> parent) {
    return Optional.of(new Spot(standing, parent));
  }
}

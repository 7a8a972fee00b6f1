package dev.hopscope.app.search;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
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
import dev.hopscope.model.resource.HttpApi;
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
import dev.hopscope.model.resource.RestApi;
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
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ranges, addresses and DNS names of one resource. What belongs to its interfaces is its own
 * too: an instance is found by its address.
 */
record Numbers(List<Cidr> ranges, List<Address> addresses, List<String> names) {

  static Numbers of(Topology topology, Resource resource) {
    List<Cidr> ranges = new ArrayList<>();
    List<Address> addresses = new ArrayList<>();
    List<String> names = new ArrayList<>();
    switch (resource) {
      case Vpc vpc -> {
        ranges.addAll(vpc.cidrs());
        ranges.addAll(vpc.ipv6Cidrs());
        ranges.addAll(vpc.privateIpv6Cidrs());
      }
      case Subnet subnet -> {
        subnet.cidr().ifPresent(ranges::add);
        ranges.addAll(subnet.ipv6Cidrs());
      }
      case OnPremisesNetwork network -> ranges.addAll(network.cidrs());
      case ClientVpnEndpoint endpoint -> ranges.add(endpoint.clientCidr());
      case AwsService service -> ranges.addAll(service.cidrs());
      case NetworkInterface own -> add(topology, own, addresses);
      case ElasticIp elastic -> addresses.add(elastic.publicAddress());
      case CustomerGateway gateway -> gateway.address().ifPresent(addresses::add);
      case RegionalNatGateway nat ->
          nat.addresses().stream().map(ZonalAddress::publicAddress).forEach(addresses::add);
      case TransitGatewayConnectPeer peer ->
          Stream.of(peer.transitGatewayAddress(), peer.peerAddress())
              .flatMap(Optional::stream)
              .forEach(addresses::add);
      case ResolverRule rule -> {
        names.add(rule.domain());
        addresses.addAll(rule.targets());
      }
      case DatabaseInstance database -> database.dnsName().ifPresent(names::add);
      case InterfaceEndpoint endpoint -> names.add(endpoint.serviceName());
      case GatewayEndpoint endpoint -> names.add(endpoint.serviceName());
      case RestApi api -> {
        names.add(api.dnsName());
        api.vpcEndpoints().stream().map(api::dnsNameBy).forEach(names::add);
      }
      case HttpApi api -> names.add(api.dnsName());
      case VpcEndpointService service -> names.add(service.serviceName());
      case AvailabilityZone _,
          DirectConnectGateway _,
          EcsTask _,
          EgressOnlyInternetGateway _,
          FirewallPolicy _,
          FirewallRuleGroup _,
          GatewayLoadBalancerEndpoint _,
          Instance _,
          InstanceConnectEndpoint _,
          InternetGateway _,
          LambdaFunction _,
          LoadBalancer _,
          NatGateway _,
          NetworkAcl _,
          NetworkFirewall _,
          PrefixList _,
          PrivateHostedZone _,
          Region _,
          ResolverEndpoint _,
          RouteTable _,
          SecurityGroup _,
          TargetGroup _,
          TransitGateway _,
          TransitGatewayAttachment _,
          TransitGatewayPeeringAttachment _,
          TransitGatewayPolicyTable _,
          TransitGatewayRouteTable _,
          VirtualInterface _,
          VirtualPrivateGateway _,
          VpcBlockPublicAccessExclusion _,
          VpcBlockPublicAccessOptions _,
          VpcPeeringConnection _,
          VpcLink _,
          VpcLinkV2 _,
          VpnConnection _,
          WebAcl _ -> {
        // Nothing of its own.
      }
    }
    topology
        .referrers(resource.id(), Role.PART_OF, NetworkInterface.class)
        .forEach(own -> add(topology, own, addresses));
    return new Numbers(ranges, addresses, names);
  }

  private static void add(Topology topology, NetworkInterface own, List<Address> addresses) {
    own.addresses()
        .forEach(
            each -> {
              addresses.add(each.address());
              each.publicAddress().ifPresent(addresses::add);
            });
    addresses.addAll(own.ipv6Addresses());
    topology.referrers(own.id(), Role.ATTACHED_TO, ElasticIp.class).stream()
        .map(ElasticIp::publicAddress)
        .filter(address -> !addresses.contains(address))
        .forEach(addresses::add);
  }
}

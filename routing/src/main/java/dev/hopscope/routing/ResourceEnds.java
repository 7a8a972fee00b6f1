package dev.hopscope.routing;

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
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where packets start or end that are for a resource: an interface, an address, a network. */
record ResourceEnds(Network network) {

  Ends.Resolved endOf(String text, Resource resource) {
    return switch (resource) {
      case NetworkInterface each -> new Ends.Found(new End.AtInterface(each, Optional.empty()));
      case Instance owner -> primaryOf(text, owner);
      case InstanceConnectEndpoint owner -> primaryOf(text, owner);
      case RegionalNatGateway nat ->
          nat.addresses().stream()
              .findFirst()
              .<Ends.Resolved>map(own -> new Ends.Found(new End.AtAddress(own.publicAddress())))
              .orElseGet(() -> new Ends.Refused(new CannotAsk.NoInterface(text, nat.id())));
      case InterfaceEndpoint owner -> primaryOf(text, owner);
      case LoadBalancer owner -> nodesOf(text, owner);
      case EcsTask owner -> primaryOf(text, owner);
      case LambdaFunction owner -> primaryOf(text, owner);
      case DatabaseInstance owner -> primaryOf(text, owner);
      case ResolverEndpoint owner -> primaryOf(text, owner);
      case AwsService service -> new Ends.Found(new End.AtName(service.serviceName().dnsName()));
      case Api api -> new Ends.Found(new End.AtApi(api));
      case VpcLink link -> new Ends.Found(new End.AtVpcLink(link));
      case VpcLinkV2 owner -> primaryOf(text, owner);
      case NatGateway owner -> primaryOf(text, owner);
      case OnPremisesNetwork outside -> hostIn(text, outside);
      case InternetGateway _ -> new Ends.Found(new End.OnInternet(Optional.empty()));
      case ElasticIp elastic -> new Ends.Found(new End.AtAddress(elastic.publicAddress()));
      case GatewayEndpoint endpoint -> serviceOf(text, endpoint);
      case ClientVpnEndpoint endpoint ->
          new Ends.Found(new End.VpnClient(endpoint, endpoint.client()));
      case AvailabilityZone _,
          CustomerGateway _,
          DirectConnectGateway _,
          EgressOnlyInternetGateway _,
          FirewallPolicy _,
          FirewallRuleGroup _,
          GatewayLoadBalancerEndpoint _,
          NetworkAcl _,
          NetworkFirewall _,
          PrefixList _,
          PrivateHostedZone _,
          ResolverRule _,
          Region _,
          RouteTable _,
          SecurityGroup _,
          Subnet _,
          TargetGroup _,
          TransitGateway _,
          TransitGatewayAttachment _,
          TransitGatewayConnectPeer _,
          TransitGatewayPeeringAttachment _,
          TransitGatewayPolicyTable _,
          TransitGatewayRouteTable _,
          VirtualInterface _,
          VirtualPrivateGateway _,
          VpcBlockPublicAccessExclusion _,
          VpcBlockPublicAccessOptions _,
          Vpc _,
          VpcEndpointService _,
          VpcPeeringConnection _,
          WebAcl _,
          VpnConnection _ ->
          new Ends.Refused(new CannotAsk.NotAnEnd(text, resource.id()));
    };
  }

  private Ends.Resolved nodesOf(String text, LoadBalancer owner) {
    List<NetworkInterface> own = network.interfacesOf(owner.id());
    return own.isEmpty()
        ? new Ends.Refused(new CannotAsk.NoInterface(text, owner.id()))
        : new Ends.Found(new End.AtNodes(owner, own));
  }

  private Ends.Resolved primaryOf(String text, Resource owner) {
    List<NetworkInterface> own = interfacesOf(owner);
    return own.isEmpty()
        ? new Ends.Refused(new CannotAsk.NoInterface(text, owner.id()))
        : new Ends.Found(new End.AtInterface(own.getFirst(), Optional.empty()));
  }

  private static Ends.Resolved hostIn(String text, OnPremisesNetwork outside) {
    return outside.cidrs().stream()
        .findFirst()
        .<Ends.Resolved>map(range -> new Ends.Found(new End.OnPremises(outside, range.firstHost())))
        .orElseGet(() -> new Ends.Refused(new CannotAsk.NoInterface(text, outside.id())));
  }

  private Ends.Resolved serviceOf(String text, GatewayEndpoint endpoint) {
    return endpoint.prefixLists().stream()
        .flatMap(id -> network.topology().find(id, PrefixList.class).stream())
        .flatMap(list -> list.entries().stream())
        .findFirst()
        .<Ends.Resolved>map(
            range -> new Ends.Found(new End.OnInternet(Optional.of(range.firstHost()))))
        .orElseGet(() -> new Ends.Refused(new CannotAsk.NoInterface(text, endpoint.id())));
  }

  List<NetworkInterface> interfacesOf(Resource owner) {
    List<NetworkInterface> own = network.interfacesOf(owner.id());
    return owner instanceof LambdaFunction function
        ? Stream.concat(
                own.stream(),
                function.sharedInterfaces().stream()
                    .flatMap(id -> network.topology().find(id, NetworkInterface.class).stream()))
            .distinct()
            .toList()
        : own;
  }
}

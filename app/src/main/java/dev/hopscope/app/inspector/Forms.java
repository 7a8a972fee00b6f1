package dev.hopscope.app.inspector;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
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
import java.util.function.Consumer;

/** The form of each kind. */
final class Forms {
  private final Session session;
  private final Selection selection;

  Forms(Session session, Selection selection) {
    this.session = session;
    this.selection = selection;
  }

  /** A form of this resource, which is in the document now. */
  Form<?> of(Resource resource) {
    return switch (resource) {
      case Region region -> form(region, Region.class, _ -> {});
      case AvailabilityZone zone -> form(zone, AvailabilityZone.class, PlaceForms::zone);
      case Vpc vpc -> form(vpc, Vpc.class, PlaceForms::vpc);
      case Subnet subnet -> form(subnet, Subnet.class, SubnetForm::fill);
      case OnPremisesNetwork network ->
          form(network, OnPremisesNetwork.class, PlaceForms::onPremises);
      case Instance instance -> form(instance, Instance.class, HostForms::instance);
      case NetworkInterface own -> form(own, NetworkInterface.class, HostForms::networkInterface);
      case LoadBalancer balancer ->
          form(balancer, LoadBalancer.class, LoadBalancerForms::loadBalancer);
      case EcsTask task -> form(task, EcsTask.class, ComputeForms::task);
      case LambdaFunction function -> form(function, LambdaFunction.class, ComputeForms::function);
      case DatabaseInstance database ->
          form(database, DatabaseInstance.class, ComputeForms::database);
      case AwsService service -> form(service, AwsService.class, NameForms::service);
      case RestApi api -> form(api, RestApi.class, ApiForms::restApi);
      case HttpApi api -> form(api, HttpApi.class, ApiForms::httpApi);
      case VpcLink link -> form(link, VpcLink.class, ApiForms::link);
      case VpcLinkV2 link -> form(link, VpcLinkV2.class, ApiForms::linkV2);
      case WebAcl acl -> form(acl, WebAcl.class, ApiForms::webAcl);
      case PrivateHostedZone zone -> form(zone, PrivateHostedZone.class, NameForms::zone);
      case ResolverEndpoint endpoint -> form(endpoint, ResolverEndpoint.class, NameForms::endpoint);
      case ResolverRule rule -> form(rule, ResolverRule.class, NameForms::rule);
      case TargetGroup group -> form(group, TargetGroup.class, LoadBalancerForms::targetGroup);
      case ElasticIp ip -> form(ip, ElasticIp.class, HostForms::elasticIp);
      case InternetGateway gateway -> form(gateway, InternetGateway.class, GatewayForms::internet);
      case EgressOnlyInternetGateway gateway ->
          form(gateway, EgressOnlyInternetGateway.class, GatewayForms::egressOnly);
      case NatGateway gateway -> form(gateway, NatGateway.class, GatewayForms::nat);
      case RegionalNatGateway gateway ->
          form(gateway, RegionalNatGateway.class, EdgeForms::regionalNat);
      case InstanceConnectEndpoint endpoint ->
          form(endpoint, InstanceConnectEndpoint.class, EdgeForms::instanceConnect);
      case VirtualPrivateGateway gateway ->
          form(gateway, VirtualPrivateGateway.class, GatewayForms::virtualPrivate);
      case GatewayEndpoint endpoint ->
          form(endpoint, GatewayEndpoint.class, GatewayForms::gatewayEndpoint);
      case InterfaceEndpoint endpoint ->
          form(endpoint, InterfaceEndpoint.class, GatewayForms::interfaceEndpoint);
      case GatewayLoadBalancerEndpoint endpoint ->
          form(
              endpoint,
              GatewayLoadBalancerEndpoint.class,
              InspectionForms::gatewayLoadBalancerEndpoint);
      case DirectConnectGateway gateway ->
          form(gateway, DirectConnectGateway.class, HybridForms::directConnect);
      case VirtualInterface connection ->
          form(connection, VirtualInterface.class, HybridForms::virtualInterface);
      case ClientVpnEndpoint endpoint ->
          form(endpoint, ClientVpnEndpoint.class, HybridForms::clientVpn);
      case VpcEndpointService service ->
          form(service, VpcEndpointService.class, InspectionForms::endpointService);
      case NetworkFirewall firewall ->
          form(firewall, NetworkFirewall.class, InspectionForms::firewall);
      case FirewallPolicy policy -> form(policy, FirewallPolicy.class, InspectionForms::policy);
      case FirewallRuleGroup group ->
          form(group, FirewallRuleGroup.class, InspectionForms::ruleGroup);
      case CustomerGateway gateway -> form(gateway, CustomerGateway.class, GatewayForms::customer);
      case VpcPeeringConnection peering ->
          form(peering, VpcPeeringConnection.class, ConnectionForms::peering);
      case VpnConnection vpn -> form(vpn, VpnConnection.class, ConnectionForms::vpn);
      case TransitGateway gateway ->
          form(gateway, TransitGateway.class, TransitForms::transitGateway);
      case TransitGatewayAttachment attachment ->
          form(attachment, TransitGatewayAttachment.class, TransitForms::attachment);
      case TransitGatewayPeeringAttachment peering ->
          form(peering, TransitGatewayPeeringAttachment.class, TransitForms::peering);
      case TransitGatewayConnectPeer peer ->
          form(peer, TransitGatewayConnectPeer.class, TransitForms::connectPeer);
      case TransitGatewayPolicyTable table ->
          form(table, TransitGatewayPolicyTable.class, TransitForms::policyTable);
      case RouteTable table -> form(table, RouteTable.class, RouteTableForm::fill);
      case TransitGatewayRouteTable table ->
          form(table, TransitGatewayRouteTable.class, TransitRouteTableForm::fill);
      case PrefixList list -> form(list, PrefixList.class, FilterForms::prefixList);
      case NetworkAcl acl -> form(acl, NetworkAcl.class, FilterForms::networkAcl);
      case VpcBlockPublicAccessOptions options ->
          form(options, VpcBlockPublicAccessOptions.class, PublicAccessForms::options);
      case VpcBlockPublicAccessExclusion exclusion ->
          form(exclusion, VpcBlockPublicAccessExclusion.class, PublicAccessForms::exclusion);
      case SecurityGroup group -> form(group, SecurityGroup.class, FilterForms::securityGroup);
    };
  }

  private <R extends Resource> Form<R> form(R resource, Class<R> type, Consumer<Form<R>> fields) {
    Form<R> form = new Form<>(new Subject<>(session, selection, resource, type));
    form.name();
    fields.accept(form);
    return form;
  }
}

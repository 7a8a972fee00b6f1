package dev.hopscope.model.resource;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of resources: tabular facts, nothing visual. Containers come before what they hold. */
public enum ResourceKind {
  REGION("region", "region-", Region.class),
  AVAILABILITY_ZONE("availability-zone", "az-", AvailabilityZone.class, REGION),
  VPC("vpc", "vpc-", Vpc.class, REGION),
  SUBNET("subnet", "subnet-", Subnet.class, VPC),
  ON_PREMISES_NETWORK("on-premises-network", "onprem-", OnPremisesNetwork.class),
  INSTANCE("instance", "i-", Instance.class),
  ECS_TASK("ecs-task", "task-", EcsTask.class),
  LAMBDA_FUNCTION("lambda-function", "function-", LambdaFunction.class),
  DATABASE_INSTANCE("database-instance", "database-", DatabaseInstance.class),
  NETWORK_INTERFACE("network-interface", "eni-", NetworkInterface.class, SUBNET),
  LOAD_BALANCER("load-balancer", "lb-", LoadBalancer.class, VPC),
  INTERNET_GATEWAY("internet-gateway", "igw-", InternetGateway.class),
  EGRESS_ONLY_INTERNET_GATEWAY(
      "egress-only-internet-gateway", "eigw-", EgressOnlyInternetGateway.class),
  NAT_GATEWAY("nat-gateway", "nat-", NatGateway.class, SUBNET),
  REGIONAL_NAT_GATEWAY("regional-nat-gateway", "nat-", RegionalNatGateway.class, VPC),
  VIRTUAL_PRIVATE_GATEWAY("virtual-private-gateway", "vgw-", VirtualPrivateGateway.class),
  TRANSIT_GATEWAY("transit-gateway", "tgw-", TransitGateway.class, REGION),
  GATEWAY_ENDPOINT("gateway-endpoint", "vpce-", GatewayEndpoint.class, VPC),
  INTERFACE_ENDPOINT("interface-endpoint", "vpce-", InterfaceEndpoint.class, VPC),
  GATEWAY_LOAD_BALANCER_ENDPOINT(
      "gateway-load-balancer-endpoint", "vpce-", GatewayLoadBalancerEndpoint.class, SUBNET),
  RESOLVER_ENDPOINT("resolver-endpoint", "rslvr-", ResolverEndpoint.class, VPC),
  AWS_SERVICE("aws-service", "service-", AwsService.class, REGION),
  REST_API("rest-api", "restapi", RestApi.class, REGION),
  HTTP_API("http-api", "httpapi", HttpApi.class, REGION),
  VPC_LINK("vpc-link", "vpclink-", VpcLink.class, REGION),
  VPC_LINK_V2("vpc-link-v2", "vpclinkv2-", VpcLinkV2.class),
  INSTANCE_CONNECT_ENDPOINT(
      "instance-connect-endpoint", "eice-", InstanceConnectEndpoint.class, SUBNET),
  DIRECT_CONNECT_GATEWAY("direct-connect-gateway", "dxgw-", DirectConnectGateway.class),
  CLIENT_VPN_ENDPOINT("client-vpn-endpoint", "cvpn-endpoint-", ClientVpnEndpoint.class),
  VPC_ENDPOINT_SERVICE("vpc-endpoint-service", "vpce-svc-", VpcEndpointService.class, REGION),
  NETWORK_FIREWALL("network-firewall", "firewall-", NetworkFirewall.class, VPC),
  CUSTOMER_GATEWAY("customer-gateway", "cgw-", CustomerGateway.class),
  VPC_PEERING_CONNECTION("vpc-peering-connection", "pcx-", VpcPeeringConnection.class),
  VPN_CONNECTION("vpn-connection", "vpn-", VpnConnection.class),
  VIRTUAL_INTERFACE("virtual-interface", "dxvif-", VirtualInterface.class),
  TRANSIT_GATEWAY_ATTACHMENT(
      "transit-gateway-attachment", "tgw-attach-", TransitGatewayAttachment.class),
  TARGET_GROUP("target-group", "tg-", TargetGroup.class, VPC),
  TRANSIT_GATEWAY_PEERING_ATTACHMENT(
      "transit-gateway-peering-attachment", "tgw-attach-", TransitGatewayPeeringAttachment.class),
  TRANSIT_GATEWAY_CONNECT_PEER(
      "transit-gateway-connect-peer", "tgw-connect-peer-", TransitGatewayConnectPeer.class),
  ROUTE_TABLE("route-table", "rtb-", RouteTable.class, VPC),
  TRANSIT_GATEWAY_ROUTE_TABLE(
      "transit-gateway-route-table", "tgw-rtb-", TransitGatewayRouteTable.class, TRANSIT_GATEWAY),
  TRANSIT_GATEWAY_POLICY_TABLE(
      "transit-gateway-policy-table", "tgw-ptb-", TransitGatewayPolicyTable.class, TRANSIT_GATEWAY),
  PREFIX_LIST("prefix-list", "pl-", PrefixList.class),
  PRIVATE_HOSTED_ZONE("private-hosted-zone", "Z", PrivateHostedZone.class),
  RESOLVER_RULE("resolver-rule", "rslvr-rr-", ResolverRule.class),
  FIREWALL_POLICY("firewall-policy", "firewall-policy-", FirewallPolicy.class),
  FIREWALL_RULE_GROUP("firewall-rule-group", "rule-group-", FirewallRuleGroup.class),
  NETWORK_ACL("network-acl", "acl-", NetworkAcl.class, VPC),
  SECURITY_GROUP("security-group", "sg-", SecurityGroup.class, VPC),
  WEB_ACL("web-acl", "webacl-", WebAcl.class, REGION),
  VPC_BLOCK_PUBLIC_ACCESS_OPTIONS(
      "vpc-block-public-access-options", "vpcbpa-", VpcBlockPublicAccessOptions.class, REGION),
  VPC_BLOCK_PUBLIC_ACCESS_EXCLUSION(
      "vpc-block-public-access-exclusion", "vpcbpa-exclude-", VpcBlockPublicAccessExclusion.class),
  ELASTIC_IP("elastic-ip", "eipalloc-", ElasticIp.class);

  private final String jsonName;
  private final String idPrefix;
  private final Class<? extends Resource> type;
  private final Set<ResourceKind> containers;

  ResourceKind(
      String jsonName, String idPrefix, Class<? extends Resource> type, ResourceKind... in) {
    this.jsonName = jsonName;
    this.idPrefix = idPrefix;
    this.type = type;
    this.containers = Set.of(in);
  }

  /** The kind's name in a topology file. */
  public String jsonName() {
    return jsonName;
  }

  /** How AWS begins an id of this kind. */
  public String idPrefix() {
    return idPrefix;
  }

  /** The record of this kind. */
  public Class<? extends Resource> type() {
    return type;
  }

  /** The kinds that may hold one of this kind; empty for what lives on its own. */
  public Set<ResourceKind> containers() {
    return containers.isEmpty() ? Set.of() : EnumSet.copyOf(containers);
  }
}

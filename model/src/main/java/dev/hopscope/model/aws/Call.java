package dev.hopscope.model.aws;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A call of the AWS command line whose answer describes a part of the network.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/">aws ec2</a>
 */
enum Call {
  VPCS("Vpcs", "describe-vpcs", "VpcId"),
  SUBNETS("Subnets", "describe-subnets", "SubnetId"),
  ROUTE_TABLES("RouteTables", "describe-route-tables", "RouteTableId"),
  INTERNET_GATEWAYS("InternetGateways", "describe-internet-gateways", "InternetGatewayId"),
  EGRESS_ONLY_INTERNET_GATEWAYS(
      "EgressOnlyInternetGateways",
      "describe-egress-only-internet-gateways",
      "EgressOnlyInternetGatewayId"),
  NAT_GATEWAYS("NatGateways", "describe-nat-gateways", "NatGatewayId"),
  NETWORK_ACLS("NetworkAcls", "describe-network-acls", "NetworkAclId"),
  SECURITY_GROUPS("SecurityGroups", "describe-security-groups", "GroupId"),
  SECURITY_GROUP_RULES(
      "SecurityGroupRules", "describe-security-group-rules", "SecurityGroupRuleId"),
  NETWORK_INTERFACES("NetworkInterfaces", "describe-network-interfaces", "NetworkInterfaceId"),
  RESERVATIONS("Reservations", "describe-instances"),
  INSTANCES("Instances", "describe-instances", "InstanceId"),
  ADDRESSES("Addresses", "describe-addresses", "AllocationId", "PublicIp"),
  AVAILABILITY_ZONES("AvailabilityZones", "describe-availability-zones"),
  VPC_ENDPOINTS("VpcEndpoints", "describe-vpc-endpoints", "VpcEndpointId"),
  PREFIX_LISTS("PrefixLists", "describe-managed-prefix-lists", "PrefixListId"),
  PREFIX_LIST_ENTRIES("Entries", "get-managed-prefix-list-entries"),
  PEERING_CONNECTIONS(
      "VpcPeeringConnections", "describe-vpc-peering-connections", "VpcPeeringConnectionId"),
  TRANSIT_GATEWAYS("TransitGateways", "describe-transit-gateways", "TransitGatewayId"),
  TRANSIT_GATEWAY_ATTACHMENTS(
      "TransitGatewayAttachments",
      "describe-transit-gateway-attachments",
      "TransitGatewayAttachmentId"),
  TRANSIT_GATEWAY_VPC_ATTACHMENTS(
      "TransitGatewayVpcAttachments",
      "describe-transit-gateway-vpc-attachments",
      "TransitGatewayAttachmentId"),
  TRANSIT_GATEWAY_PEERING_ATTACHMENTS(
      "TransitGatewayPeeringAttachments",
      "describe-transit-gateway-peering-attachments",
      "TransitGatewayAttachmentId"),
  TRANSIT_GATEWAY_CONNECTS(
      "TransitGatewayConnects", "describe-transit-gateway-connects", "TransitGatewayAttachmentId"),
  TRANSIT_GATEWAY_CONNECT_PEERS(
      "TransitGatewayConnectPeers",
      "describe-transit-gateway-connect-peers",
      "TransitGatewayConnectPeerId"),
  TRANSIT_GATEWAY_POLICY_TABLES(
      "TransitGatewayPolicyTables",
      "describe-transit-gateway-policy-tables",
      "TransitGatewayPolicyTableId"),
  TRANSIT_GATEWAY_POLICY_ENTRIES(
      "TransitGatewayPolicyTableEntries", "get-transit-gateway-policy-table-entries"),
  TRANSIT_GATEWAY_ROUTE_TABLES(
      "TransitGatewayRouteTables",
      "describe-transit-gateway-route-tables",
      "TransitGatewayRouteTableId"),
  /** Also of describe-client-vpn-routes, whose items name their endpoint. */
  TRANSIT_GATEWAY_ROUTES("Routes", "search-transit-gateway-routes"),
  TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES(
      "TransitGatewayPrefixListReferences", "get-transit-gateway-prefix-list-references"),
  /** Also of get-transit-gateway-policy-table-associations, whose items name their table. */
  TRANSIT_GATEWAY_ASSOCIATIONS("Associations", "get-transit-gateway-route-table-associations"),
  TRANSIT_GATEWAY_TABLE_PROPAGATIONS(
      "TransitGatewayRouteTablePropagations", "get-transit-gateway-route-table-propagations"),
  TRANSIT_GATEWAY_ATTACHMENT_PROPAGATIONS(
      "TransitGatewayAttachmentPropagations", "get-transit-gateway-attachment-propagations"),
  /** Batfish's own file: the routes of each table, with the table's id. */
  STATIC_ROUTES_BY_TABLE("TransitGatewayStaticRoutes", "search-transit-gateway-routes"),
  /** Batfish's own file: the propagations of each table, with the table's id. */
  PROPAGATIONS_BY_TABLE(
      "TransitGatewayPropagations", "get-transit-gateway-route-table-propagations"),
  VPN_GATEWAYS("VpnGateways", "describe-vpn-gateways", "VpnGatewayId"),
  VPN_CONNECTIONS("VpnConnections", "describe-vpn-connections", "VpnConnectionId"),
  CUSTOMER_GATEWAYS("CustomerGateways", "describe-customer-gateways", "CustomerGatewayId"),
  DIRECT_CONNECT_GATEWAYS(
      "DirectConnectGateways", "describe-direct-connect-gateways", "DirectConnectGatewayId"),
  DIRECT_CONNECT_GATEWAY_ASSOCIATIONS(
      "DirectConnectGatewayAssociations", "describe-direct-connect-gateway-associations"),
  DIRECT_CONNECT_GATEWAY_ATTACHMENTS(
      "DirectConnectGatewayAttachments", "describe-direct-connect-gateway-attachments"),
  VIRTUAL_INTERFACES("VirtualInterfaces", "describe-virtual-interfaces", "VirtualInterfaceId"),
  VIRTUAL_GATEWAYS("VirtualGateways", "describe-virtual-gateways", "VirtualGatewayId"),
  CLIENT_VPN_ENDPOINTS(
      "ClientVpnEndpoints", "describe-client-vpn-endpoints", "ClientVpnEndpointId"),
  CLIENT_VPN_TARGET_NETWORKS(
      "ClientVpnTargetNetworks", "describe-client-vpn-target-networks", "AssociationId"),
  CLIENT_VPN_AUTHORIZATION_RULES("AuthorizationRules", "describe-client-vpn-authorization-rules"),
  SECURITY_GROUP_VPC_ASSOCIATIONS(
      "SecurityGroupVpcAssociations", "describe-security-group-vpc-associations"),
  INSTANCE_CONNECT_ENDPOINTS(
      "InstanceConnectEndpoints",
      "describe-instance-connect-endpoints",
      "InstanceConnectEndpointId"),
  BLOCK_PUBLIC_ACCESS_OPTIONS(
      "VpcBlockPublicAccessOptions", "describe-vpc-block-public-access-options"),
  BLOCK_PUBLIC_ACCESS_EXCLUSIONS(
      "VpcBlockPublicAccessExclusions",
      "describe-vpc-block-public-access-exclusions",
      "ExclusionId"),
  SERVICE_CONFIGURATIONS(
      "ServiceConfigurations", "describe-vpc-endpoint-service-configurations", "ServiceId"),
  ENDPOINT_CONNECTIONS("VpcEndpointConnections", "describe-vpc-endpoint-connections"),
  SERVICE_DETAILS("ServiceDetails", "describe-vpc-endpoint-services"),
  FIREWALL("Firewall", "network-firewall describe-firewall"),
  FIREWALL_STATUS("FirewallStatus", "network-firewall describe-firewall"),
  FIREWALL_POLICY("FirewallPolicy", "network-firewall describe-firewall-policy"),
  FIREWALL_POLICY_RESPONSE("FirewallPolicyResponse", "network-firewall describe-firewall-policy"),
  RULE_GROUP("RuleGroup", "network-firewall describe-rule-group"),
  RULE_GROUP_RESPONSE("RuleGroupResponse", "network-firewall describe-rule-group"),
  DB_INSTANCES("DBInstances", "rds describe-db-instances", "DBInstanceIdentifier"),
  FUNCTIONS("Functions", "lambda list-functions", "FunctionName"),
  FUNCTION("Configuration", "lambda get-function"),
  ECS_TASKS("tasks", "ecs describe-tasks", "taskArn"),
  TASK_DEFINITION("taskDefinition", "ecs describe-task-definition"),
  HOSTED_ZONES("HostedZones", "route53 list-hosted-zones", "Id"),
  HOSTED_ZONE("HostedZone", "route53 get-hosted-zone"),
  HOSTED_ZONE_VPCS("VPCs", "route53 get-hosted-zone"),
  RESOURCE_RECORD_SETS("ResourceRecordSets", "route53 list-resource-record-sets"),
  RESOLVER_ENDPOINTS("ResolverEndpoints", "route53resolver list-resolver-endpoints", "Id"),
  RESOLVER_ENDPOINT_ADDRESSES("IpAddresses", "route53resolver list-resolver-endpoint-ip-addresses"),
  RESOLVER_RULES("ResolverRules", "route53resolver list-resolver-rules", "Id"),
  RESOLVER_RULE_ASSOCIATIONS(
      "ResolverRuleAssociations", "route53resolver list-resolver-rule-associations", "Id"),
  LOAD_BALANCERS("LoadBalancers", "elbv2 describe-load-balancers"),
  LISTENERS("Listeners", "elbv2 describe-listeners"),
  LISTENER_RULES("Rules", "elbv2 describe-rules"),
  TARGET_GROUPS("TargetGroups", "elbv2 describe-target-groups"),
  TARGET_HEALTH("TargetHealthDescriptions", "elbv2 describe-target-health"),
  /** Of load balancers and of target groups alike. */
  ATTRIBUTES("Attributes", "elbv2 describe-load-balancer-attributes"),
  CLASSIC_LOAD_BALANCERS("LoadBalancerDescriptions", "elb describe-load-balancers"),
  /** Batfish's own file: the listeners of each load balancer, with its ARN. */
  LISTENERS_BY_LOAD_BALANCER("LoadBalancerListeners", "elbv2 describe-listeners"),
  /** Batfish's own file: the attributes of each load balancer, with its ARN. */
  ATTRIBUTES_BY_LOAD_BALANCER("LoadBalancerAttributes", "elbv2 describe-load-balancer-attributes"),
  /** Batfish's own file: the health of each group's targets, with its ARN. */
  TARGETS_BY_GROUP("LoadBalancerTargetHealth", "elbv2 describe-target-health"),
  /** Of REST APIs, their VPC links and their resources alike. */
  API_ITEMS("items", "apigateway get-rest-apis"),
  /** Of the APIs, VPC links and integrations of API Gateway's second interface alike. */
  API_V2_ITEMS("Items", "apigatewayv2 get-apis"),
  WEB_ACLS("WebACLs", "wafv2 list-web-acls"),
  /** Also of get-web-acl-for-resource. */
  WEB_ACL("WebACL", "wafv2 get-web-acl"),
  WEB_ACL_RESOURCES("ResourceArns", "wafv2 list-resources-for-web-acl"),
  SHARED_RESOURCES("resources", "ram list-resources"),
  SHARE_PRINCIPALS("principals", "ram list-principals"),
  SHARE_ASSOCIATIONS("resourceShareAssociations", "ram get-resource-share-associations"),
  DNS_SUPPORT("EnableDnsSupport", "describe-vpc-attribute"),
  DNS_HOSTNAMES("EnableDnsHostnames", "describe-vpc-attribute");

  private static final Set<Call> ONE_OBJECT =
      EnumSet.of(
          DNS_SUPPORT,
          DNS_HOSTNAMES,
          BLOCK_PUBLIC_ACCESS_OPTIONS,
          TASK_DEFINITION,
          HOSTED_ZONE,
          FUNCTION,
          WEB_ACL);
  private static final Set<Call> OF_DIRECT_CONNECT =
      EnumSet.of(
          DIRECT_CONNECT_GATEWAYS,
          DIRECT_CONNECT_GATEWAY_ASSOCIATIONS,
          DIRECT_CONNECT_GATEWAY_ATTACHMENTS,
          VIRTUAL_INTERFACES,
          VIRTUAL_GATEWAYS);

  private static final Map<String, Call> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Call::key, Function.identity()));

  private final String key;
  private final String command;
  private final String[] idFields;

  Call(String key, String command, String... idFields) {
    this.key = key;
    this.command = command;
    this.idFields = idFields;
  }

  /** The call whose answer has this top-level key; collectors write {@code network_acls}. */
  static Optional<Call> withKey(String key) {
    Call exact = BY_KEY.get(key);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<Call> ofDirectConnect =
        Optional.ofNullable(BY_KEY.get(capitalised(key))).filter(Call::isOfDirectConnect);
    if (ofDirectConnect.isPresent()) {
      return ofDirectConnect;
    }
    return key.equals(key.toLowerCase(java.util.Locale.ROOT))
        ? Optional.ofNullable(BY_KEY.get(pascalCase(key))).filter(Call::hasId)
        : Optional.empty();
  }

  private static String pascalCase(String snakeCase) {
    return Arrays.stream(snakeCase.split("_"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** A name as Direct Connect writes it, {@code virtualInterfaceId}, as EC2 would. */
  static String capitalised(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Whether the answer is of the Direct Connect API, whose names begin with a small letter. */
  boolean isOfDirectConnect() {
    return OF_DIRECT_CONNECT.contains(this);
  }

  /** The answer's top-level key. */
  String key() {
    return key;
  }

  /** The call as one types it. */
  String command() {
    return command;
  }

  /** Whether the answer's items are resources with an id of their own. */
  boolean hasId() {
    return idFields.length > 0;
  }

  /**
   * The id of an item of the answer. A peering attachment is listed once by each of the transit
   * gateways it joins, with its own table: these are two items.
   */
  String idOf(Item item) {
    String id =
        Arrays.stream(idFields)
            .flatMap(field -> item.text(field).stream())
            .findFirst()
            .orElseThrow(() -> item.malformed("has no " + idFields[0]));
    return this == TRANSIT_GATEWAY_ATTACHMENTS && isPeering(item)
        ? item.text("TransitGatewayId").map(gateway -> id + " at " + gateway).orElse(id)
        : id;
  }

  /** Whether a listed attachment joins two transit gateways. */
  static boolean isPeering(Item attachment) {
    return attachment.text("ResourceType").filter(type -> type.endsWith("peering")).isPresent();
  }

  /**
   * Whether other services and programs use its key too, as those of load balancing, of API Gateway
   * and of resource shares: what does not look like it is left alone, and without a network beside
   * it, it describes none.
   */
  boolean hasCommonKey() {
    return command.startsWith("elb")
        || command.startsWith("ram ")
        || command.startsWith("apigateway")
        || command.startsWith("wafv2 ")
        || this == FUNCTION
        || this == RESOLVER_ENDPOINT_ADDRESSES;
  }

  /** Whether the answer is one object instead of a list. */
  boolean isOneObject() {
    return ONE_OBJECT.contains(this) || isOfFirewall();
  }

  /** Whether its list is of texts: each stands in an object of its own under the same key. */
  boolean isOfTexts() {
    return this == WEB_ACL_RESOURCES;
  }

  /** Whether it is a part of an answer about one firewall, policy or rule group. */
  private boolean isOfFirewall() {
    return command.startsWith("network-firewall ");
  }
}

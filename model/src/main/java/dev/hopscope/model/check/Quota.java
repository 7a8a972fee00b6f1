package dev.hopscope.model.check;

import java.util.Optional;

/**
 * The default quotas that a network can be seen to exceed. AWS raises most of them on request.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html">Amazon VPC
 *     quotas</a>
 */
public enum Quota {
  VPCS_PER_REGION(5, "VpcLimitExceeded"),
  INTERNET_GATEWAYS_PER_REGION(5, "InternetGatewayLimitExceeded"),
  ELASTIC_IPS_PER_REGION(5, "AddressLimitExceeded"),
  NETWORK_INTERFACES_PER_REGION(5_000, "NetworkInterfaceLimitExceeded"),
  SECURITY_GROUPS_PER_REGION(2_500, "SecurityGroupLimitExceeded"),
  GATEWAY_ENDPOINTS_PER_REGION(20, "VpcEndpointLimitExceeded"),
  VIRTUAL_PRIVATE_GATEWAYS_PER_REGION(5, "VpnGatewayLimitExceeded"),
  CUSTOMER_GATEWAYS_PER_REGION(50, "CustomerGatewayLimitExceeded"),
  VPN_CONNECTIONS_PER_REGION(50, "VpnConnectionLimitExceeded"),
  /** To virtual private gateways. */
  VPN_CONNECTIONS_PER_GATEWAY(10, "VpnConnectionLimitExceeded"),
  TRANSIT_GATEWAYS_PER_REGION(5, "TransitGatewayLimitExceeded"),
  TRANSIT_GATEWAYS_PER_VPC(5, "TransitGatewayAttachmentLimitExceeded"),
  ROUTE_TABLES_PER_TRANSIT_GATEWAY(20, "TransitGatewayRouteTableLimitExceeded"),
  /** Each address family for itself. */
  CIDRS_PER_VPC(5, "CidrLimitExceeded"),
  SUBNETS_PER_VPC(200, "SubnetLimitExceeded"),
  ROUTE_TABLES_PER_VPC(200, "RouteTableLimitExceeded"),
  NETWORK_ACLS_PER_VPC(200, "NetworkAclLimitExceeded"),
  /** Written routes, each address family for itself. */
  ROUTES_PER_TABLE(500, "RouteLimitExceeded"),
  /** In one direction, each address family for itself. */
  RULES_PER_NETWORK_ACL(20, "NetworkAclEntryLimitExceeded"),
  /** In one direction, each address family for itself. */
  RULES_PER_SECURITY_GROUP(60, "RulesPerSecurityGroupLimitExceeded"),
  SECURITY_GROUPS_PER_INTERFACE(5, "SecurityGroupsPerInterfaceLimitExceeded"),
  /** Interface endpoints and those of Gateway Load Balancers. */
  ENDPOINTS_PER_VPC(50, "VpcEndpointLimitExceeded"),
  NAT_GATEWAYS_PER_ZONE(5, "NatGatewayLimitExceeded"),
  ACTIVE_PEERINGS_PER_VPC(50, "ActiveVpcPeeringConnectionPerVpcLimitExceeded"),
  /** Asked for and not yet accepted. */
  PENDING_PEERINGS_PER_VPC(25, "OutstandingVpcPeeringConnectionLimitExceeded"),
  /** Static ones and those that are propagated, as far as they are listed. */
  ROUTES_PER_TRANSIT_GATEWAY_TABLE(10_000),
  /** Rule DX-02, as the four after it. */
  VIRTUAL_PRIVATE_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY(20),
  TRANSIT_GATEWAYS_PER_DIRECT_CONNECT_GATEWAY(6),
  VIRTUAL_INTERFACES_PER_DIRECT_CONNECT_GATEWAY(30),
  /** What the far end announces, each address family for itself. */
  ROUTES_PER_VIRTUAL_INTERFACE(100),
  /** From a Direct Connect gateway for one transit gateway, both address families together. */
  ALLOWED_PREFIXES_PER_TRANSIT_GATEWAY(200),
  /** From Block Public Access. */
  EXCLUSIONS_PER_REGION(50);

  private final int limit;
  private final Optional<String> awsCode;

  Quota(int limit, String awsCode) {
    this.limit = limit;
    this.awsCode = Optional.of(awsCode);
  }

  Quota(int limit) {
    this.limit = limit;
    this.awsCode = Optional.empty();
  }

  /** How many AWS allows before anyone asks for more. */
  public int limit() {
    return limit;
  }

  /** The code with which AWS refuses the next one, where it is documented. */
  public Optional<String> awsCode() {
    return awsCode;
  }
}

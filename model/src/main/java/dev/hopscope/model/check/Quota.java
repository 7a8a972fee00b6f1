package dev.hopscope.model.check;

/**
 * The default quotas that a network can be seen to exceed. AWS raises most of them on request.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html">Amazon VPC
 *     quotas</a>
 */
public enum Quota {
  VPCS_PER_REGION(5, "VpcLimitExceeded"),
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
  NAT_GATEWAYS_PER_ZONE(5, "NatGatewayLimitExceeded"),
  ACTIVE_PEERINGS_PER_VPC(50, "ActiveVpcPeeringConnectionPerVpcLimitExceeded");

  private final int limit;
  private final String awsCode;

  Quota(int limit, String awsCode) {
    this.limit = limit;
    this.awsCode = awsCode;
  }

  /** How many AWS allows before anyone asks for more. */
  public int limit() {
    return limit;
  }

  /** The code with which AWS refuses the next one. */
  public String awsCode() {
    return awsCode;
  }
}

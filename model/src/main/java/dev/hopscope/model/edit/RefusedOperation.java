package dev.hopscope.model.edit;

/**
 * An operation that AWS refuses and that may leave no trace in a network: what is deleted, detached
 * or moved while something depends on it (section 14 of the rules). The row is named at each.
 */
public enum RefusedOperation {
  /** V-05: a range that a route of the VPC is for, or that a peer has. */
  ADD_RANGE_IN_USE("InvalidVpc.Range"),
  /** V-07: the first range of a VPC is its for life. */
  REMOVE_PRIMARY_RANGE("OperationNotPermitted"),
  /** V-08: subnets lie in the range. */
  REMOVE_RANGE_IN_USE("DependencyViolation"),
  /** V-15: something lies in the subnet. */
  DELETE_SUBNET_IN_USE("DependencyViolation"),
  /** V-16: subnets, gateways, groups, peerings or endpoints are left in the VPC. */
  DELETE_VPC_IN_USE("DependencyViolation"),
  /** V-24: the interface is attached. */
  DELETE_ATTACHED_INTERFACE("InvalidNetworkInterface.InUse"),
  /** V-25: an instance never gives its first interface away. */
  DETACH_PRIMARY_INTERFACE("OperationNotPermitted"),
  /** V-28: the address is associated, and reassociation must be asked for. */
  ASSOCIATE_ASSOCIATED_ADDRESS("Resource.AlreadyAssociated"),
  /** V-30: the address is associated. */
  RELEASE_ASSOCIATED_ADDRESS("InvalidIPAddress.InUse"),
  /** V-31: the internet gateway is attached to another VPC. */
  ATTACH_ATTACHED_GATEWAY("Resource.AlreadyAssociated"),
  /** V-34: interfaces of the VPC have public addresses. */
  DETACH_GATEWAY_IN_USE("DependencyViolation"),
  /** V-35: the internet gateway is attached. */
  DELETE_ATTACHED_GATEWAY("DependencyViolation"),
  /** V-39: the address of a NAT gateway is associated with something else. */
  NAT_ADDRESS_IN_USE("Resource.AlreadyAssociated"),
  /** V-60: AWS itself put the route there. */
  DELETE_ROUTE_OF_AWS("InvalidParameterValue"),
  /** V-64: a VPC always has a main table; another takes its place. */
  DISASSOCIATE_MAIN_TABLE("InvalidParameterValue"),
  /** V-65: the table is a main one, or associated. */
  DELETE_ROUTE_TABLE_IN_USE("DependencyViolation"),
  /** V-76: the group has members, or rules of others name it. */
  DELETE_GROUP_IN_USE("DependencyViolation"),
  /** V-77: the default group goes with its VPC only. */
  DELETE_DEFAULT_GROUP("CannotDelete"),
  /** V-85: the default ACL goes with its VPC only. */
  DELETE_DEFAULT_ACL("InvalidParameterValue"),
  /** V-85: subnets are associated with the ACL. */
  DELETE_ACL_IN_USE("DependencyViolation"),
  /** V-91: only a connection that waits for it can be accepted. */
  ACCEPT_WHAT_IS_NOT_PENDING("InvalidStateTransition"),
  /** V-95: the virtual private gateway is attached to another VPC. */
  ATTACH_ATTACHED_VPN_GATEWAY("VpnGatewayAttachmentLimitExceeded"),
  /** V-96: the virtual private gateway is attached. */
  DELETE_ATTACHED_VPN_GATEWAY("IncorrectState"),
  /** V-105: the attachment is associated with another table. */
  ASSOCIATE_ASSOCIATED_ATTACHMENT("Resource.AlreadyAssociated"),
  /** V-115: endpoints are connected to the service. */
  DELETE_SERVICE_WITH_ENDPOINTS("ExistingVpcEndpointConnections"),
  /** V-124: the attachment is associated with another table. */
  ASSOCIATE_POLICY_TABLE_OF_ASSOCIATED("IncorrectState"),
  /** V-107: the transit gateway has attachments. */
  DELETE_TRANSIT_GATEWAY_IN_USE("IncorrectState"),
  /** V-125: the transit gateway table is associated, or a policy rule chooses it. */
  DELETE_TRANSIT_GATEWAY_TABLE_IN_USE("IncorrectState");

  private final String awsCode;

  RefusedOperation(String awsCode) {
    this.awsCode = awsCode;
  }

  /** The error code with which AWS refuses it. */
  public String awsCode() {
    return awsCode;
  }
}

package dev.hopscope.model.resource;

/**
 * Whose work a network interface does.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html">NetworkInterface</a>
 */
public enum InterfaceType {
  /** An ordinary interface: an instance's, a database's, a container task's. */
  INTERFACE,
  NAT_GATEWAY,
  VPC_ENDPOINT,
  GATEWAY_LOAD_BALANCER_ENDPOINT,
  LOAD_BALANCER,
  TRANSIT_GATEWAY,
  CLIENT_VPN,
  LAMBDA,
  INSTANCE_CONNECT_ENDPOINT,
  /** A VPC link's of the second generation. */
  API_GATEWAY_MANAGED,
  /** Of a service that is not modelled. */
  OTHER;

  /** Whether what AWS runs on such an interface sends anything of its own. */
  public boolean asks() {
    return switch (this) {
      case NAT_GATEWAY, TRANSIT_GATEWAY, CLIENT_VPN, GATEWAY_LOAD_BALANCER_ENDPOINT -> false;
      case INTERFACE,
          VPC_ENDPOINT,
          LOAD_BALANCER,
          LAMBDA,
          INSTANCE_CONNECT_ENDPOINT,
          API_GATEWAY_MANAGED,
          OTHER ->
          true;
    };
  }
}

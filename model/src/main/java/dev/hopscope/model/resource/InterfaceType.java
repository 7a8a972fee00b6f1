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
  OTHER
}

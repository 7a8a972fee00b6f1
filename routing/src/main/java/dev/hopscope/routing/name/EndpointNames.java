package dev.hopscope.routing.name;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.PrivateAddress;
import dev.hopscope.model.resource.ServiceName;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.walk.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that AWS gives to an interface endpoint itself, such as {@code
 * vpce-0a1b-c2d3.ssm.us-east-1.vpce.amazonaws.com}: everyone resolves them, to private addresses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html">Access
 *     AWS services through AWS PrivateLink</a>
 */
record EndpointNames(Network network) {
  private static final String DOMAIN = ".vpce.amazonaws.com";

  /** The endpoint whose own name this is. */
  Optional<InterfaceEndpoint> endpoint(String name) {
    if (!name.endsWith(DOMAIN)) {
      return Optional.empty();
    }
    String label = name.substring(0, name.indexOf('.'));
    return network.topology().all(InterfaceEndpoint.class).stream()
        .filter(
            endpoint ->
                label.equals(endpoint.id().value())
                    || label.startsWith(endpoint.id().value() + "-"))
        .findFirst();
  }

  /** The endpoint of this VPC that answers for the service's own name (rule IFE-05). */
  Optional<InterfaceEndpoint> privateDns(String name, Vpc vpc) {
    return network.topology().all(InterfaceEndpoint.class).stream()
        .filter(endpoint -> endpoint.vpc().equals(vpc.id()) && endpoint.privateDns())
        .filter(endpoint -> !endpoint.state().isGone())
        .filter(
            endpoint ->
                ServiceName.ofEndpoint(endpoint.serviceName())
                    .filter(service -> service.isMeantBy(name))
                    .isPresent())
        .findFirst();
  }

  /** The domain of its hidden zone. */
  static String domainOf(InterfaceEndpoint endpoint) {
    return ServiceName.ofEndpoint(endpoint.serviceName()).map(ServiceName::dnsName).orElse("");
  }

  /** The addresses of all its interfaces. */
  List<Address> addressesOf(InterfaceEndpoint endpoint) {
    return network.interfacesOf(endpoint.id()).stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.addresses().stream().map(PrivateAddress::address),
                    each.ipv6Addresses().stream()))
        .toList();
  }
}

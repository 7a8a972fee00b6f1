package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A Site-to-Site VPN connection: two tunnels between a customer gateway and a virtual private or
 * transit gateway.
 *
 * @param id {@code vpn-…}
 * @param name Name tag
 * @param customerGateway the far end
 * @param gateway the near end: a virtual private gateway or a transit gateway
 * @param routing how it learns routes
 * @param routes its static routes, or what the far end announces by BGP
 * @param tunnelsUp how many of its two tunnels are up; one is enough (rule VPN-08)
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/VPC_VPN.html">What is AWS
 *     Site-to-Site VPN?</a>
 */
public record VpnConnection(
    ResourceId id,
    String name,
    ResourceId customerGateway,
    Optional<ResourceId> gateway,
    Routing routing,
    List<Cidr> routes,
    int tunnelsUp)
    implements Resource {

  /** How a VPN connection learns which networks lie behind it. */
  public enum Routing {
    STATIC,
    BGP
  }

  /** Refuses a number of tunnels other than 0 to 2. */
  public VpnConnection {
    routes = List.copyOf(routes);
    if (tunnelsUp < 0 || tunnelsUp > 2) {
      throw new IllegalArgumentException("a VPN connection has two tunnels, not " + tunnelsUp);
    }
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.VPN_CONNECTION;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.CONNECTS, customerGateway), Reference.of(Role.CONNECTS, gateway));
  }

  @Override
  public VpnConnection withName(String newName) {
    return new VpnConnection(id, newName, customerGateway, gateway, routing, routes, tunnelsUp);
  }

  /** The same connection with other routes. */
  public VpnConnection withRoutes(List<Cidr> newRoutes) {
    return new VpnConnection(id, name, customerGateway, gateway, routing, newRoutes, tunnelsUp);
  }

  /** The same connection with another number of tunnels up. */
  public VpnConnection withTunnelsUp(int tunnels) {
    return new VpnConnection(id, name, customerGateway, gateway, routing, routes, tunnels);
  }
}

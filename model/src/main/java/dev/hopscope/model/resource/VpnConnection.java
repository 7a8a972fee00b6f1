package dev.hopscope.model.resource;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
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
 * @param ipv6 whether its tunnels carry IPv6, and nothing else; only a transit gateway has such
 *     (rule VPN-05)
 * @param insideCidrs the ranges inside its tunnels, where known
 * @param overDirectConnect whether its tunnels run over Direct Connect, between private addresses;
 *     a transit gateway takes it before other VPNs
 * @param bgp how its announcements compare with others; empty is {@link BgpAttributes#OF_VPN}
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
    int tunnelsUp,
    boolean ipv6,
    List<Cidr> insideCidrs,
    boolean overDirectConnect,
    Optional<BgpAttributes> bgp)
    implements Resource {

  /** How a VPN connection learns which networks lie behind it. */
  public enum Routing {
    STATIC,
    BGP
  }

  /** Refuses a number of tunnels other than 0 to 2. */
  public VpnConnection {
    routes = List.copyOf(routes);
    insideCidrs = List.copyOf(insideCidrs);
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

  /** Whether its tunnels are made for packets of this family. */
  public boolean carries(Family family) {
    return family == (ipv6 ? Family.IPV6 : Family.IPV4);
  }

  /** Whether a tunnel is up. */
  public boolean hasTunnelUp() {
    return tunnelsUp > 0;
  }

  /** How its announcements compare with others. */
  public BgpAttributes attributes() {
    return bgp.orElse(BgpAttributes.OF_VPN);
  }

  @Override
  public VpnConnection withName(String newName) {
    return copy(newName, customerGateway, gateway, routing, routes, tunnelsUp);
  }

  /** The same connection between other gateways. */
  public VpnConnection between(ResourceId newCustomerGateway, Optional<ResourceId> newGateway) {
    return copy(name, newCustomerGateway, newGateway, routing, routes, tunnelsUp);
  }

  /** The same connection that learns its routes in another way. */
  public VpnConnection withRouting(Routing newRouting) {
    return copy(name, customerGateway, gateway, newRouting, routes, tunnelsUp);
  }

  /** The same connection with other routes. */
  public VpnConnection withRoutes(List<Cidr> newRoutes) {
    return copy(name, customerGateway, gateway, routing, newRoutes, tunnelsUp);
  }

  /** The same connection with another number of tunnels up. */
  public VpnConnection withTunnelsUp(int tunnels) {
    return copy(name, customerGateway, gateway, routing, routes, tunnels);
  }

  /** The same connection for IPv6, or for IPv4. */
  public VpnConnection withIpv6(boolean carriesIpv6) {
    return tunnelled(carriesIpv6, insideCidrs, overDirectConnect, bgp);
  }

  /** The same connection with other ranges inside its tunnels. */
  public VpnConnection withInsideCidrs(List<Cidr> ranges) {
    return tunnelled(ipv6, ranges, overDirectConnect, bgp);
  }

  /** The same connection with its tunnels over Direct Connect, or over the internet. */
  public VpnConnection withOverDirectConnect(boolean over) {
    return tunnelled(ipv6, insideCidrs, over, bgp);
  }

  /** The same connection with other attributes on its announcements. */
  public VpnConnection withBgp(Optional<BgpAttributes> attributes) {
    return tunnelled(ipv6, insideCidrs, overDirectConnect, attributes);
  }

  private VpnConnection copy(
      String newName,
      ResourceId newCustomerGateway,
      Optional<ResourceId> newGateway,
      Routing newRouting,
      List<Cidr> newRoutes,
      int newTunnelsUp) {
    return new VpnConnection(
        id,
        newName,
        newCustomerGateway,
        newGateway,
        newRouting,
        newRoutes,
        newTunnelsUp,
        ipv6,
        insideCidrs,
        overDirectConnect,
        bgp);
  }

  private VpnConnection tunnelled(
      boolean newIpv6,
      List<Cidr> newInsideCidrs,
      boolean newOverDirectConnect,
      Optional<BgpAttributes> newBgp) {
    return new VpnConnection(
        id,
        name,
        customerGateway,
        gateway,
        routing,
        routes,
        tunnelsUp,
        newIpv6,
        newInsideCidrs,
        newOverDirectConnect,
        newBgp);
  }
}

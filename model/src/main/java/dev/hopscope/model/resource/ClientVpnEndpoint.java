package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A Client VPN endpoint: people outside AWS connect to it and send as its interfaces in the target
 * networks, whose security groups hold (rules CVPN-01, CVPN-02).
 *
 * @param id {@code cvpn-endpoint-…}
 * @param name Name tag
 * @param vpc the VPC of its target networks
 * @param clientCidr what its clients get their addresses from, /12 to /22
 * @param targetNetworks the subnets it has an interface in
 * @param routes where its clients' packets go
 * @param authorizationRules what its clients may reach
 * @param state only an available one takes clients
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/how-it-works.html">How AWS
 *     Client VPN works</a>
 */
public record ClientVpnEndpoint(
    ResourceId id,
    String name,
    Optional<ResourceId> vpc,
    Cidr clientCidr,
    List<ClientVpnTarget> targetNetworks,
    List<ClientVpnRoute> routes,
    List<ClientVpnAuthorization> authorizationRules,
    LifecycleState state)
    implements Resource {

  public ClientVpnEndpoint {
    targetNetworks = List.copyOf(targetNetworks);
    routes = List.copyOf(routes);
    authorizationRules = List.copyOf(authorizationRules);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.CLIENT_VPN_ENDPOINT;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.ATTACHED_TO, vpc),
        Reference.of(
            Role.ASSOCIATED_WITH, targetNetworks.stream().map(ClientVpnTarget::subnet).toList()),
        Reference.of(
            Role.ASSOCIATED_WITH, routes.stream().map(ClientVpnRoute::targetSubnet).toList()));
  }

  /** The address that stands for any client: the first that AWS hands out. */
  public Address client() {
    return clientCidr.address().plus(2);
  }

  /** Whether one of its clients may have the address. */
  public boolean serves(Address address) {
    return clientCidr.contains(address);
  }

  @Override
  public ClientVpnEndpoint withName(String newName) {
    return new ClientVpnEndpoint(
        id, newName, vpc, clientCidr, targetNetworks, routes, authorizationRules, state);
  }

  /** The same endpoint in another state. */
  public ClientVpnEndpoint withState(LifecycleState newState) {
    return new ClientVpnEndpoint(
        id, name, vpc, clientCidr, targetNetworks, routes, authorizationRules, newState);
  }

  /** The same endpoint with another range for its clients. */
  public ClientVpnEndpoint withClientCidr(Cidr range) {
    return new ClientVpnEndpoint(
        id, name, vpc, range, targetNetworks, routes, authorizationRules, state);
  }

  /** The same endpoint in another VPC, or in none. */
  public ClientVpnEndpoint withVpc(Optional<ResourceId> newVpc) {
    return new ClientVpnEndpoint(
        id, name, newVpc, clientCidr, targetNetworks, routes, authorizationRules, state);
  }

  /** The same endpoint with other target networks. */
  public ClientVpnEndpoint withTargetNetworks(List<ClientVpnTarget> targets) {
    return new ClientVpnEndpoint(
        id, name, vpc, clientCidr, targets, routes, authorizationRules, state);
  }

  /** The same endpoint with other routes. */
  public ClientVpnEndpoint withRoutes(List<ClientVpnRoute> newRoutes) {
    return new ClientVpnEndpoint(
        id, name, vpc, clientCidr, targetNetworks, newRoutes, authorizationRules, state);
  }

  /** The same endpoint with other authorization rules. */
  public ClientVpnEndpoint withAuthorizationRules(List<ClientVpnAuthorization> rules) {
    return new ClientVpnEndpoint(id, name, vpc, clientCidr, targetNetworks, routes, rules, state);
  }

  /** A target network that goes takes its routes along. */
  @Override
  public ClientVpnEndpoint afterRemovalOf(ResourceId removed) {
    return new ClientVpnEndpoint(
        id,
        name,
        Reference.without(removed, vpc),
        clientCidr,
        targetNetworks.stream().filter(each -> !each.subnet().equals(removed)).toList(),
        routes.stream().filter(each -> !each.targetSubnet().equals(removed)).toList(),
        authorizationRules,
        state);
  }
}

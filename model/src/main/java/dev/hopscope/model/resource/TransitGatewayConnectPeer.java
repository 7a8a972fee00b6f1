package dev.hopscope.model.resource;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/**
 * A peer of a Connect attachment: a GRE tunnel to an appliance, over which BGP tells what lies
 * behind it. The tunnel's own packets go by the attachment that carries the Connect attachment.
 *
 * @param id {@code tgw-connect-peer-…}
 * @param name Name tag
 * @param attachment the Connect attachment it belongs to
 * @param state only an available one forwards
 * @param transitGatewayAddress where the tunnel begins, out of the gateway's own range
 * @param peerAddress where it ends: the appliance's address, in the VPC or at the far end of Direct
 *     Connect
 * @param insideCidrs the ranges that BGP is spoken in, inside the tunnel
 * @param asn the appliance's autonomous system, where known
 * @param bgpUp whether at least one of its BGP sessions is up; else it announces nothing
 * @param routes what the appliance announces
 * @param network the network outside AWS that lies behind the appliance
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-connect.html">Transit gateway
 *     Connect attachments</a>
 */
public record TransitGatewayConnectPeer(
    ResourceId id,
    String name,
    ResourceId attachment,
    LifecycleState state,
    Optional<Address> transitGatewayAddress,
    Optional<Address> peerAddress,
    List<Cidr> insideCidrs,
    Optional<Long> asn,
    boolean bgpUp,
    List<BgpRoute> routes,
    Optional<ResourceId> network)
    implements Resource {

  public TransitGatewayConnectPeer {
    insideCidrs = List.copyOf(insideCidrs);
    routes = List.copyOf(routes);
  }

  @Override
  public ResourceKind kind() {
    return ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER;
  }

  @Override
  public List<Reference> references() {
    return Reference.list(
        Reference.of(Role.PART_OF, attachment), Reference.of(Role.ATTACHED_TO, network));
  }

  /** Whether it announces its routes and takes packets for them. */
  public boolean works() {
    return bgpUp && state == LifecycleState.AVAILABLE;
  }

  @Override
  public TransitGatewayConnectPeer withName(String newName) {
    return new TransitGatewayConnectPeer(
        id,
        newName,
        attachment,
        state,
        transitGatewayAddress,
        peerAddress,
        insideCidrs,
        asn,
        bgpUp,
        routes,
        network);
  }

  /** The same peer with its session up or down. */
  public TransitGatewayConnectPeer withBgpUp(boolean up) {
    return copy(state, peerAddress, up, routes, network);
  }

  /** The same peer in another state. */
  public TransitGatewayConnectPeer withState(LifecycleState newState) {
    return copy(newState, peerAddress, bgpUp, routes, network);
  }

  /** The same peer with the appliance at another address. */
  public TransitGatewayConnectPeer withPeerAddress(Optional<Address> address) {
    return copy(state, address, bgpUp, routes, network);
  }

  /** The same peer announcing other networks. */
  public TransitGatewayConnectPeer withRoutes(List<BgpRoute> newRoutes) {
    return copy(state, peerAddress, bgpUp, newRoutes, network);
  }

  /** The same peer before another network. */
  public TransitGatewayConnectPeer withNetwork(Optional<ResourceId> newNetwork) {
    return copy(state, peerAddress, bgpUp, routes, newNetwork);
  }

  /** The same peer with another autonomous system number, or an unknown one. */
  public TransitGatewayConnectPeer withAsn(Optional<Long> newAsn) {
    return new TransitGatewayConnectPeer(
        id,
        name,
        attachment,
        state,
        transitGatewayAddress,
        peerAddress,
        insideCidrs,
        newAsn,
        bgpUp,
        routes,
        network);
  }

  @Override
  public TransitGatewayConnectPeer afterRemovalOf(ResourceId removed) {
    return withNetwork(Reference.without(removed, network));
  }

  private TransitGatewayConnectPeer copy(
      LifecycleState newState,
      Optional<Address> newPeerAddress,
      boolean newBgpUp,
      List<BgpRoute> newRoutes,
      Optional<ResourceId> newNetwork) {
    return new TransitGatewayConnectPeer(
        id,
        name,
        attachment,
        newState,
        transitGatewayAddress,
        newPeerAddress,
        insideCidrs,
        asn,
        newBgpUp,
        newRoutes,
        newNetwork);
  }
}

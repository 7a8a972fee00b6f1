package dev.hopscope.app.palette;

import dev.hopscope.model.address.AddressPool;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Family;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.ClientVpnAuthorization;
import dev.hopscope.model.resource.ClientVpnEndpoint;
import dev.hopscope.model.resource.ClientVpnRoute;
import dev.hopscope.model.resource.ClientVpnTarget;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** New ways between AWS and what is outside: Direct Connect and Client VPN. */
public final class HybridDrafts {
  private static final long USUAL_ASN = 65_000;
  private static final double OUTSIDE = 120;
  private static final int CLIENT_LENGTH = 22;
  private static final List<Cidr> CLIENTS =
      Stream.of("172.31.0.0/16", "100.64.0.0/16").map(Cidr::parse).toList();

  private final Draft draft;

  /** Parts of this edit. */
  public HybridDrafts(Draft draft) {
    this.draft = draft;
  }

  ResourceId directConnectGateway(Point at) {
    ResourceId id = draft.newId(ResourceKind.DIRECT_CONNECT_GATEWAY);
    draft.add(
        new DirectConnectGateway(
            id, draft.newName("dxgw"), DirectConnectGateway.DEFAULT_ASN, List.of()));
    new Room(draft).put(id, at);
    return id;
  }

  /** A virtual interface from the nearest network outside AWS, or from a new one. */
  void virtualInterface(ResourceId gateway) {
    OnPremisesNetwork network =
        nearest(draft.topology().all(OnPremisesNetwork.class), gateway)
            .orElseGet(this::newPremises);
    virtualInterface(gateway, network);
  }

  /** To the nearest Direct Connect gateway, else virtual private gateway, else a new one. */
  void virtualInterface(OnPremisesNetwork network) {
    Topology topology = draft.topology();
    ResourceId gateway =
        nearest(topology.all(DirectConnectGateway.class), network.id())
            .map(DirectConnectGateway::id)
            .or(
                () ->
                    nearest(topology.all(VirtualPrivateGateway.class), network.id())
                        .map(VirtualPrivateGateway::id))
            .orElseGet(() -> directConnectGateway(center(network.id()).plus(-OUTSIDE, 0)));
    virtualInterface(gateway, network);
  }

  /** A virtual interface between these two, over which the network announces its ranges. */
  public void virtualInterface(ResourceId gateway, OnPremisesNetwork network) {
    List<Family> families =
        Stream.of(Family.values())
            .filter(family -> network.cidrs().stream().anyMatch(cidr -> cidr.family() == family))
            .toList();
    draft.add(
        new VirtualInterface(
            draft.newId(ResourceKind.VIRTUAL_INTERFACE),
            draft.newName("vif"),
            leadsToTransitGateway(gateway)
                ? VirtualInterface.Type.TRANSIT
                : VirtualInterface.Type.PRIVATE,
            Optional.of(gateway),
            Optional.of(network.id()),
            USUAL_ASN,
            families.isEmpty() ? List.of(Family.IPV4) : families,
            network.cidrs(),
            Optional.empty()));
  }

  private boolean leadsToTransitGateway(ResourceId gateway) {
    return draft.topology().find(gateway, DirectConnectGateway.class).stream()
        .flatMap(hub -> hub.associations().stream())
        .anyMatch(each -> draft.topology().find(each.gateway(), TransitGateway.class).isPresent());
  }

  private OnPremisesNetwork newPremises() {
    ResourceId id = new PlaceDrafts(draft).premises(Optional.empty(), beside());
    return draft.topology().find(id, OnPremisesNetwork.class).orElseThrow();
  }

  /** An endpoint whose clients enter by this subnet and may reach its VPC. */
  void clientVpnEndpoint(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.CLIENT_VPN_ENDPOINT);
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group, draft.newName("vpn-clients"), vpc.id(), List.of(), SecurityGroup.ALLOW_ALL));
    draft.add(
        new ClientVpnEndpoint(
            id,
            draft.newName("client-vpn"),
            Optional.of(vpc.id()),
            clientRange(),
            List.of(new ClientVpnTarget(subnet.id(), LifecycleState.AVAILABLE)),
            vpc.cidrs().stream().map(cidr -> new ClientVpnRoute(cidr, subnet.id())).toList(),
            vpc.cidrs().stream()
                .map(cidr -> new ClientVpnAuthorization(cidr, Optional.empty()))
                .toList(),
            LifecycleState.AVAILABLE));
    clientInterface(id, subnet, List.of(group));
    new Room(draft).put(id, new Point(beside().x(), at.y()));
  }

  /** The interface by which an endpoint's clients enter a subnet. */
  public void clientInterface(ResourceId endpoint, Subnet subnet, List<ResourceId> groups) {
    new InterfaceDrafts(draft).add(endpoint, InterfaceType.CLIENT_VPN, subnet, groups);
  }

  private Cidr clientRange() {
    List<Cidr> taken =
        Stream.concat(
                draft.topology().all(Vpc.class).stream().flatMap(Vpc::allCidrs),
                draft.topology().all(ClientVpnEndpoint.class).stream()
                    .map(ClientVpnEndpoint::clientCidr))
            .toList();
    return CLIENTS.stream()
        .flatMap(range -> AddressPool.nextFree(range, CLIENT_LENGTH, taken).stream())
        .findFirst()
        .orElseGet(() -> Cidr.of(CLIENTS.getFirst().address(), CLIENT_LENGTH));
  }

  private Point beside() {
    Rect all =
        draft.diagram().placement().values().stream()
            .reduce(Rect::union)
            .orElse(new Rect(0, 0, 0, 0));
    return new Point(all.right() + OUTSIDE, all.center().y());
  }

  private <T extends Resource> Optional<T> nearest(List<T> candidates, ResourceId to) {
    return candidates.stream().min(Comparator.comparingDouble(each -> distance(each.id(), to)));
  }

  private double distance(ResourceId one, ResourceId other) {
    Point from = center(one);
    Point to = center(other);
    return Math.hypot(from.x() - to.x(), from.y() - to.y());
  }

  private Point center(ResourceId id) {
    return draft.rect(id).map(Rect::center).orElse(new Point(0, 0));
  }
}

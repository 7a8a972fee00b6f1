package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.CustomerGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.PeeringState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** New connections between networks, with the ends that they lack. */
public final class ConnectionDrafts {
  private static final int BOTH_TUNNELS = 2;

  /** How far from the drawing what stands outside AWS is put. */
  private static final double OUTSIDE = 120;

  private final Draft draft;

  /** Connections that are part of this edit. */
  public ConnectionDrafts(Draft draft) {
    this.draft = draft;
  }

  /** The VPCs that this one may be peered with: their ranges differ, and they are not its peers. */
  public static List<Vpc> peersFor(Topology topology, Vpc vpc) {
    List<ResourceId> have =
        topology.referrers(vpc.id(), Role.CONNECTS, VpcPeeringConnection.class).stream()
            .map(peering -> peering.peerOf(vpc.id()))
            .toList();
    return topology.all(Vpc.class).stream()
        .filter(other -> !other.id().equals(vpc.id()) && !have.contains(other.id()))
        .filter(other -> other.cidrs().stream().noneMatch(cidr -> overlaps(vpc, cidr)))
        .toList();
  }

  private static boolean overlaps(Vpc vpc, Cidr cidr) {
    return vpc.cidrs().stream().anyMatch(cidr::overlaps);
  }

  /** The transit gateways of the VPC's Region that it is not attached to. */
  public static List<TransitGateway> gatewaysFor(Topology topology, Vpc vpc) {
    List<ResourceId> have =
        topology.referrers(vpc.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
            .map(TransitGatewayAttachment::transitGateway)
            .toList();
    return topology.referrers(vpc.region(), Role.CONTAINED_IN, TransitGateway.class).stream()
        .filter(gateway -> !have.contains(gateway.id()))
        .toList();
  }

  void peering(Vpc requester) {
    Vpc accepter =
        peersFor(draft.topology(), requester).stream()
            .min(Comparator.comparingDouble(vpc -> distance(vpc.id(), requester.id())))
            .orElseThrow();
    peering(requester, accepter);
  }

  /** A connection of two VPCs, accepted. */
  public void peering(Vpc requester, Vpc accepter) {
    ResourceId id = draft.newId(ResourceKind.VPC_PEERING_CONNECTION);
    draft.add(
        new VpcPeeringConnection(
            id,
            draft.newName("peering"),
            requester.id(),
            accepter.id(),
            PeeringState.ACTIVE,
            false,
            false));
  }

  void vpcAttachment(Vpc vpc) {
    TransitGateway gateway =
        gatewaysFor(draft.topology(), vpc).stream()
            .min(Comparator.comparingDouble(each -> distance(each.id(), vpc.id())))
            .orElseThrow();
    attach(gateway, vpc);
  }

  /** An attachment with an interface in one subnet of each zone. */
  public void attach(TransitGateway gateway, Vpc vpc) {
    Map<ResourceId, ResourceId> byZone = new LinkedHashMap<>();
    for (Subnet subnet : Whereabouts.subnetsOf(draft.topology(), vpc.id())) {
      byZone.putIfAbsent(subnet.availabilityZone(), subnet.id());
    }
    attach(
        gateway,
        TransitGatewayAttachment.Type.VPC,
        vpc.id(),
        List.copyOf(byZone.values()),
        vpc.name());
  }

  /** An attachment, with the associations that the transit gateway gives by default. */
  public ResourceId attach(
      TransitGateway gateway,
      TransitGatewayAttachment.Type type,
      ResourceId attached,
      List<ResourceId> subnets,
      String attachedName) {
    ResourceId id = draft.newId(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT);
    draft.add(
        new TransitGatewayAttachment(
            id,
            draft.newName(attachedName + "-attachment"),
            gateway.id(),
            type,
            attached,
            subnets,
            LifecycleState.AVAILABLE,
            gateway.defaultAssociation(),
            gateway.defaultPropagation().stream().toList(),
            false,
            false,
            true,
            true,
            false,
            Optional.empty()));
    return id;
  }

  void vpnOf(Vpc vpc, Point at) {
    ResourceId gateway =
        draft.topology().referrers(vpc.id(), Role.ATTACHED_TO, VirtualPrivateGateway.class).stream()
            .map(VirtualPrivateGateway::id)
            .findFirst()
            .orElseGet(() -> new GatewayDrafts(draft).privateGateway(vpc, at));
    vpn(gateway);
  }

  /** A VPN connection over which the far side announces its ranges, both tunnels up. */
  void vpn(ResourceId gateway) {
    vpn(gateway, customerGateway(gateway));
  }

  /** A VPN connection between these gateways, attached where the one is a transit gateway. */
  public void vpn(ResourceId gateway, ResourceId customer) {
    List<Cidr> announced =
        draft.topology().referrers(customer, Role.ATTACHED_TO, OnPremisesNetwork.class).stream()
            .flatMap(network -> network.cidrs().stream())
            .toList();
    ResourceId id = draft.newId(ResourceKind.VPN_CONNECTION);
    VpnConnection vpn =
        draft.add(
            new VpnConnection(
                id,
                draft.newName("vpn"),
                customer,
                Optional.of(gateway),
                VpnConnection.Routing.BGP,
                announced,
                BOTH_TUNNELS,
                false,
                List.of(),
                false,
                Optional.empty()));
    draft
        .topology()
        .find(gateway, TransitGateway.class)
        .ifPresent(
            transit ->
                attach(transit, TransitGatewayAttachment.Type.VPN, id, List.of(), vpn.name()));
  }

  /** A customer gateway without a connection to this gateway, or a new one before a network. */
  private ResourceId customerGateway(ResourceId gateway) {
    Topology topology = draft.topology();
    return topology.all(CustomerGateway.class).stream()
        .map(CustomerGateway::id)
        .filter(
            id ->
                topology.referrers(id, Role.CONNECTS, VpnConnection.class).stream()
                    .noneMatch(vpn -> vpn.gateway().equals(Optional.of(gateway))))
        .min(Comparator.comparingDouble(id -> distance(id, gateway)))
        .orElseGet(this::newCustomerGateway);
  }

  private ResourceId newCustomerGateway() {
    Rect all =
        draft.diagram().placement().values().stream()
            .reduce(Rect::union)
            .orElse(new Rect(0, 0, 0, 0));
    Point beside = new Point(all.right() + OUTSIDE, all.center().y());
    Optional<OnPremisesNetwork> waiting =
        draft.topology().all(OnPremisesNetwork.class).stream()
            .filter(network -> network.customerGateway().isEmpty())
            .findFirst();
    GatewayDrafts gateways = new GatewayDrafts(draft);
    if (waiting.isPresent()) {
      Point near = draft.rect(waiting.get().id()).map(Rect::center).orElse(beside);
      return gateways.customerGateway(waiting, near);
    }
    ResourceId id = gateways.customerGateway(Optional.empty(), beside);
    new PlaceDrafts(draft).premises(Optional.of(id), beside.plus(OUTSIDE, 0));
    return id;
  }

  private double distance(ResourceId one, ResourceId other) {
    Point from = center(one);
    Point to = center(other);
    return Math.hypot(from.x() - to.x(), from.y() - to.y());
  }

  private Point center(ResourceId id) {
    return Stream.of(id)
        .flatMap(each -> draft.rect(each).stream())
        .map(Rect::center)
        .findFirst()
        .orElse(new Point(0, 0));
  }
}

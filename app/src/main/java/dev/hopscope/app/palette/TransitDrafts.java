package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** New peerings, Connect peers and policy tables of transit gateways. */
public final class TransitDrafts {
  /** How far from the drawing what stands outside AWS is put. */
  private static final double OUTSIDE = 120;

  private final Draft draft;

  /** Parts of this edit. */
  public TransitDrafts(Draft draft) {
    this.draft = draft;
  }

  /** The first transit gateway that this one is not peered with. */
  static Optional<TransitGateway> peerFor(Topology topology, TransitGateway gateway) {
    List<ResourceId> have =
        topology
            .referrers(gateway.id(), Role.CONNECTS, TransitGatewayPeeringAttachment.class)
            .stream()
            .map(peering -> peering.peerOf(gateway.id()))
            .toList();
    return topology.all(TransitGateway.class).stream()
        .filter(other -> !other.id().equals(gateway.id()) && !have.contains(other.id()))
        .findFirst();
  }

  /** An attachment of the gateway that may carry a Connect attachment. */
  static Optional<TransitGatewayAttachment> carrierFor(Topology topology, TransitGateway gateway) {
    return topology.referrers(gateway.id(), Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .filter(
            attachment ->
                switch (attachment.type()) {
                  case VPC, DIRECT_CONNECT_GATEWAY -> true;
                  case VPN, VPN_CONCENTRATOR, CONNECT, NETWORK_FUNCTION -> false;
                })
        .findFirst();
  }

  void peering(TransitGateway requester) {
    peering(requester, peerFor(draft.topology(), requester).orElseThrow());
  }

  /** An accepted peering; each side is associated as its transit gateway has it by default. */
  public void peering(TransitGateway requester, TransitGateway accepter) {
    draft.add(
        new TransitGatewayPeeringAttachment(
            draft.newId(ResourceKind.TRANSIT_GATEWAY_PEERING_ATTACHMENT),
            draft.newName("tgw-peering"),
            requester.id(),
            accepter.id(),
            LifecycleState.AVAILABLE,
            requester.defaultAssociation(),
            accepter.defaultAssociation()));
  }

  /** A peer that is up, before a network outside AWS, with the attachment that it needs. */
  void connectPeer(TransitGateway gateway) {
    OnPremisesNetwork behind = networkOutside();
    draft.add(
        new TransitGatewayConnectPeer(
            draft.newId(ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER),
            draft.newName("connect-peer"),
            connectOf(gateway),
            LifecycleState.AVAILABLE,
            Optional.empty(),
            Optional.empty(),
            List.of(Cidr.parse("169.254.100.0/29")),
            Optional.empty(),
            true,
            behind.cidrs().stream().map(BgpRoute::of).toList(),
            Optional.of(behind.id())));
  }

  private ResourceId connectOf(TransitGateway gateway) {
    return draft
        .topology()
        .referrers(gateway.id(), Role.CONNECTS, TransitGatewayAttachment.class)
        .stream()
        .filter(attachment -> attachment.type() == TransitGatewayAttachment.Type.CONNECT)
        .map(TransitGatewayAttachment::id)
        .findFirst()
        .orElseGet(() -> newConnect(gateway));
  }

  private ResourceId newConnect(TransitGateway gateway) {
    ResourceId carrier = carrierFor(draft.topology(), gateway).orElseThrow().id();
    return new ConnectionDrafts(draft)
        .attach(gateway, TransitGatewayAttachment.Type.CONNECT, carrier, List.of(), "connect");
  }

  private OnPremisesNetwork networkOutside() {
    Topology topology = draft.topology();
    return topology.all(OnPremisesNetwork.class).stream()
        .filter(network -> network.customerGateway().isEmpty())
        .filter(
            network ->
                topology
                    .referrers(network.id(), Role.ATTACHED_TO, TransitGatewayConnectPeer.class)
                    .isEmpty())
        .findFirst()
        .orElseGet(this::newNetworkOutside);
  }

  private OnPremisesNetwork newNetworkOutside() {
    Rect all =
        draft.diagram().placement().values().stream()
            .reduce(Rect::union)
            .orElse(new Rect(0, 0, 0, 0));
    ResourceId id =
        new PlaceDrafts(draft)
            .premises(Optional.empty(), new Point(all.right() + OUTSIDE, all.center().y()));
    return draft.topology().find(id, OnPremisesNetwork.class).orElseThrow();
  }

  /** A policy table without rules: it drops everything until it has one. */
  void policyTable(TransitGateway gateway) {
    draft.add(
        new TransitGatewayPolicyTable(
            draft.newId(ResourceKind.TRANSIT_GATEWAY_POLICY_TABLE),
            draft.newName("policies"),
            gateway.id(),
            List.of(),
            false));
  }
}

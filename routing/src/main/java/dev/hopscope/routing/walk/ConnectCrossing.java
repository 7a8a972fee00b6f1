package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.BgpPath;
import dev.hopscope.model.resource.BgpRoute;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.topology.EffectiveTransitGatewayRoutes;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Between a transit gateway and the network behind a Connect peer: packets travel inside the GRE
 * tunnel, which rests on another attachment of the gateway (rules TGW-01, TGW-03).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-connect.html">Transit gateway
 *     Connect attachments</a>
 */
record ConnectCrossing(Network network) {

  /** A peer, and how well it knows the way to the destination. */
  private record Candidate(TransitGatewayConnectPeer peer, int length, BgpPath path) {
    boolean isAsGoodAs(Candidate other) {
      return length == other.length && path.compareTo(other.path) == 0;
    }
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate one) -> -one.length())
          .thenComparing(Candidate::path)
          .thenComparing(one -> one.peer().id());

  /** Out of the gateway: by any of the peers that know the way best. */
  Next fromTransitGateway(TransitGatewayAttachment by, Packet packet, Passage passage) {
    Optional<Next> down = carrierIsDown(by, packet, passage);
    if (down.isPresent()) {
      return down.get();
    }
    List<Candidate> candidates = candidates(by, packet);
    if (candidates.isEmpty()) {
      return network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_CONNECT_PEER)
          ? Next.lost(by.id(), UnknownReason.UNKNOWN_RESOURCE, by.id(), packet, passage)
          : Next.drop(
              by.id(), DropReason.BAD_STATE_ATTACHMENT, by.transitGateway(), packet, passage);
    }
    List<TransitGatewayConnectPeer> best =
        candidates.stream()
            .filter(one -> one.isAsGoodAs(candidates.getFirst()))
            .map(Candidate::peer)
            .toList();
    List<ResourceId> ids = best.stream().map(TransitGatewayConnectPeer::id).toList();
    List<Next> ways = new ArrayList<>();
    for (TransitGatewayConnectPeer peer : best) {
      Next way = toNetwork(peer, by, packet, passage);
      Step fork = new Step.ForkStep(by.id(), ids, peer.id(), packet);
      ways.add(best.size() == 1 ? way : way.after(List.of(fork)));
    }
    return Forks.of(ways);
  }

  /** The peers that are up, the best first; where none says what it announces, any may know. */
  private List<Candidate> candidates(TransitGatewayAttachment by, Packet packet) {
    List<TransitGatewayConnectPeer> up =
        network
            .topology()
            .referrers(by.id(), Role.PART_OF, TransitGatewayConnectPeer.class)
            .stream()
            .filter(TransitGatewayConnectPeer::works)
            .toList();
    List<Candidate> knowing =
        up.stream()
            .flatMap(peer -> candidate(peer, by, packet).stream())
            .sorted(BEST_FIRST)
            .toList();
    return knowing.isEmpty()
        ? up.stream()
            .filter(peer -> peer.routes().isEmpty())
            .map(peer -> new Candidate(peer, 0, BgpPath.NONE))
            .toList()
        : knowing;
  }

  private Optional<Candidate> candidate(
      TransitGatewayConnectPeer peer, TransitGatewayAttachment by, Packet packet) {
    return peer.routes().stream()
        .filter(route -> route.cidr().contains(packet.destination()))
        .map(route -> candidate(peer, by, route))
        .min(BEST_FIRST);
  }

  private Candidate candidate(
      TransitGatewayConnectPeer peer, TransitGatewayAttachment by, BgpRoute route) {
    return new Candidate(
        peer,
        route.cidr().length(),
        EffectiveTransitGatewayRoutes.pathBy(network.topology(), by, peer, route));
  }

  private Next toNetwork(
      TransitGatewayConnectPeer peer, TransitGatewayAttachment by, Packet packet, Passage passage) {
    Optional<Next> broken = applianceIsDown(peer, by, packet, passage);
    if (broken.isPresent()) {
      return broken.get();
    }
    Optional<OnPremisesNetwork> behind =
        peer.network().flatMap(id -> network.topology().find(id, OnPremisesNetwork.class));
    if (behind.isEmpty()) {
      return Next.lost(
          by.id(),
          UnknownReason.UNKNOWN_RESOURCE,
          peer.network().orElse(peer.id()),
          packet,
          passage);
    }
    if (!behind.get().contains(packet.destination())) {
      return Next.drop(
          peer.id(), DropReason.NO_POSSIBLE_DESTINATION, behind.get().id(), packet, passage);
    }
    ResourceId id = behind.get().id();
    if (!passage.reply()
        && passage.flow().start() instanceof Place.LeavingOnPremises start
        && start.from().id().equals(id)) {
      return Next.drop(passage.lastTableOr(by.id()), DropReason.ROUTE_LOOP, id, packet, passage);
    }
    return Next.arrived(
            new Place.Destination.OnPremises(behind.get()),
            id,
            packet,
            passage.remember(new Connections.Memory.WentBy(peer.id())))
        .after(List.of(new Step.CrossingStep(peer.id(), by.id(), id, packet)));
  }

  /** The peers by which a network outside AWS may send, those that work first. */
  static List<TransitGatewayConnectPeer> of(Network network, OnPremisesNetwork from) {
    return network
        .topology()
        .referrers(from.id(), Role.ATTACHED_TO, TransitGatewayConnectPeer.class)
        .stream()
        .sorted(Comparator.comparing(peer -> !peer.works()))
        .toList();
  }

  /**
   * Out of the network behind a peer, into the transit gateway, which with a policy table announces
   * nothing to it (rule TGW-13).
   */
  Next intoTransitGateway(
      TransitGatewayConnectPeer peer, ResourceId from, Packet packet, Passage before) {
    Optional<TransitGatewayAttachment> found =
        network.topology().find(peer.attachment(), TransitGatewayAttachment.class);
    if (found.isEmpty()) {
      return Next.lost(
          peer.id(), UnknownReason.UNKNOWN_RESOURCE, peer.attachment(), packet, before);
    }
    TransitGatewayAttachment by = found.get();
    Optional<ResourceId> silent =
        by.association()
            .filter(id -> network.topology().find(id, TransitGatewayPolicyTable.class).isPresent());
    if (silent.isPresent()) {
      return Next.drop(from, DropReason.NO_ROUTE_TO_DESTINATION, silent.get(), packet, before);
    }
    Passage passage =
        before
            .arriving(Arrival.VIRTUAL_PRIVATE_GATEWAY, before.identity().afterLoss())
            .remember(new Connections.Memory.WentBy(peer.id()));
    Optional<Next> down =
        peer.works()
            ? carrierIsDown(by, packet, passage)
                .or(() -> applianceIsDown(peer, by, packet, passage))
            : Optional.of(
                Next.drop(peer.id(), DropReason.BAD_STATE_ATTACHMENT, by.id(), packet, passage));
    Next onwards =
        down.orElseGet(
            () ->
                Next.goTo(
                    new Place.InTransitGateway(TransitSide.of(by), Optional.empty()),
                    packet,
                    passage));
    return onwards.after(
        List.of(new Step.CrossingStep(peer.id(), from, by.transitGateway(), packet)));
  }

  /** A Connect attachment works only while it and the attachment that carries it do. */
  private Optional<Next> carrierIsDown(
      TransitGatewayAttachment by, Packet packet, Passage passage) {
    return Stream.concat(
            Stream.of(by),
            network.topology().find(by.attached(), TransitGatewayAttachment.class).stream())
        .filter(one -> one.state() != LifecycleState.AVAILABLE)
        .findFirst()
        .map(
            one ->
                Next.drop(
                    one.id(),
                    DropReason.BAD_STATE_ATTACHMENT,
                    by.transitGateway(),
                    packet,
                    passage));
  }

  /** The appliance that ends the tunnel, where it is one of the VPC that carries it. */
  private Optional<Next> applianceIsDown(
      TransitGatewayConnectPeer peer, TransitGatewayAttachment by, Packet packet, Passage passage) {
    return network
        .topology()
        .find(by.attached(), TransitGatewayAttachment.class)
        .filter(carrier -> carrier.type() == TransitGatewayAttachment.Type.VPC)
        .flatMap(
            carrier ->
                peer.peerAddress()
                    .flatMap(address -> network.interfaceAt(carrier.attached(), address)))
        .flatMap((NetworkInterface own) -> InterfaceState.obstacle(network, own))
        .map(obstacle -> Next.drop(obstacle, DropReason.BAD_STATE, peer.id(), packet, passage));
  }
}

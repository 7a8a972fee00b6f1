package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayConnectPeer;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.VirtualInterface;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Networks outside AWS: into one by the line that AWS chose, and out of one by the line over which
 * AWS announces the longest prefix, Direct Connect before VPN (section 8 of the rules, journeys J8
 * and J8r).
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route tables
 *     and VPN route priority</a>
 */
record OutsideRoom(Network network) {

  /** To a host behind a line, if any network there has the address. */
  Next arrive(ResourceId line, ResourceId from, Packet packet, Passage passage) {
    Optional<OnPremisesNetwork> destination =
        OutsideLine.of(network.topology(), line)
            .flatMap(
                each ->
                    each.networks(network.topology()).stream()
                        .filter(outside -> outside.contains(packet.destination()))
                        .findFirst());
    if (destination.isEmpty()) {
      return Next.drop(line, DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
    }
    ResourceId id = destination.get().id();
    if (!passage.reply()
        && passage.flow().start() instanceof Place.LeavingOnPremises start
        && start.from().id().equals(id)) {
      return Next.drop(passage.lastTableOr(line), DropReason.ROUTE_LOOP, id, packet, passage);
    }
    return Next.arrived(
            new Place.Destination.OnPremises(destination.get()),
            id,
            packet,
            passage.remember(new Connections.Memory.WentBy(line)))
        .after(List.of(new Step.CrossingStep(line, from, id, packet)));
  }

  /** A line that leads to the packet's destination, and by how long a prefix. */
  private record Way(OutsideLine line, int length) {}

  Next leave(OnPremisesNetwork from, Packet packet, Passage passage) {
    Optional<TransitGatewayConnectPeer> peer = connectPeerOf(from, passage);
    if (peer.isPresent()) {
      return new ConnectCrossing(network)
          .intoTransitGateway(peer.get(), from.id(), packet, passage);
    }
    Announced announced = new Announced(network);
    List<OutsideLine> lines = OutsideLine.of(network.topology(), from);
    Optional<Way> best =
        lines.stream()
            .filter(line -> line.carries(packet.family()))
            .map(line -> new Way(line, announced.length(line, packet.destination())))
            .filter(way -> way.length() >= 0)
            .min(
                Comparator.comparing((Way way) -> !way.line().isUp(packet.family()))
                    .thenComparingInt(way -> -way.length())
                    .thenComparingInt(way -> way.line().rank())
                    .thenComparing(way -> !wentBy(way.line(), passage))
                    .thenComparing(way -> way.line().id()));
    if (best.isPresent()) {
      return by(best.get().line(), from, packet, passage);
    }
    Optional<Announced.Filtered> filtered =
        lines.stream()
            .flatMap(line -> announced.filtered(line, packet.destination()).stream())
            .findFirst();
    if (filtered.isPresent()) {
      return Next.drop(
          filtered.get().hub(),
          DropReason.DX_PREFIX_NOT_ALLOWED,
          filtered.get().gateway(),
          packet,
          passage);
    }
    return byDefault(lines, from, packet, passage);
  }

  /** What AWS announces no way to: a VPN may be the default route, Direct Connect never is. */
  private Next byDefault(
      List<OutsideLine> lines, OnPremisesNetwork from, Packet packet, Passage passage) {
    Optional<OutsideLine> tunnel =
        lines.stream()
            .filter(OutsideLine.Tunnel.class::isInstance)
            .min(
                Comparator.comparing((OutsideLine line) -> !line.isUp(packet.family()))
                    .thenComparing(line -> !wentBy(line, passage))
                    .thenComparing(OutsideLine::id));
    if (tunnel.isPresent()) {
      return by(tunnel.get(), from, packet, passage);
    }
    ResourceId at =
        lines.stream()
            .map(line -> ((OutsideLine.Direct) line).connection())
            .map(connection -> connection.gateway().orElse(connection.id()))
            .findFirst()
            .orElse(from.id());
    return Next.drop(at, DropReason.NO_POSSIBLE_DESTINATION, from.id(), packet, passage);
  }

  private static boolean wentBy(OutsideLine line, Passage passage) {
    return wentBy(line.id(), passage);
  }

  private static boolean wentBy(ResourceId connection, Passage passage) {
    return passage.connections().has(new Connections.Memory.WentBy(connection));
  }

  /** The Connect peer to send by: that of the request, else one that is up, else its only way. */
  private Optional<TransitGatewayConnectPeer> connectPeerOf(
      OnPremisesNetwork from, Passage passage) {
    List<TransitGatewayConnectPeer> peers = ConnectCrossing.of(network, from);
    return peers.stream()
        .filter(peer -> wentBy(peer.id(), passage))
        .findFirst()
        .or(
            () ->
                peers.stream()
                    .findFirst()
                    .filter(
                        peer ->
                            OutsideLine.of(network.topology(), from).isEmpty()
                                || !passage.reply() && peer.works()));
  }

  private Next by(OutsideLine line, OnPremisesNetwork from, Packet packet, Passage passage) {
    if (!line.carries(packet.family())) {
      return Next.drop(line.id(), DropReason.PROTOCOL_RESTRICTION, packet, passage);
    }
    if (!line.isUp(packet.family())) {
      return Next.drop(line.id(), DropReason.BAD_STATE_VPN, packet, passage);
    }
    Passage inside =
        passage
            .arriving(Arrival.VIRTUAL_PRIVATE_GATEWAY, passage.identity().afterLoss())
            .remember(new Connections.Memory.WentBy(line.id()));
    return switch (line) {
      case OutsideLine.Tunnel tunnel -> {
        Optional<ResourceId> gateway = tunnel.vpn().gateway();
        yield enter(line, line.id(), gateway, packet, inside)
            .after(List.of(crossing(line, from, gateway.orElse(line.id()), packet)));
      }
      case OutsideLine.Direct direct -> byDirect(direct.connection(), from, packet, inside);
    };
  }

  private static Step crossing(
      OutsideLine line, OnPremisesNetwork from, ResourceId to, Packet packet) {
    return new Step.CrossingStep(line.id(), from.id(), to, packet);
  }

  /** Into the gateway at the near end; {@code attached} is what a transit gateway knows. */
  private Next enter(
      OutsideLine line,
      ResourceId attached,
      Optional<ResourceId> gateway,
      Packet packet,
      Passage passage) {
    Optional<VirtualPrivateGateway> found =
        gateway.flatMap(id -> network.topology().find(id, VirtualPrivateGateway.class));
    if (found.isPresent()) {
      return new PrivateGatewayCrossing(network).enter(found.get(), line, packet, passage);
    }
    Optional<TransitGatewayAttachment> attachment =
        gateway.flatMap(id -> network.attachment(id, attached));
    if (attachment.isPresent()) {
      return enterTransitGateway(line, attachment.get(), packet, passage);
    }
    return network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ATTACHMENT)
            || network.topology().lacks(ResourceKind.VIRTUAL_PRIVATE_GATEWAY)
        ? Next.lost(
            attached, UnknownReason.UNKNOWN_RESOURCE, gateway.orElse(attached), packet, passage)
        : Next.drop(attached, DropReason.BAD_STATE_ATTACHMENT, packet, passage);
  }

  /** With a policy table the gateway announces nothing over a VPN by BGP (rule TGW-13). */
  private Next enterTransitGateway(
      OutsideLine line, TransitGatewayAttachment by, Packet packet, Passage passage) {
    if (line instanceof OutsideLine.Tunnel tunnel
        && tunnel.vpn().routing() == VpnConnection.Routing.BGP) {
      Optional<TransitGatewayPolicyTable> silent =
          by.association()
              .flatMap(id -> network.topology().find(id, TransitGatewayPolicyTable.class));
      if (silent.isPresent()) {
        return Next.drop(
            tunnel.vpn().customerGateway(),
            DropReason.NO_ROUTE_TO_DESTINATION,
            silent.get().id(),
            packet,
            passage);
      }
    }
    return Next.goTo(
        new Place.InTransitGateway(TransitSide.of(by), Optional.empty()), packet, passage);
  }

  private Next byDirect(
      VirtualInterface connection, OnPremisesNetwork from, Packet packet, Passage passage) {
    OutsideLine line = new OutsideLine.Direct(connection);
    return switch (connection.type()) {
      case PUBLIC ->
          new PublicInterfaceCrossing(network)
              .enter(connection, packet, passage)
              .after(List.of(crossing(line, from, InternetHost.ID, packet)));
      case PRIVATE, TRANSIT -> {
        ResourceId gateway = connection.gateway().orElse(connection.id());
        Step step = crossing(line, from, gateway, packet);
        Optional<ResourceId> beyond =
            new Announced(network).beyond(connection, packet.destination());
        yield beyond
            .map(
                to ->
                    enter(line, gateway, beyond, packet, passage)
                        .after(
                            List.of(step, new Step.CrossingStep(gateway, line.id(), to, packet))))
            .orElseGet(
                () ->
                    enter(line, gateway, connection.gateway(), packet, passage)
                        .after(List.of(step)));
      }
    };
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.DirectConnectAssociation;
import dev.hopscope.model.resource.DirectConnectGateway;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.OutsidePaths;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Through a virtual private gateway: out of its VPC by the best path that it knows (rules VPN-03,
 * VPN-04), into it, and from one site to another (rule VPN-10).
 *
 * @see <a href="https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html">Route tables
 *     and VPN route priority</a>
 */
record PrivateGatewayCrossing(Network network) {

  Next leave(VirtualPrivateGateway gateway, Sender from, Packet packet, Passage passage) {
    boolean fromHere =
        passage.arrival() == Arrival.ORIGINATED
            && network.interfaceAt(from.vpc().id(), packet.source()).isPresent();
    if (!fromHere) {
      return Next.drop(
          gateway.id(), DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS, packet, passage);
    }
    List<OutsidePath> paths =
        OutsidePaths.ofPrivateGateway(network.topology(), gateway.id()).stream()
            .filter(path -> path.range().contains(packet.destination()))
            .sorted(OutsidePath.BEST_FIRST)
            .toList();
    if (paths.isEmpty()) {
      return mayLackPaths()
          ? Next.lost(gateway.id(), UnknownReason.UNKNOWN_RESOURCE, gateway.id(), packet, passage)
          : Next.drop(gateway.id(), DropReason.VGW_UNKNOWN_PREFIX, packet, passage);
    }
    return follow(gateway, from.vpc().id(), paths, packet, passage);
  }

  private boolean mayLackPaths() {
    return network.topology().lacks(ResourceKind.VPN_CONNECTION)
        || network.topology().lacks(ResourceKind.VIRTUAL_INTERFACE);
  }

  private Next follow(
      VirtualPrivateGateway gateway,
      ResourceId from,
      List<OutsidePath> paths,
      Packet packet,
      Passage passage) {
    OutsidePath best = paths.getFirst();
    ResourceId next = best.via().orElse(best.connection());
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.PathStep(gateway.id(), best, paths.subList(1, paths.size()), packet));
    steps.add(new Step.CrossingStep(gateway.id(), from, next, packet));
    if (!best.healthy()) {
      return Next.drop(best.connection(), DropReason.BAD_STATE_VPN, packet, passage).after(steps);
    }
    Optional<VirtualPrivateGateway> neighbour =
        best.via().flatMap(hub -> neighbour(gateway, hub, packet.destination()));
    if (neighbour.isPresent()) {
      return turnedBack(neighbour.get(), best, packet, passage).after(steps);
    }
    best.via()
        .ifPresent(
            hub -> steps.add(new Step.CrossingStep(hub, gateway.id(), best.connection(), packet)));
    ResourceId last = best.via().orElse(gateway.id());
    return new OutsideRoom(network).arrive(best.connection(), last, packet, passage).after(steps);
  }

  /** Another VPC of the same Direct Connect gateway that has the address (rule DX-04). */
  private Optional<VirtualPrivateGateway> neighbour(
      VirtualPrivateGateway gateway, ResourceId hub, Address destination) {
    return network.topology().find(hub, DirectConnectGateway.class).stream()
        .flatMap(found -> found.associations().stream())
        .map(DirectConnectAssociation::gateway)
        .filter(id -> !id.equals(gateway.id()))
        .flatMap(id -> network.topology().find(id, VirtualPrivateGateway.class).stream())
        .filter(other -> vpcOf(other).filter(vpc -> vpc.contains(destination)).isPresent())
        .findFirst();
  }

  private Next turnedBack(
      VirtualPrivateGateway neighbour, OutsidePath path, Packet packet, Passage passage) {
    ResourceId hub = path.via().orElse(path.connection());
    return Doubts.DIRECT_CONNECT_GATEWAY_TURNS_BACK
        ? intoVpc(
            neighbour,
            hub,
            packet,
            passage.arriving(Arrival.VIRTUAL_PRIVATE_GATEWAY, passage.identity().afterLoss()))
        : Next.drop(hub, DropReason.NO_POSSIBLE_DESTINATION, neighbour.id(), packet, passage);
  }

  private Optional<Vpc> vpcOf(VirtualPrivateGateway gateway) {
    return gateway.vpc().flatMap(id -> network.topology().find(id, Vpc.class));
  }

  /**
   * The path to a site behind another connection of the gateway: both speak BGP, with different
   * numbers, and neither comes by a Direct Connect gateway (rules VPN-10, DX-04).
   */
  Optional<OutsidePath> siteBehind(
      VirtualPrivateGateway gateway, OutsideLine from, Address destination) {
    Optional<Long> own = from.bgpNumber(network.topology());
    boolean direct =
        OutsidePaths.ofPrivateGateway(network.topology(), gateway.id()).stream()
            .noneMatch(path -> path.connection().equals(from.id()) && path.via().isPresent());
    return OutsidePaths.ofPrivateGateway(network.topology(), gateway.id()).stream()
        .filter(_ -> own.isPresent() && direct)
        .filter(path -> path.healthy() && path.via().isEmpty() && path.bgp().isPresent())
        .filter(path -> path.range().contains(destination))
        .filter(path -> !path.connection().equals(from.id()))
        .filter(path -> isOfAnother(path, own))
        .min(OutsidePath.BEST_FIRST);
  }

  private boolean isOfAnother(OutsidePath path, Optional<Long> own) {
    return OutsideLine.of(network.topology(), path.connection())
        .flatMap(line -> line.bgpNumber(network.topology()))
        .filter(number -> !Optional.of(number).equals(own))
        .isPresent();
  }

  /** Into the VPC, or on to another site. */
  Next enter(VirtualPrivateGateway gateway, OutsideLine from, Packet packet, Passage passage) {
    boolean ofVpc = vpcOf(gateway).filter(vpc -> vpc.contains(packet.destination())).isPresent();
    Optional<OutsidePath> site =
        ofVpc ? Optional.empty() : siteBehind(gateway, from, packet.destination());
    return site.map(path -> follow(gateway, from.id(), List.of(path), packet, passage))
        .orElseGet(() -> intoVpc(gateway, from.id(), packet, passage));
  }

  /** Only to a private address of one of its interfaces (rule VPN-06). */
  private Next intoVpc(
      VirtualPrivateGateway gateway, ResourceId from, Packet packet, Passage passage) {
    Optional<Vpc> attached = vpcOf(gateway);
    if (attached.isEmpty()) {
      return Next.drop(gateway.id(), DropReason.BAD_STATE_ATTACHMENT, packet, passage);
    }
    Vpc vpc = attached.get();
    boolean owned = network.interfaceAt(vpc.id(), packet.destination()).isPresent();
    boolean undecided = network.mayLackInterfaces() && vpc.contains(packet.destination());
    if (!owned && undecided) {
      return Next.lost(gateway.id(), UnknownReason.UNKNOWN_RESOURCE, vpc.id(), packet, passage);
    }
    if (!owned && !LocalDelivery.isResolverOf(vpc, packet.destination())) {
      return Next.drop(
          gateway.id(), DropReason.VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS, packet, passage);
    }
    Step step = new Step.CrossingStep(gateway.id(), from, vpc.id(), packet);
    Place inside =
        gateway
            .routeTable()
            .<Place>map(table -> new Place.AtEdgeRouter(vpc, gateway.id(), table))
            .orElseGet(() -> new Place.EnteringVpc(vpc, Optional.empty()));
    return Next.goTo(inside, packet, passage, step);
  }
}

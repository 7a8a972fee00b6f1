package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Out of an interface and into one: its state, then its security groups (rules WALK-02, WALK-03).
 */
record InterfaceRoom(Network network, Scout scout) {

  Next leave(NetworkInterface from, Packet packet, Passage passage) {
    Optional<Sender> sender = Sender.of(network, from);
    if (sender.isEmpty()) {
      return Next.lost(from.id(), UnknownReason.UNKNOWN_RESOURCE, from.subnet(), packet, passage);
    }
    if (LinkLocalServices.serves(sender.get().vpc(), packet.destination())) {
      return LinkLocalServices.answer(network, from, sender.get().vpc(), packet, passage);
    }
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, from);
    if (obstacle.isPresent()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, from.id(), packet, passage);
    }
    if (!passage.reply() && from.type() == InterfaceType.VPC_ENDPOINT) {
      return Next.drop(
          from.attachedTo().orElse(from.id()), DropReason.VPCE_INTRA_VPC_TRAFFIC, packet, passage);
    }
    if (!passage.reply() && isUnmodelled(from)) {
      return unmodelled(from, packet, passage);
    }
    Optional<Next> refusal =
        passage.reply() || passage.flow().purpose() != Passage.Purpose.ASKED
            ? Optional.empty()
            : BalancerCrossing.ownerOf(network, from)
                .flatMap(own -> BalancerCrossing.refusalToStart(network, own, packet, passage));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Passage noted =
        InterfaceState.noted(network, from, passage)
            .remember(new Connections.Memory.Visited(sender.get().vpc().id()));
    return SecurityGroupCheck.out(
        network,
        from,
        packet,
        noted,
        scout,
        next ->
            handedBack(sender.get(), packet, next)
                .orElseGet(
                    () ->
                        InstanceConnect.is(from) && !next.reply()
                            ? new InstanceConnect(network).leave(from, sender.get(), packet, next)
                            : new LocalDelivery(network).leave(sender.get(), packet, next)));
  }

  /**
   * A reply to a client whose address a load balancer preserved goes back to the same node,
   * whatever the route table says (rule NLB-06).
   */
  private Optional<Next> handedBack(Sender sender, Packet packet, Passage passage) {
    if (!passage.reply()) {
      return Optional.empty();
    }
    return passage
        .connections()
        .all(Connections.Memory.Preserved.class)
        .filter(entry -> entry.sent().reply().equals(packet))
        .findFirst()
        .flatMap(entry -> network.topology().find(entry.node(), NetworkInterface.class))
        .map(
            node ->
                node.subnet().equals(sender.subnet().id())
                    ? Next.goTo(new Place.EnteringInterface(node), packet, passage)
                    : NetworkAclCheck.at(network, sender.subnet(), Direction.EGRESS)
                        .pass(
                            packet,
                            passage,
                            next -> Next.goTo(new Place.EnteringInterface(node), packet, next)));
  }

  Next enter(NetworkInterface to, Packet packet, Passage passage) {
    Optional<Next> back = new InstanceConnect(network).back(to, packet, passage);
    if (back.isPresent()) {
      return back.get();
    }
    if (passage.reply()) {
      Optional<Next> client =
          new ClientVpnCrossing(network)
              .answer(to, packet, passage)
              .map(next -> SecurityGroupCheck.in(network, to, packet, passage, _ -> next));
      if (client.isPresent()) {
        return client.get();
      }
      Optional<Connections.Memory.Translated> entry =
          passage.connections().translationFor(to.id(), packet);
      if (entry.isPresent()) {
        return translateBack(to, entry.get(), packet, passage);
      }
    }
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, to);
    if (obstacle.isPresent() && !passage.flow().scouting()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, to.id(), packet, passage);
    }
    return switch (to.type()) {
      case NAT_GATEWAY ->
          Next.drop(
              to.attachedTo().orElse(to.id()), DropReason.NAT_UNSOLICITED_INGRESS, packet, passage);
      case TRANSIT_GATEWAY, GATEWAY_LOAD_BALANCER_ENDPOINT, CLIENT_VPN ->
          Next.drop(to.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
      case LAMBDA, API_GATEWAY_MANAGED, INSTANCE_CONNECT_ENDPOINT ->
          passage.reply()
              ? filtered(to, packet, passage)
              : Next.drop(to.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
      case VPC_ENDPOINT -> atEndpoint(to, packet, passage);
      case INTERFACE, LOAD_BALANCER, OTHER -> filtered(to, packet, passage);
    };
  }

  private Next atEndpoint(NetworkInterface to, Packet packet, Passage passage) {
    Optional<InterfaceEndpoint> endpoint =
        to.attachedTo().flatMap(id -> network.topology().find(id, InterfaceEndpoint.class));
    boolean ofAws =
        endpoint
            .map(InterfaceEndpoint::serviceName)
            .filter(name -> name.startsWith("com.amazonaws."))
            .filter(name -> !EndpointServices.isOfCustomers(name))
            .isPresent();
    return filtered(to, packet, passage, ofAws && !packet.protocol().equals(Protocol.TCP));
  }

  private Next filtered(NetworkInterface to, Packet packet, Passage passage) {
    return filtered(to, packet, passage, /* refusesProtocol= */ false);
  }

  private Next filtered(
      NetworkInterface to, Packet packet, Passage passage, boolean refusesProtocol) {
    Passage noted =
        InterfaceState.noted(network, to, passage)
            .remember(new Connections.Memory.Visited(vpcOf(to)));
    return SecurityGroupCheck.in(
        network,
        to,
        packet,
        noted,
        next -> {
          if (refusesProtocol) {
            return Next.drop(
                to.attachedTo().orElse(to.id()), DropReason.PROTOCOL_RESTRICTION, packet, next);
          }
          if (!next.reply() && isUnmodelled(to)) {
            return unmodelled(to, packet, next);
          }
          Optional<LoadBalancer> balancer = BalancerCrossing.ownerOf(network, to);
          if (!next.reply()
              && balancer.isPresent()
              && next.flow().purpose() == Passage.Purpose.ASKED) {
            return Next.goTo(
                new Place.AtListener(to, balancer.get(), /* privateLink= */ false), packet, next);
          }
          return !next.reply() && next.flow().purpose() == Passage.Purpose.ASKED
              ? to.attachedTo()
                  .flatMap(id -> network.topology().find(id, InterfaceEndpoint.class))
                  .map(endpoint -> beyond(endpoint, to, packet, next))
                  .orElseGet(() -> arrived(to, packet, next))
              : arrived(to, packet, next);
        });
  }

  /**
   * On to the API asked for or to the provider, if the network shows one; else the endpoint is
   * where the answer ends.
   */
  private Next beyond(
      InterfaceEndpoint endpoint, NetworkInterface own, Packet packet, Passage passage) {
    Passage noted =
        EndpointServices.isOfCustomers(endpoint.serviceName())
            ? passage.note(new Note.ProviderNotChecked(endpoint.id()))
            : passage;
    return new ApiCrossing(network)
        .byEndpoint(endpoint, own, packet, passage)
        .or(() -> new PrivateLink(network).enter(endpoint, own, packet, passage))
        .orElseGet(() -> arrived(own, packet, noted));
  }

  private static Next arrived(NetworkInterface at, Packet packet, Passage passage) {
    return Next.arrived(new Place.Destination.AtInterface(at), at.id(), packet, passage);
  }

  /** A reply finds the device that translated the request: it becomes the client's again. */
  private Next translateBack(
      NetworkInterface device,
      Connections.Memory.Translated entry,
      Packet packet,
      Passage passage) {
    Optional<Sender> sender = Sender.of(network, device);
    if (sender.isEmpty()) {
      return Next.lost(
          device.id(), UnknownReason.UNKNOWN_RESOURCE, device.subnet(), packet, passage);
    }
    Packet restored = entry.original().reply();
    boolean ofOwner =
        device.type() == InterfaceType.NAT_GATEWAY || device.type() == InterfaceType.LOAD_BALANCER;
    Step translation =
        new Step.TranslationStep(
            ofOwner ? device.attachedTo().orElse(device.id()) : device.id(), packet, restored);
    return SecurityGroupCheck.in(
        network,
        device,
        packet,
        passage,
        in ->
            SecurityGroupCheck.out(
                    network,
                    device,
                    restored,
                    in.through(device.id()),
                    scout,
                    out ->
                        new PrivateLink(network)
                            .back(restored, out)
                            .orElseGet(
                                () ->
                                    new LocalDelivery(network).leave(sender.get(), restored, out)))
                .after(List.of(translation)));
  }

  private ResourceId vpcOf(NetworkInterface to) {
    return network.subnetOf(to).map(subnet -> subnet.vpc()).orElse(to.subnet());
  }

  private boolean isUnmodelled(NetworkInterface each) {
    return each.type() == InterfaceType.OTHER
        || each.type() == InterfaceType.LOAD_BALANCER
            && BalancerCrossing.ownerOf(network, each).isEmpty();
  }

  /** What belongs to a load balancer that is not in the snapshot, or to what nobody knows. */
  private static Next unmodelled(NetworkInterface each, Packet packet, Passage passage) {
    return each.type() == InterfaceType.OTHER
        ? Next.lost(each.id(), UnknownReason.UNSUPPORTED_COMPONENT, each.id(), packet, passage)
        : Next.lost(
            each.id(),
            UnknownReason.UNKNOWN_RESOURCE,
            each.attachedTo().orElse(each.id()),
            packet,
            passage);
  }
}

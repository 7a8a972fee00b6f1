package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.DropReason;
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
      return Next.lost(from.id(), UnknownReason.UNSUPPORTED_COMPONENT, from.id(), packet, passage);
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
            InstanceConnect.is(from) && !next.reply()
                ? new InstanceConnect(network).leave(from, sender.get(), packet, next)
                : new LocalDelivery(network).leave(sender.get(), packet, next));
  }

  Next enter(NetworkInterface to, Packet packet, Passage passage) {
    Optional<Next> back = new InstanceConnect(network).back(to, packet, passage);
    if (back.isPresent()) {
      return back.get();
    }
    if (passage.reply()) {
      Optional<Connections.Memory.Translated> entry =
          passage.connections().translationFor(to.id(), packet);
      if (entry.isPresent()) {
        return translateBack(to, entry.get(), packet, passage);
      }
    }
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, to);
    if (obstacle.isPresent()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, to.id(), packet, passage);
    }
    return switch (to.type()) {
      case NAT_GATEWAY ->
          Next.drop(
              to.attachedTo().orElse(to.id()), DropReason.NAT_UNSOLICITED_INGRESS, packet, passage);
      case TRANSIT_GATEWAY, GATEWAY_LOAD_BALANCER_ENDPOINT ->
          Next.drop(to.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, passage);
      case LAMBDA, INSTANCE_CONNECT_ENDPOINT ->
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
            .filter(name -> name.startsWith("com.amazonaws.") && !name.contains(".vpce-svc-"))
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
            return Next.lost(to.id(), UnknownReason.UNSUPPORTED_COMPONENT, to.id(), packet, next);
          }
          return Next.arrived(new Place.Destination.AtInterface(to), to.id(), packet, next);
        });
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
    boolean gateway = device.type() == InterfaceType.NAT_GATEWAY;
    Step translation =
        new Step.TranslationStep(
            gateway ? device.attachedTo().orElse(device.id()) : device.id(), packet, restored);
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
                    out -> new LocalDelivery(network).leave(sender.get(), restored, out))
                .after(List.of(translation)));
  }

  private ResourceId vpcOf(NetworkInterface to) {
    return network.subnetOf(to).map(subnet -> subnet.vpc()).orElse(to.subnet());
  }

  /** Load balancers and what else takes packets apart are not modelled. */
  private static boolean isUnmodelled(NetworkInterface each) {
    return each.type() == InterfaceType.LOAD_BALANCER || each.type() == InterfaceType.OTHER;
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.resource.VpcLink;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From an interface endpoint to the provider's network load balancer, and the reply back: whatever
 * addresses both VPCs have (rules PLS-01 to PLS-05).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html">Create
 *     a service powered by AWS PrivateLink</a>
 */
record PrivateLink(Network network) {

  /** On from an endpoint's interface; empty where its service is not in the network. */
  Optional<Next> enter(
      InterfaceEndpoint endpoint, NetworkInterface own, Packet packet, Passage passage) {
    return EndpointServices.named(network.topology(), endpoint.serviceName())
        .map(service -> enter(new At(endpoint, own, service), packet, passage));
  }

  private record At(InterfaceEndpoint endpoint, NetworkInterface own, VpcEndpointService service) {}

  private Next enter(At at, Packet packet, Passage passage) {
    Optional<ResourceId> zone = network.subnetOf(at.own()).map(Subnet::availabilityZone);
    if (zone.filter(each -> isOffered(at.service(), each)).isEmpty()) {
      return Next.drop(
          at.endpoint().id(),
          DropReason.VPCE_SERVICE_NOT_INSTALLED_IN_AZ,
          at.service().id(),
          packet,
          passage);
    }
    List<Next> ways = new ArrayList<>();
    for (LoadBalancer balancer : EndpointServices.loadBalancers(network.topology(), at.service())) {
      for (NetworkInterface node :
          EndpointServices.nodesIn(network.topology(), balancer, zone.get())) {
        ways.add(toNode(at, balancer, node, packet, passage));
      }
    }
    return ways.isEmpty()
        ? Next.lost(
            at.endpoint().id(), UnknownReason.UNKNOWN_RESOURCE, at.service().id(), packet, passage)
        : Forks.of(ways);
  }

  private boolean isOffered(VpcEndpointService service, ResourceId zone) {
    return EndpointServices.isIn(network.topology(), service, zone);
  }

  private Next toNode(
      At at, LoadBalancer balancer, NetworkInterface node, Packet packet, Passage before) {
    Optional<Address> address = TargetAddresses.ofFamily(node, packet.family());
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, node);
    if (address.isEmpty()) {
      return Next.drop(balancer.id(), DropReason.NO_POSSIBLE_DESTINATION, packet, before);
    }
    if (obstacle.isPresent()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, node.id(), packet, before);
    }
    Packet sent = packet.to(address.get());
    Passage passage =
        before
            .arriving(Arrival.ORIGINATED, before.identity().afterLoss())
            .remember(new Connections.Memory.Linked(at.own().id(), packet, sent));
    return atNode(balancer, node, sent, passage)
        .after(
            List.of(
                new Step.CrossingStep(at.service().id(), at.endpoint().id(), balancer.id(), packet),
                new Step.TranslationStep(at.endpoint().id(), packet, sent)));
  }

  /** Into a node from PrivateLink: its groups are asked only where that is enforced (PLS-05). */
  private Next atNode(LoadBalancer balancer, NetworkInterface node, Packet sent, Passage passage) {
    Place listener = new Place.AtListener(node, balancer, /* privateLink= */ true);
    return balancer.enforcePrivateLink()
        ? SecurityGroupCheck.in(
            network, node, sent, passage, next -> Next.goTo(listener, sent, next))
        : Next.goTo(listener, sent, passage);
  }

  /**
   * Out of API Gateway by a VPC link of the first generation, which AWS makes as an endpoint
   * service of its own: to the nodes of its network load balancers only (rule API-01).
   */
  Next leave(VpcLink link, Packet packet, Passage passage) {
    Optional<NetworkInterface> node =
        link.targets().stream()
            .flatMap(id -> network.interfacesOf(id).stream())
            .filter(each -> each.has(packet.destination()))
            .findFirst();
    Optional<LoadBalancer> balancer =
        node.flatMap(each -> BalancerCrossing.ownerOf(network, each))
            .filter(each -> each.type() == LoadBalancer.Type.NETWORK);
    if (link.state() != LifecycleState.AVAILABLE) {
      return Next.drop(link.id(), DropReason.BAD_STATE, packet, passage);
    }
    if (balancer.isEmpty()) {
      return Next.drop(link.id(), DropReason.VPC_LINK_TARGET_RESTRICTION, packet, passage);
    }
    Optional<ResourceId> obstacle = InterfaceState.obstacle(network, node.get());
    if (obstacle.isPresent()) {
      return Next.drop(obstacle.get(), DropReason.BAD_STATE, node.get().id(), packet, passage);
    }
    ResourceId from =
        passage.flow().start() instanceof Place.LeavingApi start ? start.api().id() : link.id();
    Passage sent =
        passage
            .arriving(Arrival.ORIGINATED, passage.identity().afterLoss())
            .remember(new Connections.Memory.SentByLink(link.id(), packet));
    boolean asked = balancer.get().enforcePrivateLink() && !node.get().securityGroups().isEmpty();
    return atNode(
            balancer.get(),
            node.get(),
            packet,
            asked ? sent.note(new Note.AssumedSender(link.id(), packet.source())) : sent)
        .after(List.of(new Step.CrossingStep(link.id(), from, balancer.get().id(), packet)));
  }

  /** The reply of a load balancer's node to what came by an endpoint or a link: back to it. */
  Optional<Next> back(Packet packet, Passage passage) {
    if (!passage.reply()) {
      return Optional.empty();
    }
    Optional<Next> toLink =
        passage
            .connections()
            .all(Connections.Memory.SentByLink.class)
            .filter(entry -> entry.sent().reply().equals(packet))
            .findFirst()
            .map(
                entry ->
                    Next.arrived(
                        new Place.Destination.AtApiGateway(), entry.vpcLink(), packet, passage));
    return toLink.isPresent() ? toLink : toEndpoint(packet, passage);
  }

  private Optional<Next> toEndpoint(Packet packet, Passage passage) {
    return passage
        .connections()
        .all(Connections.Memory.Linked.class)
        .filter(entry -> entry.sent().reply().equals(packet))
        .findFirst()
        .flatMap(
            entry ->
                network
                    .topology()
                    .find(entry.networkInterface(), NetworkInterface.class)
                    .map(own -> back(own, entry.asked().reply(), packet, passage)));
  }

  private static Next back(NetworkInterface own, Packet restored, Packet packet, Passage passage) {
    return Next.goTo(
        new Place.LeavingInterface(own),
        restored,
        passage,
        new Step.TranslationStep(own.attachedTo().orElse(own.id()), packet, restored));
  }
}

package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Address;
import dev.hopscope.model.resource.InterfaceEndpoint;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VpcEndpointService;
import dev.hopscope.model.topology.EndpointServices;
import dev.hopscope.routing.trace.DropReason;
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
    Place listener = new Place.AtListener(node, balancer, /* privateLink= */ true);
    Next onwards =
        balancer.enforcePrivateLink()
            ? SecurityGroupCheck.in(
                network, node, sent, passage, next -> Next.goTo(listener, sent, next))
            : Next.goTo(listener, sent, passage);
    return onwards.after(
        List.of(
            new Step.CrossingStep(at.service().id(), at.endpoint().id(), balancer.id(), packet),
            new Step.TranslationStep(at.endpoint().id(), packet, sent)));
  }

  /** The reply of a load balancer's node to what came by an endpoint: back to that endpoint. */
  Optional<Next> back(Packet packet, Passage passage) {
    if (!passage.reply()) {
      return Optional.empty();
    }
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

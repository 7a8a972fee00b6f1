package dev.hopscope.routing.walk;

import dev.hopscope.model.address.IcmpType;
import dev.hopscope.model.address.Protocol;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * To a service by a gateway endpoint, and the service's reply: for interfaces of the VPC only
 * (section 9.1 of the rules).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html">Gateway
 *     endpoints</a>
 */
record GatewayEndpointCrossing(Network network) {

  Next cross(GatewayEndpoint endpoint, Sender from, Packet packet, Passage passage) {
    if (!carries(packet)) {
      return Next.drop(
          endpoint.id(), DropReason.VPCE_GATEWAY_PROTOCOL_RESTRICTION, packet, passage);
    }
    boolean fromHere =
        passage.arrival() == Arrival.ORIGINATED
            && network.interfaceAt(endpoint.vpc(), packet.source()).isPresent();
    if (!fromHere) {
      return Next.drop(endpoint.id(), DropReason.GATEWAY_ENDPOINT_NOT_TRANSITABLE, packet, passage);
    }
    return Next.arrived(new Place.Destination.AtService(endpoint), endpoint.id(), packet, passage)
        .after(
            List.of(new Step.CrossingStep(endpoint.id(), from.vpc().id(), endpoint.id(), packet)));
  }

  /** The service answers: straight into the client's subnet. */
  Next answer(GatewayEndpoint endpoint, Packet packet, Passage passage) {
    Optional<Vpc> vpc = network.topology().find(endpoint.vpc(), Vpc.class);
    return vpc.<Next>map(
            each ->
                Next.goTo(
                    new Place.EnteringVpc(each, Optional.empty()),
                    packet,
                    passage.arriving(Arrival.INTERNET, passage.identity().afterPublicPath()),
                    new Step.CrossingStep(endpoint.id(), endpoint.id(), each.id(), packet)))
        .orElseGet(
            () ->
                Next.lost(
                    endpoint.id(),
                    UnknownReason.UNKNOWN_RESOURCE,
                    endpoint.vpc(),
                    packet,
                    passage));
  }

  private static boolean carries(Packet packet) {
    return packet.protocol().equals(Protocol.TCP)
        || packet.protocol().isIcmp()
            && packet.icmp().equals(IcmpType.echoRequest(packet.family()));
  }
}

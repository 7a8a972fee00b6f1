package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Through a Gateway Load Balancer endpoint: in over its subnet's border, to the appliances and
 * back, then wherever the table of its subnet says. The appliances remember, so the reply must pass
 * the same endpoint (journey J18, rules GWLBE-01 to GWLBE-04).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html">Access
 *     virtual appliances through AWS PrivateLink</a>
 */
record InspectionCrossing(Network network) {

  /**
   * @param from who sends it here; empty where an edge table does
   */
  Next cross(
      GatewayLoadBalancerEndpoint endpoint, Optional<Sender> from, Packet packet, Passage passage) {
    Optional<Subnet> subnet = network.topology().find(endpoint.subnet(), Subnet.class);
    Optional<Vpc> vpc = subnet.flatMap(network::vpcOf);
    if (subnet.isEmpty() || vpc.isEmpty()) {
      return Next.lost(
          endpoint.id(), UnknownReason.UNKNOWN_RESOURCE, endpoint.subnet(), packet, passage);
    }
    if (passage.appliances().contains(endpoint.id())) {
      return Next.drop(
          passage.lastTableOr(endpoint.id()),
          DropReason.ROUTE_LOOP,
          endpoint.id(),
          packet,
          passage);
    }
    Sender self = new Sender(vpc.get(), subnet.get(), Optional.empty());
    return isBesideTransitInterface(endpoint, from)
        ? inspect(endpoint, self, packet, passage)
        : NetworkAclCheck.at(network, subnet.get(), Direction.INGRESS)
            .pass(packet, passage, next -> inspect(endpoint, self, packet, next));
  }

  /**
   * The ACL is asked even about neighbours in the endpoint's subnet (rule GWLBE-04), though not
   * about what a transit gateway's interface hands over there (rule TGW-30).
   */
  private static boolean isBesideTransitInterface(
      GatewayLoadBalancerEndpoint endpoint, Optional<Sender> from) {
    return from.filter(sender -> sender.networkInterface().isEmpty())
        .filter(sender -> sender.subnet().id().equals(endpoint.subnet()))
        .isPresent();
  }

  private Next inspect(
      GatewayLoadBalancerEndpoint endpoint, Sender self, Packet packet, Passage passage) {
    Connections.Memory seen = new Connections.Memory.Inspected(endpoint.id());
    if (passage.reply() && !passage.connections().has(seen)) {
      return Next.drop(endpoint.id(), DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL, packet, passage);
    }
    Passage onwards =
        passage
            .through(endpoint.id())
            .remember(seen)
            .note(new Note.AppliancesNotChecked(endpoint.id()));
    Step step =
        new Step.CrossingStep(endpoint.id(), self.subnet().id(), self.subnet().id(), packet);
    return new LocalDelivery(network).leave(self, packet, onwards).after(List.of(step));
  }

  /** An endpoint that inspected the packet on this way. */
  static Optional<ResourceId> passed(Network network, Passage passage) {
    return passage.appliances().stream()
        .filter(id -> network.topology().find(id, GatewayLoadBalancerEndpoint.class).isPresent())
        .findFirst();
  }
}

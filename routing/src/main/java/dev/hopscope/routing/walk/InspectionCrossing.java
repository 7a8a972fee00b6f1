package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Note;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * Through a Gateway Load Balancer endpoint: in over its subnet's border, to the appliances and
 * back, then wherever the table of its subnet says. The appliances remember, so the reply must pass
 * the same endpoint (journey J18, rules GWLBE-01 to GWLBE-04). A network firewall's endpoint asks
 * its rules.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-load-balancer-endpoints.html">Access
 *     virtual appliances through AWS PrivateLink</a>
 */
record InspectionCrossing(Network network, Appliances appliances) {

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
    Step step =
        new Step.CrossingStep(endpoint.id(), self.subnet().id(), self.subnet().id(), packet);
    Next onwards =
        endpoint
            .firewall()
            .map(firewall -> byFirewall(endpoint, firewall, self, packet, passage))
            .orElseGet(() -> byAppliances(endpoint, self, packet, passage));
    return onwards.after(List.of(step));
  }

  private Next byAppliances(
      GatewayLoadBalancerEndpoint endpoint, Sender self, Packet packet, Passage passage) {
    Connections.Memory seen = new Connections.Memory.Inspected(endpoint.id());
    return appliances.pass(
        endpoint,
        self,
        packet,
        passage,
        next ->
            passage.reply() && !passage.connections().has(seen)
                ? unseen(endpoint, packet, next)
                : onwards(
                    self,
                    packet,
                    next.seenBy(endpoint.id())
                        .remember(seen)
                        .note(new Note.AppliancesNotChecked(endpoint.id()))));
  }

  private Next byFirewall(
      GatewayLoadBalancerEndpoint endpoint,
      ResourceId firewall,
      Sender self,
      Packet packet,
      Passage passage) {
    if (passage.flow().scouting()) {
      return onwards(self, packet, passage.seenBy(endpoint.id()));
    }
    Connections.Memory seen = new Connections.Memory.Inspected(endpoint.id());
    boolean known = passage.reply() && passage.connections().has(seen);
    FirewallRules.Said said = FirewallRules.ask(network, firewall, packet, known);
    Passage noted = said.note().map(passage::note).orElse(passage);
    if (passage.reply() && said.remembered() && !known) {
      return unseen(endpoint, packet, noted);
    }
    Step step = new Step.FirewallStep(firewall, endpoint.id(), said.outcome(), packet);
    if (!said.outcome().passes()) {
      return Next.drop(
              firewall,
              DropReason.FIREWALL_RULES_RESTRICTION,
              decider(said.outcome(), firewall),
              packet,
              noted)
          .after(List.of(step));
    }
    Passage through = noted.seenBy(endpoint.id());
    return onwards(self, packet, said.remembered() ? through.remember(seen) : through)
        .after(List.of(step));
  }

  private static ResourceId decider(FirewallOutcome outcome, ResourceId firewall) {
    return switch (outcome) {
      case FirewallOutcome.ByRule by -> by.group();
      case FirewallOutcome.ByDefault by -> by.policy();
      case FirewallOutcome.ReplyOfInspected _, FirewallOutcome.NotKnown _ -> firewall;
    };
  }

  private static Next unseen(GatewayLoadBalancerEndpoint endpoint, Packet packet, Passage passage) {
    return Next.drop(endpoint.id(), DropReason.RETURN_PATH_ASYMMETRIC_STATEFUL, packet, passage);
  }

  private Next onwards(Sender self, Packet packet, Passage passage) {
    return new LocalDelivery(network).leave(self, packet, passage);
  }

  /**
   * Who faces a gateway: the sender's subnet, or the endpoint that handed the packet back there.
   */
  static BlockPublicAccess.Facing facing(Network network, Sender from, Passage passage) {
    return passed(network, passage)
        .flatMap(id -> network.topology().find(id, GatewayLoadBalancerEndpoint.class))
        .filter(endpoint -> from.networkInterface().isEmpty())
        .filter(endpoint -> endpoint.subnet().equals(from.subnet().id()))
        .map(BlockPublicAccess.Facing::of)
        .orElseGet(() -> BlockPublicAccess.Facing.in(from.subnet().id()));
  }

  /** An endpoint that inspected the packet on this way. */
  static Optional<ResourceId> passed(Network network, Passage passage) {
    return passage.appliances().stream()
        .filter(id -> network.topology().find(id, GatewayLoadBalancerEndpoint.class).isPresent())
        .findFirst();
  }
}

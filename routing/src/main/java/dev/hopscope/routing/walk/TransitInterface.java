package dev.hopscope.routing.walk;

import dev.hopscope.model.resource.GatewayLoadBalancerEndpoint;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.Optional;

/**
 * A transit gateway's interface in a subnet, on the way into the VPC: no ACL towards what lies in
 * that subnet, else its outbound rules and its table (rule TGW-30).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-nacls.html">Network ACLs for transit
 *     gateways</a>
 */
record TransitInterface(Network network, TransitGatewayAttachment by, Subnet subnet) {

  Next leave(Packet packet, Passage passage) {
    Optional<Vpc> vpc = network.vpcOf(subnet);
    if (vpc.isEmpty()) {
      return Next.lost(by.id(), UnknownReason.UNKNOWN_RESOURCE, subnet.vpc(), packet, passage);
    }
    Sender self = new Sender(vpc.get(), subnet, Optional.empty());
    Passage inside = passage.remember(new Connections.Memory.Visited(vpc.get().id()));
    return nextHopIsIn(packet)
        ? Next.goTo(new Place.AtSubnetRouter(self), packet, inside)
        : new LocalDelivery(network).leave(self, packet, inside);
  }

  private boolean nextHopIsIn(Packet packet) {
    return !subnet.contains(packet.destination())
        && SubnetType.tableOf(network.topology(), subnet)
            .flatMap(id -> network.topology().find(id, RouteTable.class))
            .flatMap(
                table ->
                    RouteLookup.of(network, network.routesOf(table), packet.destination()).chosen())
            .filter(route -> route.route().target() instanceof RouteTarget.To to && liesIn(to.id()))
            .isPresent();
  }

  private boolean liesIn(ResourceId target) {
    return network.topology().referrers(subnet.id(), Role.CONTAINED_IN, NatGateway.class).stream()
            .anyMatch(nat -> nat.id().equals(target))
        || network
            .topology()
            .find(target, GatewayLoadBalancerEndpoint.class)
            .filter(endpoint -> endpoint.subnet().equals(subnet.id()))
            .isPresent()
        || network
            .topology()
            .find(target, NetworkInterface.class)
            .filter(each -> each.subnet().equals(subnet.id()))
            .isPresent();
  }
}

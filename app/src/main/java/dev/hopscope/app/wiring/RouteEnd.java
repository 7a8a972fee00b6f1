package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.VpcPeeringConnection;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a route leads to that is drawn to a resource: an instance by its interface, a VPC by what
 * joins it.
 *
 * @param target what AWS takes as the target
 * @param called the name of what it was drawn to
 */
record RouteEnd(Resource target, String called) {

  /** The wire of a table to a resource; empty where no route leads to its kind. */
  static Optional<Wiring> of(
      Topology topology,
      RouteTable table,
      Resource to,
      Function<RouteEnd, Optional<Wiring>> wiring) {
    return switch (to) {
      case Instance instance ->
          topology.referrers(instance.id(), Role.PART_OF, NetworkInterface.class).stream()
              .min(Comparator.comparingInt(NetworkInterface::deviceIndex))
              .map(own -> wiring.apply(new RouteEnd(own, instance.label())))
              .orElseGet(
                  () ->
                      Wiring.refuse(
                          "%s has no interface that a route could lead to."
                              .formatted(instance.label())));
      case Vpc vpc ->
          topology.referrers(vpc.id(), Role.CONNECTS, VpcPeeringConnection.class).stream()
              .filter(each -> each.peerOf(vpc.id()).equals(table.vpc()))
              .findFirst()
              .map(peering -> wiring.apply(new RouteEnd(peering, peering.label())))
              .orElseGet(
                  () ->
                      Wiring.refuse(
                          "Nothing joins %s and %s: draw a peering connection first."
                              .formatted(topology.labelOf(table.vpc()), vpc.label())));
      case TransitGatewayAttachment attachment when attachment.attached().equals(table.vpc()) ->
          topology
              .find(attachment.transitGateway())
              .flatMap(gateway -> wiring.apply(new RouteEnd(gateway, gateway.label())));
      case Forwarder target -> wiring.apply(new RouteEnd(target, target.label()));
      case Resource _ -> Optional.empty();
    };
  }
}

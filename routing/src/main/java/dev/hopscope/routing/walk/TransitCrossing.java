package dev.hopscope.routing.walk;

import dev.hopscope.model.address.Family;
import dev.hopscope.model.doubt.Doubts;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.EffectiveTransitGatewayRoute;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.VpnConnection;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Packet;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Into a transit gateway by the attachment that serves the sender's zone, and through the table
 * that the attachment is associated with (section 7 of the rules, journey J7).
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html">How
 *     transit gateways work</a>
 */
record TransitCrossing(Network network) {

  Next enter(TransitGateway gateway, Sender from, Packet packet, Passage passage) {
    Optional<TransitGatewayAttachment> found = network.attachment(gateway.id(), from.vpc().id());
    if (found.isEmpty()) {
      return Next.lost(
          gateway.id(), UnknownReason.UNKNOWN_RESOURCE, from.vpc().id(), packet, passage);
    }
    TransitGatewayAttachment attachment = found.get();
    if (!carries(attachment, packet)) {
      return Next.drop(
          attachment.id(), DropReason.BAD_STATE_ATTACHMENT, gateway.id(), packet, passage);
    }
    if (attachment.subnets().isEmpty()) {
      return Next.lost(
          attachment.id(), UnknownReason.UNKNOWN_RESOURCE, attachment.id(), packet, passage);
    }
    ResourceId zone = from.subnet().availabilityZone();
    Optional<Subnet> entry =
        Zones.subnets(network, attachment).stream()
            .filter(subnet -> subnet.availabilityZone().equals(zone))
            .filter(
                subnet ->
                    Doubts.ATTACHMENT_SERVES_ITS_WHOLE_ZONE
                        || subnet.id().equals(from.subnet().id()))
            .findFirst();
    if (entry.isEmpty()) {
      return Next.drop(attachment.id(), DropReason.TGW_ROUTE_AZ_RESTRICTION, zone, packet, passage);
    }
    return NetworkAclCheck.at(network, entry.get(), Direction.INGRESS)
        .pass(
            packet,
            passage,
            next ->
                Next.goTo(new Place.InTransitGateway(attachment, Optional.of(zone)), packet, next));
  }

  private static boolean carries(TransitGatewayAttachment attachment, Packet packet) {
    return attachment.state() == LifecycleState.AVAILABLE
        && (packet.family() == Family.IPV4
            || attachment.ipv6Support()
            || attachment.type() != TransitGatewayAttachment.Type.VPC);
  }

  Next route(
      TransitGatewayAttachment from, Optional<ResourceId> zone, Packet packet, Passage before) {
    if (from.association().isEmpty()) {
      return network.topology().lacks(ResourceKind.TRANSIT_GATEWAY_ROUTE_TABLE)
          ? Next.lost(
              from.id(),
              UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN,
              from.transitGateway(),
              packet,
              before)
          : Next.drop(from.id(), DropReason.TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION, packet, before);
    }
    ResourceId id = from.association().get();
    Optional<TransitGatewayRouteTable> table =
        network.topology().find(id, TransitGatewayRouteTable.class);
    if (table.isEmpty() || table.get().routesUnknown()) {
      return Next.lost(from.id(), UnknownReason.TGW_RTB_ROUTES_ARE_UNKNOWN, id, packet, before);
    }
    Passage passage = before.routedBy(id);
    TransitLookup lookup = TransitLookup.of(network, table.get(), packet.destination());
    boolean ecmp =
        network
            .topology()
            .find(from.transitGateway(), TransitGateway.class)
            .filter(TransitGateway::vpnEcmp)
            .isPresent();
    List<EffectiveTransitGatewayRoute> choices =
        lookup.equalChoices(network, packet.destination(), ecmp);
    if (choices.isEmpty()) {
      return Next.drop(
              id, DropReason.TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT, from.id(), packet, passage)
          .after(
              List.of(
                  new Step.TransitRouteStep(id, from.id(), Optional.empty(), List.of(), packet)));
    }
    List<ResourceId> attachments =
        choices.stream().flatMap(choice -> choice.route().attachment().stream()).toList();
    List<Next> ways = new ArrayList<>();
    for (EffectiveTransitGatewayRoute choice : choices) {
      List<EffectiveTransitGatewayRoute> also =
          lookup.matching().stream().filter(route -> !route.equals(choice)).toList();
      List<Step> steps = new ArrayList<>();
      steps.add(new Step.TransitRouteStep(id, from.id(), Optional.of(choice), also, packet));
      if (choices.size() > 1) {
        choice
            .route()
            .attachment()
            .map(taken -> new Step.ForkStep(id, attachments, taken, packet))
            .ifPresent(steps::add);
      }
      ways.add(follow(choice, id, from, zone, packet, passage).after(steps));
    }
    return Forks.of(ways);
  }

  private Next follow(
      EffectiveTransitGatewayRoute chosen,
      ResourceId table,
      TransitGatewayAttachment from,
      Optional<ResourceId> zone,
      Packet packet,
      Passage passage) {
    if (chosen.route().blackhole() || chosen.route().attachment().isEmpty()) {
      return Next.drop(table, DropReason.TGW_RTB_BAD_STATE_ROUTE, packet, passage);
    }
    ResourceId id = chosen.route().attachment().get();
    Optional<TransitGatewayAttachment> found =
        network.topology().find(id, TransitGatewayAttachment.class);
    if (found.isEmpty()) {
      return Next.lost(table, UnknownReason.UNKNOWN_RESOURCE, id, packet, passage);
    }
    TransitGatewayAttachment to = found.get();
    if (to.state().isGone()) {
      return Next.drop(table, DropReason.TGW_RTB_BAD_STATE_ROUTE, id, packet, passage);
    }
    if (!carries(to, packet)) {
      return Next.drop(id, DropReason.BAD_STATE_ATTACHMENT, packet, passage);
    }
    if (passage.reply() && leadsElsewhere(from, to, passage)) {
      return Next.drop(table, DropReason.RETURN_PATH_MISROUTED, id, packet, passage);
    }
    Passage crossed =
        passage.remember(new Connections.Memory.Transit(from.transitGateway(), from.id(), to.id()));
    Step step = new Step.CrossingStep(from.transitGateway(), from.id(), to.id(), packet);
    return leave(from, to, zone, packet, crossed).after(List.of(step));
  }

  /**
   * A reply must go back to an attachment that the request came from or, where the request did not
   * pass this gateway, to a VPC that it passed (rule WALK-08).
   */
  private static boolean leadsElsewhere(
      TransitGatewayAttachment from, TransitGatewayAttachment to, Passage passage) {
    List<Connections.Memory.Transit> hops =
        passage
            .connections()
            .all(Connections.Memory.Transit.class)
            .filter(hop -> hop.transitGateway().equals(from.transitGateway()))
            .toList();
    if (!hops.isEmpty()) {
      return hops.stream().noneMatch(hop -> hop.from().equals(to.id()));
    }
    return to.type() == TransitGatewayAttachment.Type.VPC
        && !passage.connections().has(new Connections.Memory.Visited(to.attached()));
  }

  private Next leave(
      TransitGatewayAttachment from,
      TransitGatewayAttachment to,
      Optional<ResourceId> zone,
      Packet packet,
      Passage passage) {
    return switch (to.type()) {
      case VPC -> {
        boolean referencing =
            from.securityGroupReferencing()
                && to.securityGroupReferencing()
                && network
                    .topology()
                    .find(to.transitGateway(), TransitGateway.class)
                    .filter(TransitGateway::securityGroupReferencing)
                    .isPresent();
        yield new Zones(network, to, zone)
            .enterVpc(
                packet,
                passage.arriving(
                    Arrival.TRANSIT_GATEWAY, passage.identity().afterTransitGateway(referencing)));
      }
      case VPN ->
          network
              .topology()
              .find(to.attached(), VpnConnection.class)
              .map(vpn -> new VpnCrossing(network).fromTransitGateway(vpn, to, packet, passage))
              .orElseGet(
                  () ->
                      Next.lost(
                          to.id(), UnknownReason.UNKNOWN_RESOURCE, to.attached(), packet, passage));
      case DIRECT_CONNECT_GATEWAY, CONNECT, PEERING ->
          Next.lost(to.id(), UnknownReason.UNSUPPORTED_COMPONENT, to.attached(), packet, passage);
    };
  }
}

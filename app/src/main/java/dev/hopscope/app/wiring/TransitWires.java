package dev.hopscope.app.wiring;

import dev.hopscope.app.palette.TransitDrafts;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayPeeringAttachment;
import dev.hopscope.model.resource.TransitGatewayPolicyTable;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Transit gateways among themselves, and which of their tables an attachment uses: from the
 * attachment an association, then propagation; from the table a route.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html">Transit gateway
 *     route tables</a>
 */
final class TransitWires {
  private final Document document;
  private final Topology topology;

  TransitWires(Document document) {
    this.document = document;
    this.topology = document.topology();
  }

  Optional<Wiring> of(TransitGateway gateway, Resource to) {
    if (!(to instanceof TransitGateway other)) {
      return Optional.empty();
    }
    boolean have =
        topology
            .referrers(gateway.id(), Role.CONNECTS, TransitGatewayPeeringAttachment.class)
            .stream()
            .anyMatch(peering -> peering.peerOf(gateway.id()).equals(other.id()));
    return have
        ? Wiring.refuse("%s and %s are peered already.".formatted(gateway.label(), other.label()))
        : AttachmentWires.drafted(
            document,
            "Peer %s with %s".formatted(gateway.label(), other.label()),
            draft -> new TransitDrafts(draft).peering(gateway, other));
  }

  Optional<Wiring> of(TransitGatewayAttachment attachment, Resource to) {
    return switch (to) {
      case TransitGatewayRouteTable table -> {
        if (!table.transitGateway().equals(attachment.transitGateway())) {
          yield otherGateway(table, attachment);
        }
        if (attachment.association().isEmpty()) {
          yield Wiring.change(
              "Associate %s with %s".formatted(attachment.label(), table.label()),
              () -> attachment.withAssociation(Optional.of(table.id())));
        }
        yield propagated(attachment, table);
      }
      case TransitGatewayPolicyTable table -> {
        if (!table.transitGateway().equals(attachment.transitGateway())) {
          yield otherGateway(table, attachment);
        }
        yield attachment.association().isPresent()
            ? Wiring.refuse(
                "%s is associated with %s: disassociate it first."
                    .formatted(
                        attachment.label(), topology.labelOf(attachment.association().get())))
            : Wiring.change(
                "Associate %s with %s".formatted(attachment.label(), table.label()),
                () -> attachment.withAssociation(Optional.of(table.id())));
      }
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> propagated(
      TransitGatewayAttachment attachment, TransitGatewayRouteTable table) {
    if (attachment.propagations().contains(table.id())) {
      boolean own = attachment.association().filter(table.id()::equals).isPresent();
      return Wiring.refuse(
          (own
                  ? "%s is associated with %s and propagates to it."
                  : "%s propagates to %s; it is associated with another table.")
              .formatted(attachment.label(), table.label()));
    }
    return Wiring.change(
        "Propagate the routes of %s to %s".formatted(attachment.label(), table.label()),
        () -> {
          List<ResourceId> tables = new ArrayList<>(attachment.propagations());
          tables.add(table.id());
          return attachment.withPropagations(tables);
        });
  }

  private Optional<Wiring> otherGateway(Resource table, Resource attachment) {
    return Wiring.refuse(
        "%s and %s are of different transit gateways."
            .formatted(table.label(), attachment.label()));
  }

  Optional<Wiring> of(TransitGatewayPeeringAttachment peering, Resource to) {
    return switch (to) {
      case TransitGatewayRouteTable table -> associated(peering, table, table.transitGateway());
      case TransitGatewayPolicyTable table -> associated(peering, table, table.transitGateway());
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> associated(
      TransitGatewayPeeringAttachment peering, Resource table, ResourceId gateway) {
    if (!peering.joins(gateway)) {
      return otherGateway(table, peering);
    }
    Optional<ResourceId> now = peering.associationAt(gateway);
    return now.isPresent()
        ? Wiring.refuse(
            "%s is associated with %s: disassociate it first."
                .formatted(peering.label(), topology.labelOf(now.get())))
        : Wiring.change(
            "Associate %s with %s".formatted(peering.label(), table.label()),
            () -> peering.withAssociationAt(gateway, Optional.of(table.id())));
  }

  /** A static route; a peering propagates nothing, so its far ranges are routed by hand. */
  Optional<Wiring> of(TransitGatewayRouteTable table, Resource to) {
    return switch (to) {
      case TransitGatewayAttachment attachment ->
          attachment.transitGateway().equals(table.transitGateway())
              ? toAttachment(table, attachment)
              : otherGateway(table, attachment);
      case TransitGatewayPeeringAttachment peering ->
          peering.joins(table.transitGateway())
              ? route(table, peering, rangesOf(behind(peering.peerOf(table.transitGateway()))))
              : otherGateway(table, peering);
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> toAttachment(
      TransitGatewayRouteTable table, TransitGatewayAttachment attachment) {
    return new TransitRouteTargets(topology, table)
        .refusal(attachment)
        .map(Wiring::refuse)
        .orElseGet(() -> route(table, attachment, rangesOf(Stream.of(attachment.attached()))));
  }

  private Stream<ResourceId> behind(ResourceId gateway) {
    return topology.referrers(gateway, Role.CONNECTS, TransitGatewayAttachment.class).stream()
        .map(TransitGatewayAttachment::attached);
  }

  private List<Cidr> rangesOf(Stream<ResourceId> vpcs) {
    return vpcs.flatMap(id -> topology.find(id, Vpc.class).stream())
        .flatMap(Vpc::allCidrs)
        .distinct()
        .toList();
  }

  private static Optional<Wiring> route(
      TransitGatewayRouteTable table, Resource attachment, List<Cidr> ranges) {
    Optional<Cidr> free =
        Stream.concat(ranges.stream(), Stream.of(Cidr.ANY_IPV4))
            .filter(
                range ->
                    table.routes().stream()
                        .filter(route -> !route.propagated())
                        .noneMatch(route -> route.destination().equals(RouteDestination.of(range))))
            .findFirst();
    return free.map(
            range ->
                Wiring.change(
                    "Route %s to %s in %s".formatted(range, attachment.label(), table.label()),
                    () -> with(table, range, attachment.id())))
        .orElseGet(
            () ->
                Wiring.refuse(
                    "%s has a static route for each range behind %s."
                        .formatted(table.label(), attachment.label())));
  }

  private static TransitGatewayRouteTable with(
      TransitGatewayRouteTable table, Cidr range, ResourceId attachment) {
    List<TransitGatewayRoute> routes = new ArrayList<>(table.routes());
    routes.add(
        new TransitGatewayRoute(RouteDestination.of(range), Optional.of(attachment), false, false));
    return table.withRoutes(routes);
  }
}

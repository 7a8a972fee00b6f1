package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code TransitGatewayRouteTables} and the routes found for them. Routes that follow from
 * the ranges of an attachment that propagates are left to the attachment.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayRoutes.html">SearchTransitGatewayRoutes</a>
 */
final class TransitGatewayTablesReader {
  private final Snapshot snapshot;
  private final Notes notes;
  private final TransitGatewayLinks links;
  private final DirectConnectItems directConnect;
  private final Map<ResourceId, TransitGatewayAttachment> attachments = new HashMap<>();
  private final Map<ResourceId, Set<Cidr>> announced = new HashMap<>();

  TransitGatewayTablesReader(
      Snapshot snapshot,
      Notes notes,
      TransitGatewayLinks links,
      DirectConnectItems directConnect,
      Collection<TransitGatewayAttachment> attachments) {
    this.snapshot = snapshot;
    this.notes = notes;
    this.links = links;
    this.directConnect = directConnect;
    attachments.forEach(one -> this.attachments.put(one.id(), one));
  }

  /** The tables that still exist, deleted ones left out. */
  List<TransitGatewayRouteTable> read() {
    List<TransitGatewayRouteTable> tables = new ArrayList<>();
    for (Item item : snapshot.items(Call.TRANSIT_GATEWAY_ROUTE_TABLES)) {
      if (!States.isDeleted(item)) {
        ResourceId id = item.requiredReference("TransitGatewayRouteTableId");
        List<TransitGatewayRoute> routes = routes(id);
        tables.add(
            new TransitGatewayRouteTable(
                id,
                item.name(),
                item.requiredReference("TransitGatewayId"),
                routes,
                areUnknown(id, routes)));
      }
    }
    return tables;
  }

  /** What transit gateways have learned from a VPN connection or Direct Connect gateway. */
  Collection<Cidr> announcedBy(ResourceId attached) {
    return announced.getOrDefault(attached, Set.of());
  }

  private List<TransitGatewayRoute> routes(ResourceId table) {
    Set<TransitGatewayRoute> routes = new LinkedHashSet<>();
    for (Item item : links.routes(table)) {
      Cidr cidr =
          item.cidr("DestinationCidrBlock", notes)
              .orElseThrow(() -> item.malformed("has no DestinationCidrBlock"));
      if (isOfPrefixList(item, table)) {
        continue;
      }
      boolean propagated = item.text("Type").filter("propagated"::equals).isPresent();
      boolean blackhole = item.text("State").filter("blackhole"::equals).isPresent();
      List<Item> ways = item.list("TransitGatewayAttachments");
      if (ways.isEmpty()) {
        routes.add(route(cidr, Optional.empty(), propagated, blackhole));
      }
      for (Item way : ways) {
        Optional<ResourceId> attachment = way.reference("TransitGatewayAttachmentId");
        if (blackhole || !propagated || !follows(attachment, table, cidr)) {
          routes.add(route(cidr, attachment, propagated, blackhole));
        }
      }
    }
    for (Item item : links.prefixLists(table)) {
      if (!States.isDeleted(item)) {
        routes.add(prefixListRoute(item));
      }
    }
    return List.copyOf(routes);
  }

  /** Whether the route follows from a prefix list that the table is known to refer to. */
  private boolean isOfPrefixList(Item route, ResourceId table) {
    Optional<String> list = route.text("PrefixListId");
    return list.isPresent()
        && links.prefixLists(table).stream()
            .anyMatch(reference -> reference.text("PrefixListId").equals(list));
  }

  private static TransitGatewayRoute prefixListRoute(Item item) {
    Optional<ResourceId> attachment =
        item.child("TransitGatewayAttachment")
            .flatMap(way -> way.reference("TransitGatewayAttachmentId"));
    return new TransitGatewayRoute(
        new RouteDestination.Listed(item.requiredReference("PrefixListId")),
        attachment,
        false,
        attachment.isEmpty() || item.flag("Blackhole", false));
  }

  private static TransitGatewayRoute route(
      Cidr cidr, Optional<ResourceId> attachment, boolean propagated, boolean blackhole) {
    return new TransitGatewayRoute(
        RouteDestination.of(cidr), attachment, propagated, blackhole || attachment.isEmpty());
  }

  private boolean follows(Optional<ResourceId> id, ResourceId table, Cidr cidr) {
    Optional<TransitGatewayAttachment> attachment =
        id.filter(one -> links.propagates(one, table))
            .flatMap(one -> Optional.ofNullable(attachments.get(one)));
    if (attachment.isEmpty()) {
      return false;
    }
    return switch (attachment.get().type()) {
      case VPC -> true;
      case VPN -> {
        announced
            .computeIfAbsent(attachment.get().attached(), _ -> new LinkedHashSet<>())
            .add(cidr);
        yield true;
      }
      case DIRECT_CONNECT_GATEWAY -> {
        boolean byInterface = directConnect.leadTo(attachment.get().attached());
        if (byInterface) {
          announced
              .computeIfAbsent(attachment.get().attached(), _ -> new LinkedHashSet<>())
              .add(cidr);
        }
        yield byInterface;
      }
      case VPN_CONCENTRATOR, CONNECT, NETWORK_FUNCTION -> false;
    };
  }

  private boolean areUnknown(ResourceId table, List<TransitGatewayRoute> routes) {
    if (!links.hasRoutes(table) && !links.hasPropagations(table)) {
      notes.add("The routes of " + table + " are not in the snapshot.");
      return true;
    }
    if (links.isTruncated(table)) {
      notes.add("Only some of the routes of " + table + " are in the snapshot.");
      return true;
    }
    if (!links.hasRoutes(table)) {
      notes.add("No static routes of " + table + " are listed; it is taken to have none.");
    }
    for (ResourceId attachment : links.propagatingTo(table)) {
      if (announcesWhatNobodyLists(attachment, routes)) {
        notes.add("What " + attachment + " announces to " + table + " is not in the snapshot.");
        return true;
      }
    }
    return false;
  }

  private boolean announcesWhatNobodyLists(ResourceId id, List<TransitGatewayRoute> routes) {
    Optional<TransitGatewayAttachment> attachment = Optional.ofNullable(attachments.get(id));
    if (attachment.isEmpty()) {
      return false;
    }
    boolean isListed =
        routes.stream().anyMatch(route -> route.attachment().equals(Optional.of(id)));
    return switch (attachment.get().type()) {
      case VPC -> false;
      case VPN -> !isListed && announcedBy(attachment.get().attached()).isEmpty();
      case DIRECT_CONNECT_GATEWAY ->
          !isListed
              && announcedBy(attachment.get().attached()).isEmpty()
              && directConnect.announcedTo(attachment.get().attached()).isEmpty();
      case VPN_CONCENTRATOR, CONNECT -> !isListed;
      case NETWORK_FUNCTION -> false;
    };
  }
}

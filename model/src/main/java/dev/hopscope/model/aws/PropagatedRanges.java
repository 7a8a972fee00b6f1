package dev.hopscope.model.aws;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ranges that virtual private gateways propagate into route tables. AWS lists them with each
 * table; where a VPN connection or virtual interface of the gateway is known, they are its routes.
 */
final class PropagatedRanges {
  private final Set<ResourceId> gatewaysWithPaths = new HashSet<>();
  private final Map<ResourceId, Set<Cidr>> writtenWithVpn = new HashMap<>();
  private final Map<ResourceId, List<Cidr>> announced = new HashMap<>();

  PropagatedRanges(Snapshot snapshot, Notes notes) {
    for (Item vpn : snapshot.items(Call.VPN_CONNECTIONS)) {
      Optional<ResourceId> gateway = vpn.reference("VpnGatewayId");
      if (gateway.isPresent() && !States.isDeleted(vpn)) {
        gatewaysWithPaths.add(gateway.get());
        writtenWithVpn
            .computeIfAbsent(gateway.get(), _ -> new HashSet<>())
            .addAll(staticRoutes(vpn, notes));
      }
    }
    DirectConnectItems directConnect = new DirectConnectItems(snapshot, notes);
    for (Item connection : directConnect.interfaces()) {
      directConnect.gatewayOf(connection).ifPresent(gatewaysWithPaths::add);
    }
    for (Item association : snapshot.items(Call.DIRECT_CONNECT_GATEWAY_ASSOCIATIONS)) {
      boolean hasInterface =
          association.reference("DirectConnectGatewayId").filter(directConnect::leadTo).isPresent();
      if (hasInterface) {
        association
            .child("AssociatedGateway")
            .flatMap(of -> of.reference("Id"))
            .or(() -> association.reference("VirtualGatewayId"))
            .ifPresent(gatewaysWithPaths::add);
      }
    }
    for (Item table : snapshot.items(Call.ROUTE_TABLES)) {
      for (Item route : table.list("Routes")) {
        if (isPropagated(route) && follow(route)) {
          learn(route, notes);
        }
      }
    }
  }

  private void learn(Item route, Notes notes) {
    ResourceId gateway = route.requiredReference("GatewayId");
    List<Cidr> ranges = announced.computeIfAbsent(gateway, _ -> new ArrayList<>());
    route
        .cidr("DestinationCidrBlock", notes)
        .or(() -> route.cidr("DestinationIpv6CidrBlock", notes))
        .filter(cidr -> !ranges.contains(cidr))
        .filter(cidr -> !writtenWithVpn.getOrDefault(gateway, Set.of()).contains(cidr))
        .ifPresent(ranges::add);
  }

  /** Whether a gateway put the route in the table. */
  static boolean isPropagated(Item route) {
    return route.text("Origin").filter("EnableVgwRoutePropagation"::equals).isPresent();
  }

  /** The routes written with a VPN connection. */
  static List<Cidr> staticRoutes(Item vpn, Notes notes) {
    List<Cidr> ranges = new ArrayList<>();
    for (Item route : vpn.list("Routes")) {
      if (!States.isDeleted(route)) {
        route.cidr("DestinationCidrBlock", notes).ifPresent(ranges::add);
      }
    }
    return ranges;
  }

  /** Whether the route follows from a connection of the snapshot. */
  boolean follow(Item route) {
    return route.reference("GatewayId").filter(gatewaysWithPaths::contains).isPresent();
  }

  /** What the gateway propagates beyond the routes written with its VPN connections. */
  List<Cidr> of(ResourceId gateway) {
    return announced.getOrDefault(gateway, List.of());
  }
}

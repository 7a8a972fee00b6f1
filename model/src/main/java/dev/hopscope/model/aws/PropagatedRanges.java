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
 * table; where a VPN connection of the gateway is known, they are that connection's routes.
 */
final class PropagatedRanges {
  private final Set<ResourceId> gatewaysWithVpn = new HashSet<>();
  private final Map<ResourceId, Set<Cidr>> writtenWithVpn = new HashMap<>();
  private final Map<ResourceId, List<Cidr>> announced = new HashMap<>();

  PropagatedRanges(Snapshot snapshot, Notes notes) {
    for (Item vpn : snapshot.items(Call.VPN_CONNECTIONS)) {
      Optional<ResourceId> gateway = vpn.reference("VpnGatewayId");
      if (gateway.isPresent() && !States.isDeleted(vpn)) {
        gatewaysWithVpn.add(gateway.get());
        writtenWithVpn
            .computeIfAbsent(gateway.get(), _ -> new HashSet<>())
            .addAll(staticRoutes(vpn, notes));
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

  /** Whether the route follows from a VPN connection of the snapshot. */
  boolean follow(Item route) {
    return route.reference("GatewayId").filter(gatewaysWithVpn::contains).isPresent();
  }

  /** What the gateway propagates beyond the routes written with its VPN connections. */
  List<Cidr> of(ResourceId gateway) {
    return announced.getOrDefault(gateway, List.of());
  }
}

package dev.hopscope.model.aws;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code RouteTables}. Routes that follow from other resources of the snapshot are left to
 * those: local ones, those of gateway endpoints, those a VPN connection propagates.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html">RouteTable</a>
 */
final class RouteTablesReader {
  private final Snapshot snapshot;
  private final Routes routes;

  RouteTablesReader(
      Snapshot snapshot,
      Notes notes,
      Collection<Vpc> vpcs,
      Collection<NetworkInterface> interfaces,
      VpcEndpointItems endpoints,
      PropagatedRanges propagated) {
    this.snapshot = snapshot;
    this.routes = new Routes(notes, vpcs, interfaces, endpoints, propagated);
  }

  List<RouteTable> read() {
    return snapshot.items(Call.ROUTE_TABLES).stream().map(this::table).toList();
  }

  private RouteTable table(Item item) {
    ResourceId id = item.requiredReference("RouteTableId");
    ResourceId vpc = item.requiredReference("VpcId");
    List<Route> written = new ArrayList<>();
    for (Item route : item.list("Routes")) {
      routes.written(route, id, vpc).ifPresent(written::add);
    }
    return new RouteTable(id, item.name(), vpc, written, propagatingGateways(item));
  }

  private static List<ResourceId> propagatingGateways(Item table) {
    List<ResourceId> gateways = new ArrayList<>();
    for (Item gateway : table.list("PropagatingVgws")) {
      gateway.reference("GatewayId").ifPresent(gateways::add);
    }
    for (Item route : table.list("Routes")) {
      Optional<ResourceId> gateway = route.reference("GatewayId");
      if (PropagatedRanges.isPropagated(route)
          && gateway.isPresent()
          && !gateways.contains(gateway.get())) {
        gateways.add(gateway.get());
      }
    }
    return gateways;
  }
}

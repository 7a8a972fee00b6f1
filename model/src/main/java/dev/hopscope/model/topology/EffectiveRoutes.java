package dev.hopscope.model.topology;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.EffectiveRoute;
import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.OutsidePath;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteOrigin;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Vpc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All routes of a VPC route table: the local ones of its VPC (rule RT-06), the written ones, those
 * of gateway endpoints (rule GWE-01) and those that virtual private gateways propagate (rule
 * VPN-02).
 */
public final class EffectiveRoutes {
  private final Topology topology;
  private final RouteTable table;
  private final Set<EffectiveRoute> routes = new LinkedHashSet<>();

  private EffectiveRoutes(Topology topology, RouteTable table) {
    this.topology = topology;
    this.table = table;
  }

  /** The routes of the table, local ones first, then as written, then what is propagated. */
  public static List<EffectiveRoute> of(Topology topology, RouteTable table) {
    EffectiveRoutes effective = new EffectiveRoutes(topology, table);
    effective.addLocal();
    effective.addWritten();
    effective.addOfEndpoints();
    effective.addPropagated();
    return List.copyOf(effective.routes);
  }

  private List<Cidr> localRanges() {
    return topology.find(table.vpc(), Vpc.class).stream().flatMap(Vpc::allCidrs).toList();
  }

  private void addLocal() {
    for (Cidr cidr : localRanges()) {
      RouteDestination destination = RouteDestination.of(cidr);
      boolean replaced =
          table.routes().stream().anyMatch(route -> route.destination().equals(destination));
      if (!replaced) {
        routes.add(new EffectiveRoute(Route.of(destination, RouteTarget.LOCAL), RouteOrigin.LOCAL));
      }
    }
  }

  private void addWritten() {
    List<Cidr> local = localRanges();
    for (Route route : table.routes()) {
      routes.add(new EffectiveRoute(route, originOf(route, local)));
    }
  }

  private static RouteOrigin originOf(Route route, List<Cidr> local) {
    if (route.propagated()) {
      return RouteOrigin.PROPAGATED_BGP;
    }
    return switch (route.destination()) {
      case RouteDestination.Range range ->
          local.contains(range.cidr()) || route.target() instanceof RouteTarget.Local
              ? RouteOrigin.LOCAL
              : RouteOrigin.STATIC;
      case RouteDestination.Listed _ -> RouteOrigin.PREFIX_LIST;
    };
  }

  private void addOfEndpoints() {
    for (GatewayEndpoint endpoint :
        topology.referrers(table.id(), Role.ASSOCIATED_WITH, GatewayEndpoint.class)) {
      if (endpoint.state() != LifecycleState.AVAILABLE) {
        continue;
      }
      for (ResourceId list : endpoint.prefixLists()) {
        Route route = Route.of(new RouteDestination.Listed(list), RouteTarget.to(endpoint.id()));
        routes.add(new EffectiveRoute(route, RouteOrigin.PREFIX_LIST));
      }
    }
  }

  private void addPropagated() {
    for (ResourceId gateway : table.propagatingGateways()) {
      for (OutsidePath path : OutsidePaths.ofPrivateGateway(topology, gateway)) {
        if (OutsidePaths.isPropagated(path)) {
          Route route =
              new Route(RouteDestination.of(path.range()), RouteTarget.to(gateway), true, false);
          routes.add(new EffectiveRoute(route, path.origin()));
        }
      }
    }
  }
}

package dev.hopscope.app.wiring;

import dev.hopscope.model.resource.GatewayEndpoint;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.VirtualPrivateGateway;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which route table and which network ACL something uses: associations of subnets and gateways,
 * propagation, the tables of a gateway endpoint.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html">Change a
 *     subnet route table</a>
 */
final class TableWires {
  private final Topology topology;

  TableWires(Topology topology) {
    this.topology = topology;
  }

  Optional<Wiring> of(RouteTable table, Resource to) {
    return switch (to) {
      case Subnet subnet -> governs(table, subnet);
      case GatewayEndpoint endpoint -> of(endpoint, table);
      case Vpc vpc when vpc.id().equals(table.vpc()) ->
          vpc.mainRouteTable().filter(table.id()::equals).isPresent()
              ? Wiring.refuse(
                  "%s is the main route table of %s.".formatted(table.label(), vpc.label()))
              : Wiring.change(
                  "Make %s the main route table of %s".formatted(table.label(), vpc.label()),
                  () -> vpc.withMainRouteTable(Optional.of(table.id())));
      case Resource _ -> Optional.empty();
    };
  }

  Optional<Wiring> of(Subnet subnet, Resource to) {
    return switch (to) {
      case RouteTable table -> governs(table, subnet);
      case NetworkAcl acl -> filters(acl, subnet);
      case Resource _ -> Optional.empty();
    };
  }

  private Optional<Wiring> governs(RouteTable table, Subnet subnet) {
    if (!table.vpc().equals(subnet.vpc())) {
      return otherVpc(table, table.vpc(), subnet);
    }
    return subnet.routeTable().filter(table.id()::equals).isPresent()
        ? Wiring.refuse(
            "%s is associated with %s already.".formatted(subnet.label(), table.label()))
        : Wiring.change(
            "Associate %s with %s".formatted(subnet.label(), table.label()),
            () -> subnet.withRouteTable(Optional.of(table.id())));
  }

  private Optional<Wiring> filters(NetworkAcl acl, Subnet subnet) {
    if (!acl.vpc().equals(subnet.vpc())) {
      return otherVpc(acl, acl.vpc(), subnet);
    }
    return subnet.networkAcl().filter(acl.id()::equals).isPresent()
        ? Wiring.refuse("%s is associated with %s already.".formatted(subnet.label(), acl.label()))
        : Wiring.change(
            "Associate %s with %s".formatted(subnet.label(), acl.label()),
            () -> subnet.withNetworkAcl(Optional.of(acl.id())));
  }

  private Optional<Wiring> otherVpc(Resource table, ResourceId vpc, Subnet subnet) {
    return Wiring.refuse(
        "%s is of %s; %s lies in %s."
            .formatted(
                table.label(),
                topology.labelOf(vpc),
                subnet.label(),
                topology.labelOf(subnet.vpc())));
  }

  /** The table that an internet gateway sends by what comes in: an edge association. */
  Optional<Wiring> of(InternetGateway gateway, Resource to) {
    return to instanceof RouteTable table
        ? edge(
            gateway,
            gateway.vpc(),
            gateway.routeTable(),
            table,
            gateway.withRouteTable(Optional.of(table.id())))
        : Optional.empty();
  }

  /** The table takes the gateway's routes; one made for an edge is the gateway's own table. */
  Optional<Wiring> of(VirtualPrivateGateway gateway, Resource to) {
    if (!(to instanceof RouteTable table)) {
      return Optional.empty();
    }
    boolean here = gateway.vpc().filter(table.vpc()::equals).isPresent();
    if (table.propagatingGateways().contains(gateway.id())) {
      return Wiring.refuse(
          "%s takes the routes of %s already.".formatted(table.label(), gateway.label()));
    }
    if (here && !looksLikeAnEdge(table)) {
      return Wiring.change(
          "Propagate the routes of %s to %s".formatted(gateway.label(), table.label()),
          () -> {
            List<ResourceId> gateways = new ArrayList<>(table.propagatingGateways());
            gateways.add(gateway.id());
            return table.withPropagatingGateways(gateways);
          });
    }
    return edge(
        gateway,
        gateway.vpc(),
        gateway.routeTable(),
        table,
        gateway.withRouteTable(Optional.of(table.id())));
  }

  private boolean looksLikeAnEdge(RouteTable table) {
    return !table.routes().isEmpty() && new EdgeTable(topology, table).refusal().isEmpty();
  }

  private Optional<Wiring> edge(
      Resource gateway,
      Optional<ResourceId> vpc,
      Optional<ResourceId> now,
      RouteTable table,
      Resource changed) {
    if (vpc.filter(table.vpc()::equals).isEmpty()) {
      return Wiring.refuse(
          "%s is not attached to %s, whose table this is."
              .formatted(gateway.label(), topology.labelOf(table.vpc())));
    }
    Optional<String> unfit = new EdgeTable(topology, table).refusal();
    if (unfit.isPresent()) {
      return Wiring.refuse(unfit.get());
    }
    return now.filter(table.id()::equals).isPresent()
        ? Wiring.refuse(
            "%s is the edge route table of %s.".formatted(table.label(), gateway.label()))
        : Wiring.change(
            "Make %s the edge route table of %s".formatted(table.label(), gateway.label()),
            () -> changed);
  }

  /** The endpoint puts its route into the table. */
  Optional<Wiring> of(GatewayEndpoint endpoint, Resource to) {
    if (to instanceof Subnet subnet) {
      Optional<RouteTable> table =
          subnet
              .routeTable()
              .or(() -> topology.find(subnet.vpc(), Vpc.class).flatMap(Vpc::mainRouteTable))
              .flatMap(id -> topology.find(id, RouteTable.class));
      return table.flatMap(each -> of(endpoint, each));
    }
    if (!(to instanceof RouteTable table)) {
      return Optional.empty();
    }
    if (!table.vpc().equals(endpoint.vpc())) {
      return Wiring.refuse(
          "%s serves %s; %s is of %s."
              .formatted(
                  endpoint.label(),
                  topology.labelOf(endpoint.vpc()),
                  table.label(),
                  topology.labelOf(table.vpc())));
    }
    return endpoint.routeTables().contains(table.id())
        ? Wiring.refuse(
            "%s has the route of %s already.".formatted(table.label(), endpoint.label()))
        : Wiring.change(
            "Put the route of %s into %s".formatted(endpoint.label(), table.label()),
            () -> {
              List<ResourceId> tables = new ArrayList<>(endpoint.routeTables());
              tables.add(table.id());
              return endpoint.withRouteTables(tables);
            });
  }
}

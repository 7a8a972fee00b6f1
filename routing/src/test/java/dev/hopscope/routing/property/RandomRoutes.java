package dev.hopscope.routing.property;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Forwarder;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRoute;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.lab.Fixtures;
import dev.hopscope.routing.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Sound networks with everything open, whose routes lead anywhere: in circles, through firewalls
 * and NAT gateways over and over, to what is not there. The same for one seed.
 */
final class RandomRoutes {
  private static final List<Cidr> RANGES =
      Stream.of(
              "0.0.0.0/0",
              "10.0.0.0/8",
              "10.0.0.0/16",
              "10.0.0.0/24",
              "10.0.10.0/24",
              "10.1.0.0/16",
              "192.168.0.0/16",
              "203.0.113.0/24",
              "198.51.100.0/24",
              "::/0")
          .map(Cidr::parse)
          .toList();

  private final SplittableRandom random;
  private Topology topology;
  private final List<Forwarder> forwarders;

  RandomRoutes(long seed) {
    random = new SplittableRandom(seed);
    topology = everything().topology();
    forwarders = topology.all(Forwarder.class);
  }

  private Lab everything() {
    Lab lab = random.nextBoolean() ? Fixtures.f8() : Fixtures.f11();
    return Fixtures.withEndpoints(Fixtures.withVpn(lab))
        .bgpVpn("vpn-2", "office", "tgw-1", "192.168.0.0/16")
        .attachVpn("att-v", "tgw-1", "T1", "vpn-2")
        .peering("pcx-ab", "vpc-a", "vpc-b")
        .privateNat("nat-2", "appA1", "10.0.10.220")
        .eigw("eigw-a");
  }

  /** The network of this seed. */
  Topology network() {
    topology.all(SecurityGroup.class).forEach(this::open);
    topology.all(RouteTable.class).forEach(this::reroute);
    topology.all(TransitGatewayRouteTable.class).forEach(this::reroute);
    topology.all(TransitGatewayAttachment.class).forEach(this::reattach);
    List<RouteTable> tables = topology.all(RouteTable.class);
    for (Subnet subnet : topology.all(Subnet.class)) {
      if (random.nextInt(5) == 0) {
        put(subnet.withRouteTable(Optional.of(oneOf(tables).id())));
      }
    }
    for (NetworkInterface each : topology.all(NetworkInterface.class)) {
      put(each.withSourceDestCheck(random.nextInt(4) == 0));
    }
    for (Instance instance : topology.all(Instance.class)) {
      put(instance.withAppliance(oneOf(List.of(Appliance.values()))));
    }
    List<Resource> all = new ArrayList<>(topology.all(Resource.class));
    for (int i = random.nextInt(4); i > 0; i--) {
      topology = topology.without(oneOf(all).id());
    }
    return topology;
  }

  private void put(Resource resource) {
    topology = topology.with(resource);
  }

  private void open(SecurityGroup group) {
    if (random.nextInt(5) > 0) {
      put(
          new SecurityGroup(
              group.id(), "", group.vpc(), SecurityGroup.ALLOW_ALL, SecurityGroup.ALLOW_ALL));
    }
  }

  private void reroute(RouteTable table) {
    List<Route> routes = new ArrayList<>(random.nextBoolean() ? table.routes() : List.of());
    for (int i = random.nextInt(4); i > 0; i--) {
      RouteTarget target =
          random.nextInt(20) == 0
              ? RouteTarget.to(ResourceId.of("igw-nowhere"))
              : RouteTarget.to(oneOf(forwarders).id());
      routes.add(Route.of(RouteDestination.of(oneOf(RANGES)), target));
    }
    put(table.withRoutes(routes));
  }

  private void reroute(TransitGatewayRouteTable table) {
    List<TransitGatewayRoute> routes = new ArrayList<>(table.routes());
    List<TransitGatewayAttachment> attachments = topology.all(TransitGatewayAttachment.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      routes.add(
          new TransitGatewayRoute(
              RouteDestination.of(oneOf(RANGES)),
              Optional.of(oneOf(attachments).id()),
              false,
              random.nextInt(8) == 0));
    }
    put(table.withRoutes(routes));
  }

  private void reattach(TransitGatewayAttachment attachment) {
    List<TransitGatewayRouteTable> tables = topology.all(TransitGatewayRouteTable.class);
    if (random.nextInt(3) == 0) {
      put(attachment.withAssociation(Optional.of(oneOf(tables).id())));
    }
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package dev.hopscope.app.palette;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.resource.InstanceConnectEndpoint;
import dev.hopscope.model.resource.InterfaceType;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.LifecycleState;
import dev.hopscope.model.resource.RegionalNatGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.resource.ZonalAddress;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.List;
import java.util.Optional;

/** New regional NAT gateways and Instance Connect Endpoints. */
final class EdgeDrafts {
  private static final int SSH = 22;

  private final Draft draft;
  private final Room room;

  EdgeDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  /** It finds its zones by itself, and AWS gives it a table with a way to the internet. */
  void regionalNatGateway(Vpc vpc, Point at) {
    ResourceId id = draft.newId(ResourceKind.REGIONAL_NAT_GATEWAY);
    String name = draft.newName("regional-nat");
    ResourceId table = draft.newId(ResourceKind.ROUTE_TABLE);
    List<Route> routes =
        draft.topology().referrers(vpc.id(), Role.ATTACHED_TO, InternetGateway.class).stream()
            .limit(1)
            .map(gateway -> Route.of(Cidr.ANY_IPV4, gateway.id()))
            .toList();
    draft.add(new RouteTable(table, name + "-routes", vpc.id(), routes, List.of()));
    List<ZonalAddress> addresses =
        Whereabouts.subnetsOf(draft.topology(), vpc.id()).stream()
            .map(Subnet::availabilityZone)
            .limit(1)
            .flatMap(
                zone ->
                    FreeAddresses.publicOne(draft.topology()).stream()
                        .map(address -> new ZonalAddress(zone, address)))
            .toList();
    draft.add(
        new RegionalNatGateway(
            id, name, vpc.id(), Optional.of(table), true, addresses, LifecycleState.AVAILABLE));
    room.putOnEdge(id, vpc.id(), Edge.TOP, at);
  }

  /** With its interface, and a group that lets it reach the VPC by SSH. */
  void instanceConnectEndpoint(Vpc vpc, Subnet subnet, Point at) {
    ResourceId id = draft.newId(ResourceKind.INSTANCE_CONNECT_ENDPOINT);
    draft.add(
        new InstanceConnectEndpoint(
            id, draft.newName("connect"), subnet.id(), false, LifecycleState.AVAILABLE));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group,
            draft.newName("connect-group"),
            vpc.id(),
            List.of(),
            vpc.cidrs().stream()
                .map(cidr -> SecurityGroupRule.of(Traffic.tcp(SSH), cidr))
                .toList()));
    new InterfaceDrafts(draft)
        .add(id, InterfaceType.INSTANCE_CONNECT_ENDPOINT, subnet, List.of(group));
    room.put(id, at);
  }
}

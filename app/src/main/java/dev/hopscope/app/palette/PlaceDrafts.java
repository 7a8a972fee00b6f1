package dev.hopscope.app.palette;

import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.OnPremisesNetwork;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.SecurityGroupRule;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.FreeAddresses;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** New Regions, zones, VPCs, subnets and networks on premises. */
final class PlaceDrafts {
  private final Draft draft;
  private final Room room;

  PlaceDrafts(Draft draft) {
    this.draft = draft;
    this.room = new Room(draft);
  }

  void region(Point at) {
    room.put(Zones.addRegion(draft).id(), at);
  }

  /** A zone shows by its subnets, so it comes with one. */
  void zone(Vpc vpc, Point at) {
    ResourceId zone =
        new ZoneColumns(draft, vpc).unused().orElseGet(() -> Zones.add(draft, vpc.region()));
    subnet(vpc, Optional.of(zone), at);
  }

  /**
   * A VPC with what AWS gives it: a main route table, a default ACL that allows everything and a
   * default group whose members may talk to each other and send anywhere.
   *
   * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/create-vpc.html">Create a
   *     VPC</a>
   */
  void vpc(Optional<ResourceId> region, Point at) {
    ResourceId id = draft.newId(ResourceKind.VPC);
    ResourceId home =
        region.or(() -> nearestRegion(at)).orElseGet(() -> Zones.addRegion(draft).id());
    ResourceId table = draft.newId(ResourceKind.ROUTE_TABLE);
    ResourceId acl = draft.newId(ResourceKind.NETWORK_ACL);
    draft.add(
        new Vpc(
            id,
            draft.newName("vpc"),
            home,
            Optional.empty(),
            List.of(FreeAddresses.forVpc(draft.topology())),
            List.of(),
            List.of(),
            true,
            false,
            Optional.of(table),
            Optional.of(acl)));
    draft.add(new RouteTable(table, "main", id, List.of(), List.of()));
    draft.add(new NetworkAcl(acl, "default", id, NetworkAcl.ALLOW_ALL, NetworkAcl.ALLOW_ALL));
    ResourceId group = draft.newId(ResourceKind.SECURITY_GROUP);
    draft.add(
        new SecurityGroup(
            group,
            "default",
            id,
            List.of(SecurityGroupRule.ofGroup(Traffic.ALL, group)),
            SecurityGroup.ALLOW_ALL));
    drawRegion(home, at);
    room.put(id, at);
  }

  /** The Region a new resource belongs to that is dropped on bare ground. */
  ResourceId regionFor(Point at) {
    ResourceId region = nearestRegion(at).orElseGet(() -> Zones.addRegion(draft).id());
    drawRegion(region, at);
    return region;
  }

  private Optional<ResourceId> nearestRegion(Point at) {
    return draft.topology().all(Region.class).stream()
        .map(Region::id)
        .min(
            Comparator.comparingDouble(
                id -> draft.rect(id).map(rect -> distance(rect, at)).orElse(Double.MAX_VALUE)));
  }

  private void drawRegion(ResourceId region, Point at) {
    if (draft.rect(region).isEmpty()) {
      room.put(region, at);
    }
  }

  void subnet(Vpc vpc, Optional<ResourceId> wantedZone, Point at) {
    ZoneColumns columns = new ZoneColumns(draft, vpc);
    ResourceId zone =
        wantedZone
            .or(() -> columns.zoneAt(at))
            .or(columns::emptiest)
            .orElseGet(() -> Zones.add(draft, vpc.region()));
    ResourceId id = draft.newId(ResourceKind.SUBNET);
    draft.add(
        new Subnet(
            id,
            draft.newName("subnet"),
            vpc.id(),
            zone,
            FreeAddresses.forSubnet(draft.topology(), vpc),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false));
    room.putAt(id, columns.next(zone));
  }

  ResourceId premises(Optional<ResourceId> customerGateway, Point at) {
    ResourceId id = draft.newId(ResourceKind.ON_PREMISES_NETWORK);
    draft.add(
        new OnPremisesNetwork(
            id,
            draft.newName("office"),
            customerGateway,
            List.of(FreeAddresses.forPremises(draft.topology()))));
    room.put(id, at);
    return id;
  }

  private static double distance(Rect rect, Point at) {
    double dx = Math.max(0, Math.max(rect.x() - at.x(), at.x() - rect.right()));
    double dy = Math.max(0, Math.max(rect.y() - at.y(), at.y() - rect.bottom()));
    return Math.hypot(dx, dy);
  }
}

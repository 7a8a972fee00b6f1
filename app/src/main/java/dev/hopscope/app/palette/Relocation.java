package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Contents;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Resources moved in the drawing: what it looks like is what it means. A host or NAT gateway
 * dropped in another subnet goes to live there, with an address of that subnet; containers take
 * their contents along and grow around what is moved to their edge. Needs no toolkit.
 */
public final class Relocation {
  private final Document document;
  private final Map<ResourceId, Rect> spots;
  private final Set<ResourceId> moved;
  private final double dx;
  private final double dy;

  private Relocation(
      Document document, Map<ResourceId, Rect> spots, Set<ResourceId> moved, double dx, double dy) {
    this.document = document;
    this.spots = spots;
    this.moved = moved;
    this.dx = dx;
    this.dy = dy;
  }

  /**
   * A move by an offset.
   *
   * @param spots where everything is to be seen, also what has no placement of its own
   * @param ids what is moved; what lies in a moved container goes along anyway
   */
  public static Relocation of(
      Document document, Map<ResourceId, Rect> spots, Set<ResourceId> ids, double dx, double dy) {
    Topology topology = document.topology();
    Set<ResourceId> outermost = new LinkedHashSet<>();
    for (ResourceId id : ids) {
      boolean inside = Whereabouts.chain(topology, id).stream().skip(1).anyMatch(ids::contains);
      boolean drawn =
          document.diagram().find(id).isPresent()
              || (spots.containsKey(id) && hasAPlace(topology, id));
      if (!inside && drawn && !isPart(topology, id, ids)) {
        outermost.add(id);
      }
    }
    return new Relocation(document, spots, outermost, dx, dy);
  }

  /** Whether a resource is drawn where it is put; tables and filters stand on a shelf. */
  private static boolean hasAPlace(Topology topology, ResourceId id) {
    return topology
        .find(id)
        .filter(resource -> !(resource instanceof AvailabilityZone))
        .filter(resource -> Footprint.of(resource.kind()).isDrawn())
        .isPresent();
  }

  /** Whether a drag moves this resource; what stands on a shelf it does not. */
  public static boolean canMove(Document document, Map<ResourceId, Rect> spots, ResourceId id) {
    return !of(document, spots, Set.of(id), 0, 0).moved.isEmpty();
  }

  /** An interface goes with its owner where that is moved too. */
  private static boolean isPart(Topology topology, ResourceId id, Set<ResourceId> ids) {
    return topology
        .find(id, NetworkInterface.class)
        .flatMap(NetworkInterface::attachedTo)
        .filter(ids::contains)
        .isPresent();
  }

  /** Where what is moved would be. */
  public List<Rect> ghosts() {
    return moved.stream().flatMap(id -> rect(id).stream()).map(rect -> rect.plus(dx, dy)).toList();
  }

  /** The subnet that the one moved thing would go to live in, where that is another. */
  public Optional<ResourceId> newContainer() {
    return moved.size() == 1
        ? newSubnet(moved.iterator().next()).map(Subnet::id)
        : Optional.empty();
  }

  /** What the move means beyond the drawing, in a few words; empty where it is only drawn so. */
  public Optional<String> consequence() {
    Optional<String> first =
        moved.stream()
            .flatMap(
                id ->
                    Stream.concat(
                        newSubnet(id).map(Subnet::label).stream(),
                        newZone(id)
                            .map(Subnet::availabilityZone)
                            .map(document.topology()::labelOf)
                            .stream()))
            .findFirst();
    return first.map(
        where ->
            moved.size() == 1
                ? "Move %s to %s"
                    .formatted(document.topology().labelOf(moved.iterator().next()), where)
                : "Move what is selected to " + where);
  }

  /** Where the one moved thing may go to live: the other subnets of its VPC. */
  public Set<ResourceId> takers() {
    if (moved.size() != 1) {
      return Set.of();
    }
    Topology topology = document.topology();
    return Whereabouts.boxOf(topology, moved.iterator().next()).stream()
        .flatMap(box -> topology.find(box, Subnet.class).stream())
        .flatMap(
            own ->
                Whereabouts.subnetsOf(topology, own.vpc()).stream()
                    .filter(each -> !each.equals(own)))
        .map(Subnet::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Why what is moved cannot go there, in a few words; empty where it can. */
  public Optional<String> refusal() {
    boolean leavesItsVpc =
        moved.stream()
            .flatMap(id -> document.topology().find(id, Subnet.class).stream())
            .filter(subnet -> !moved.contains(subnet.vpc()))
            .anyMatch(this::liesInAnotherVpc);
    if (leavesItsVpc) {
      return Optional.of("A subnet stays in its VPC");
    }
    return moved.stream()
        .filter(this::goesToAnotherVpc)
        .findFirst()
        .flatMap(document.topology()::find)
        .map(host -> host.label() + " stays in its VPC: copy and paste it there");
  }

  private boolean goesToAnotherVpc(ResourceId id) {
    Optional<Subnet> own =
        Whereabouts.boxOf(document.topology(), id)
            .flatMap(box -> document.topology().find(box, Subnet.class))
            .filter(subnet -> !moved.contains(subnet.id()) && !moved.contains(subnet.vpc()));
    return own.isPresent()
        && middle(id)
            .flatMap(this::subnetAt)
            .filter(subnet -> !subnet.vpc().equals(own.get().vpc()))
            .isPresent();
  }

  private boolean liesInAnotherVpc(Subnet subnet) {
    Optional<Point> there = middle(subnet.id());
    return there.isPresent()
        && !isIn(subnet.vpc(), there.get())
        && document.topology().all(Vpc.class).stream().anyMatch(vpc -> isIn(vpc.id(), there.get()));
  }

  private boolean isIn(ResourceId container, Point point) {
    return rect(container).filter(rect -> rect.contains(point)).isPresent();
  }

  /** Where the middle of a moved resource would be. */
  private Optional<Point> middle(ResourceId id) {
    return rect(id).map(rect -> rect.plus(dx, dy).center());
  }

  /** The move as one edit; one that changes nothing where it is refused. */
  public Edit edit() {
    Draft draft = new Draft(document);
    if (refusal().isPresent()) {
      return draft.as("Move");
    }
    Room room = new Room(draft);
    for (ResourceId id : Contents.of(document.topology(), moved)) {
      if (document.diagram().find(id).isEmpty() && moved.contains(id)) {
        rect(id).ifPresent(rect -> draft.place(id, rect));
      }
    }
    draft.move(moved, dx, dy);
    moved.forEach(id -> newSubnet(id).ifPresent(subnet -> new MoveToSubnet(draft, subnet).of(id)));
    moved.forEach(id -> newZone(id).ifPresent(draft::replace));
    for (ResourceId id : moved) {
      draft.rect(id).ifPresent(rect -> settle(draft, room, id, rect));
    }
    return draft.as("Move");
  }

  private void settle(Draft draft, Room room, ResourceId id, Rect rect) {
    Optional<ResourceId> box = Whereabouts.boxOf(draft.topology(), id);
    if (box.filter(each -> Whereabouts.sitsOnEdge(draft.topology(), id, each)).isEmpty()) {
      room.settle(id, rect, moved);
    }
  }

  private Optional<Rect> rect(ResourceId id) {
    return Optional.ofNullable(spots.get(id)).or(() -> document.diagram().find(id));
  }

  /** The subnet under the middle of a moved host, where it is not its own. */
  private Optional<Subnet> newSubnet(ResourceId id) {
    Topology topology = document.topology();
    Optional<Subnet> own =
        Whereabouts.boxOf(topology, id).flatMap(box -> topology.find(box, Subnet.class));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return middle(id)
        .flatMap(this::subnetAt)
        .filter(subnet -> !subnet.id().equals(own.get().id()))
        .filter(subnet -> subnet.vpc().equals(own.get().vpc()));
  }

  /** A moved subnet in the zone among whose other subnets it was dropped. */
  private Optional<Subnet> newZone(ResourceId id) {
    Optional<Subnet> subnet = document.topology().find(id, Subnet.class);
    Optional<Point> there = middle(id);
    if (subnet.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    Map<ResourceId, Rect> zones = new LinkedHashMap<>();
    for (Subnet other : Whereabouts.subnetsOf(document.topology(), subnet.get().vpc())) {
      if (!moved.contains(other.id()) || other.equals(subnet.get())) {
        rect(other.id())
            .ifPresent(rect -> zones.merge(other.availabilityZone(), rect, Rect::union));
      }
    }
    Rect own = zones.remove(subnet.get().availabilityZone());
    if (own != null && isInColumn(own, there.get())) {
      return Optional.empty();
    }
    return zones.entrySet().stream()
        .filter(zone -> isInColumn(zone.getValue(), there.get()))
        .map(zone -> subnet.get().in(subnet.get().vpc(), zone.getKey()))
        .findFirst();
  }

  /** A zone is a column: a point above or below its subnets lies in it too. */
  private static boolean isInColumn(Rect column, Point point) {
    return point.x() >= column.x() && point.x() <= column.right();
  }

  private Optional<Subnet> subnetAt(Point point) {
    return document.topology().all(Subnet.class).stream()
        .filter(subnet -> rect(subnet.id()).filter(rect -> rect.contains(point)).isPresent())
        .findFirst();
  }
}

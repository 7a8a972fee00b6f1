package dev.hopscope.app.picture;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.SubnetType;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn inside what, before anything has a place. Lists are in the order of names, as a
 * person counts.
 */
final class Nesting {
  /** Where a resource stands in the drawing. */
  enum Standing {
    /** A box with content. */
    BOX,
    /** An icon inside its container. */
    INSIDE,
    /** An icon on the upper border of its VPC. */
    ON_TOP,
    /** An icon on the lower border of its VPC. */
    ON_BOTTOM,
    /** An icon on the right border of its VPC. */
    ON_SIDE,
    /** A chip on the shelf of its container. */
    SHELF,
    /** In the middle of a wire between others. */
    BETWEEN
  }

  private final Topology topology;
  private final Map<ResourceId, Standing> standings = new HashMap<>();
  private final Map<ResourceId, ResourceId> parents = new HashMap<>();
  private final Map<Optional<ResourceId>, List<Resource>> contents = new HashMap<>();
  private final Map<Standings.Spot, List<Resource>> contentsByStanding = new HashMap<>();
  private final Map<ResourceId, NetworkInterface> primaries = new HashMap<>();
  private final Map<ResourceId, ResourceId> standIns = new HashMap<>();
  private final Map<Optional<ResourceId>, SubnetType> typeByTable = new HashMap<>();

  private Nesting(Topology topology) {
    this.topology = topology;
  }

  static Nesting of(Topology topology) {
    Nesting nesting = new Nesting(topology);
    List<Resource> all = inOrderOfNames(topology);
    all.forEach(nesting::notePrimary);
    Standings standings = new Standings(topology, nesting.primaries);
    for (Resource resource : all) {
      Optional<ResourceId> owner = nesting.ownerShowing(resource);
      if (owner.isPresent()) {
        nesting.standIns.put(resource.id(), owner.get());
      } else {
        standings.of(resource).ifPresent(standing -> nesting.put(resource, standing));
      }
    }
    return nesting;
  }

  private static List<Resource> inOrderOfNames(Topology topology) {
    record Named(ResourceId name, Resource resource) {}
    return topology.resources().stream()
        .map(each -> new Named(ResourceId.of(each.label()), each))
        .sorted(Comparator.comparing(Named::name).thenComparing(each -> each.resource().id()))
        .map(Named::resource)
        .toList();
  }

  private void put(Resource resource, Standings.Spot spot) {
    standings.put(resource.id(), spot.standing());
    spot.parent().ifPresent(parent -> parents.put(resource.id(), parent));
    contents.computeIfAbsent(spot.parent(), _ -> new ArrayList<>()).add(resource);
    contentsByStanding.computeIfAbsent(spot, _ -> new ArrayList<>()).add(resource);
  }

  private void notePrimary(Resource resource) {
    if (resource instanceof NetworkInterface part) {
      part.attachedTo()
          .filter(topology::containsVertex)
          .ifPresent(owner -> primaries.merge(owner, part, Nesting::earlier));
    }
  }

  private static NetworkInterface earlier(NetworkInterface one, NetworkInterface other) {
    int byIndex = Integer.compare(one.deviceIndex(), other.deviceIndex());
    return byIndex < 0 || (byIndex == 0 && one.id().compareTo(other.id()) <= 0) ? one : other;
  }

  /** The owner whose icon shows this interface too. */
  private Optional<ResourceId> ownerShowing(Resource resource) {
    return resource instanceof NetworkInterface part
        ? part.attachedTo().filter(owner -> part.equals(primaries.get(owner)))
        : Optional.empty();
  }

  Topology topology() {
    return topology;
  }

  /** What is drawn straight inside a container, or on bare ground. */
  List<Resource> in(Optional<ResourceId> container) {
    return Collections.unmodifiableList(contents.getOrDefault(container, List.of()));
  }

  /** The part of a container's content that stands so. */
  List<Resource> in(ResourceId container, Standing standing) {
    return in(Optional.of(container), standing);
  }

  List<Resource> in(Optional<ResourceId> container, Standing standing) {
    return Collections.unmodifiableList(
        contentsByStanding.getOrDefault(new Standings.Spot(standing, container), List.of()));
  }

  Optional<Standing> standing(ResourceId id) {
    return Optional.ofNullable(standings.get(id));
  }

  Optional<ResourceId> parent(ResourceId id) {
    return Optional.ofNullable(parents.get(id));
  }

  /** The interface by which a host is in the network. */
  Optional<NetworkInterface> primary(ResourceId owner) {
    return Optional.ofNullable(primaries.get(owner));
  }

  /** Interfaces without a figure of their own, and whose figure shows them. */
  Map<ResourceId, ResourceId> standIns() {
    return Collections.unmodifiableMap(standIns);
  }

  /** Whether the icon is small, as it is only a part of something drawn elsewhere. */
  boolean isPart(Resource resource) {
    return resource instanceof NetworkInterface part
        && part.attachedTo().filter(primaries::containsKey).isPresent();
  }

  /** The subnets of a VPC by zone, in the order of the zones. */
  Map<ResourceId, List<Subnet>> zones(ResourceId vpc) {
    Map<ResourceId, List<Subnet>> zones = new LinkedHashMap<>();
    in(vpc, Standing.BOX).stream()
        .map(Subnet.class::cast)
        .sorted(Comparator.comparing(subnet -> zoneOrder(subnet)))
        .forEach(
            subnet ->
                zones
                    .computeIfAbsent(subnet.availabilityZone(), _ -> new ArrayList<>())
                    .add(subnet));
    return zones;
  }

  private ResourceId zoneOrder(Subnet subnet) {
    return topology
        .find(subnet.availabilityZone(), AvailabilityZone.class)
        .map(zone -> ResourceId.of(zone.label()))
        .orElse(subnet.availabilityZone());
  }

  SubnetType typeOf(Subnet subnet) {
    return typeByTable.computeIfAbsent(
        SubnetType.tableOf(topology, subnet), _ -> SubnetType.of(topology, subnet));
  }
}

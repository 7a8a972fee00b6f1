package dev.hopscope.model.edit;

import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which id each one in a clip becomes: what is copied gets a new one, a container that was left
 * behind becomes the one that it is pasted into.
 */
final class PasteIds {
  private final Topology target;
  private final Topology clip;
  private final List<Resource> boxes;
  private final Map<ResourceId, ResourceId> ids = new HashMap<>();

  private PasteIds(Topology target, Topology clip, List<ResourceId> boxes) {
    this.target = target;
    this.clip = clip;
    this.boxes = boxes.stream().flatMap(id -> target.find(id).stream()).toList();
  }

  static Map<ResourceId, ResourceId> of(Topology target, Topology clip, List<ResourceId> boxes) {
    PasteIds paste = new PasteIds(target, clip, boxes);
    paste.places();
    paste.containers();
    paste.copies();
    return Map.copyOf(paste.ids);
  }

  /** Whether AWS has it rather than its customers: it is named, not copied. */
  static boolean isPlace(Resource resource) {
    return resource instanceof Region || resource instanceof AvailabilityZone;
  }

  /** What is pasted into a Region goes to live there, in the zones of the same letters. */
  private void places() {
    Optional<Region> chosen =
        boxes.stream().filter(Region.class::isInstance).map(Region.class::cast).findFirst();
    if (chosen.isEmpty()) {
      return;
    }
    List<AvailabilityZone> zones =
        target.referrers(chosen.get().id(), Role.CONTAINED_IN, AvailabilityZone.class);
    clip.all(Region.class).forEach(region -> become(region.id(), chosen.get().id()));
    for (AvailabilityZone zone : clip.all(AvailabilityZone.class)) {
      zones.stream()
          .filter(other -> letter(other).equals(letter(zone)))
          .findFirst()
          .or(() -> zones.stream().findFirst())
          .ifPresent(other -> become(zone.id(), other.id()));
    }
  }

  private static String letter(AvailabilityZone zone) {
    String name = zone.id().value();
    return name.substring(name.length() - 1);
  }

  /** Containers that were left behind: VPCs before the subnets in them. */
  private void containers() {
    List<Resource> copied =
        clip.resources().stream()
            .sorted(Comparator.comparing(Resource::kind).thenComparing(Resource::id))
            .toList();
    for (Resource resource : copied) {
      resource.references().stream()
          .filter(reference -> reference.role() == Role.CONTAINED_IN)
          .map(Reference::target)
          .filter(id -> !clip.containsVertex(id) && !ids.containsKey(id))
          .forEach(
              id -> home(id, resource.kind().containers()).ifPresent(home -> become(id, home)));
    }
  }

  private Optional<ResourceId> home(ResourceId left, Set<ResourceKind> kinds) {
    return boxes.stream()
        .filter(box -> kinds.contains(box.kind()))
        .map(Resource::id)
        .findFirst()
        .or(() -> target.find(left).filter(same -> kinds.contains(same.kind())).map(same -> left))
        .filter(home -> !leavesItsVpc(home))
        .or(() -> anySubnetOfTheNewVpc(kinds));
  }

  /** A subnet is no home where the rest goes to another VPC. */
  private boolean leavesItsVpc(ResourceId home) {
    Optional<ResourceId> vpc = newVpc();
    return vpc.isPresent()
        && target
            .find(home, Subnet.class)
            .filter(each -> !vpc.get().equals(each.vpc()))
            .isPresent();
  }

  private Optional<ResourceId> anySubnetOfTheNewVpc(Set<ResourceKind> kinds) {
    return kinds.contains(ResourceKind.SUBNET)
        ? newVpc().stream()
            .flatMap(vpc -> target.referrers(vpc, Role.CONTAINED_IN, Subnet.class).stream())
            .map(Resource::id)
            .findFirst()
        : Optional.empty();
  }

  /** The VPC that one left behind has become. */
  private Optional<ResourceId> newVpc() {
    return ids.values().stream()
        .flatMap(id -> target.find(id).stream())
        .filter(each -> each.kind() == ResourceKind.VPC)
        .map(Resource::id)
        .findFirst();
  }

  /** An id of its own for each copy, the old one where nothing has or names it. */
  private void copies() {
    Set<ResourceId> taken = new HashSet<>();
    Collection<Resource> copied =
        clip.resources().stream()
            .filter(resource -> !isPlace(resource))
            .sorted(Comparator.comparing(Resource::id))
            .toList();
    for (Resource resource : copied) {
      ResourceId id =
          Stream.concat(
                  Stream.of(resource.id()),
                  Stream.iterate(1, number -> number + 1)
                      .map(number -> ResourceId.of(resource.kind().idPrefix() + number)))
              .filter(each -> isFree(each) && !taken.contains(each))
              .findFirst()
              .orElseThrow();
      taken.add(id);
      become(resource.id(), id);
    }
  }

  private boolean isFree(ResourceId id) {
    return !target.containsVertex(id)
        && target.linksTo(id).isEmpty()
        && (clip.linksTo(id).isEmpty() || clip.containsVertex(id));
  }

  private void become(ResourceId old, ResourceId next) {
    ids.put(old, next);
  }
}

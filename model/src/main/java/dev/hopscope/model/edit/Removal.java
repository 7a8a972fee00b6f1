package dev.hopscope.model.edit;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a deletion takes along and what it leaves behind: contents and parts go too, associations
 * are cleared, routes to it become blackholes, rules that name it stay stale.
 *
 * @param gone the resources that go, those asked for first
 * @param changed the resources that stay with a reference cleared or a route dead, as they then are
 */
public record Removal(Set<ResourceId> gone, List<Resource> changed) {

  /** What removing these resources would do. */
  public static Removal of(Topology topology, Set<ResourceId> ids) {
    Set<ResourceId> gone = closure(topology, ids);
    Set<ResourceId> touched = new LinkedHashSet<>();
    for (ResourceId id : gone) {
      topology.linksTo(id).stream().map(Link::source).forEach(touched::add);
    }
    List<Resource> changed =
        touched.stream()
            .filter(id -> !gone.contains(id))
            .flatMap(id -> topology.find(id).stream())
            .map(resource -> after(resource, gone))
            .filter(resource -> !topology.find(resource.id()).equals(Optional.of(resource)))
            .toList();
    return new Removal(gone, changed);
  }

  private static Set<ResourceId> closure(Topology topology, Set<ResourceId> ids) {
    Set<ResourceId> gone = new LinkedHashSet<>();
    Deque<ResourceId> open = new ArrayDeque<>();
    ids.stream().filter(topology::containsVertex).sorted().forEach(open::add);
    while (!open.isEmpty()) {
      ResourceId id = open.remove();
      if (!gone.add(id)) {
        continue;
      }
      topology.linksTo(id).stream()
          .filter(link -> link.role().onRemoval() == Role.OnRemoval.REMOVED)
          .map(Link::source)
          .sorted()
          .forEach(open::add);
      instanceLeftBare(topology, id, gone).ifPresent(open::add);
    }
    return gone;
  }

  /** An instance goes with its last interface: without one it has no place in the network. */
  private static Optional<ResourceId> instanceLeftBare(
      Topology topology, ResourceId id, Set<ResourceId> gone) {
    return topology
        .find(id, NetworkInterface.class)
        .flatMap(NetworkInterface::attachedTo)
        .filter(owner -> topology.find(owner, Instance.class).isPresent())
        .filter(
            owner ->
                topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream()
                    .allMatch(other -> gone.contains(other.id())));
  }

  private static Resource after(Resource resource, Set<ResourceId> gone) {
    Resource left = resource;
    for (ResourceId id : gone) {
      left = left.afterRemovalOf(id);
    }
    return left;
  }

  Document applyTo(Document document) {
    if (gone.isEmpty()) {
      return document;
    }
    Topology topology = document.topology();
    Diagram diagram = document.diagram();
    for (ResourceId id : gone) {
      topology = topology.without(id);
      diagram = diagram.without(id);
    }
    for (Resource resource : changed) {
      topology = topology.with(resource);
    }
    return document.with(topology).with(diagram);
  }
}

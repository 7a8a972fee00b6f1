package dev.hopscope.model.edit;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Missing;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of a network to be copied: resources with what lies in them, belongs to them, is attached
 * to them, and the connections both of whose ends are among them. It is a document that lacks the
 * kinds of what is named and left behind, so that a topology file can hold it.
 */
public final class Clip {
  private Clip() {}

  /** These resources and all that goes with them, without Regions, which are not copied. */
  public static Document of(Document document, Set<ResourceId> ids) {
    Topology topology = document.topology();
    Set<ResourceId> copied = closure(topology, ids);
    Set<ResourceId> places = placesOf(topology, copied);
    List<Resource> resources = new ArrayList<>();
    for (ResourceId id : copied) {
      topology.find(id).ifPresent(resources::add);
    }
    for (ResourceId id : places) {
      topology.find(id).ifPresent(resources::add);
    }
    Diagram diagram = Diagram.empty();
    for (ResourceId id : copied) {
      Diagram so = diagram;
      diagram = document.diagram().find(id).map(rect -> so.with(id, rect)).orElse(so);
    }
    Set<Missing> missing =
        resources.stream()
            .flatMap(resource -> resource.references().stream())
            .map(Reference::target)
            .filter(id -> !copied.contains(id) && !places.contains(id))
            .flatMap(id -> topology.find(id).stream())
            .map(left -> Missing.of(left.kind()))
            .collect(Collectors.toSet());
    return Document.empty().with(Topology.of(resources).withMissing(missing)).with(diagram);
  }

  private static Set<ResourceId> closure(Topology topology, Set<ResourceId> ids) {
    Set<ResourceId> found = new LinkedHashSet<>();
    Deque<ResourceId> open = new ArrayDeque<>();
    ids.stream().filter(id -> isCopied(topology, id)).forEach(open::add);
    while (!open.isEmpty()) {
      ResourceId id = open.remove();
      if (!found.add(id)) {
        continue;
      }
      topology.linksTo(id).stream()
          .filter(link -> isPart(link.role()))
          .map(Link::source)
          .sorted()
          .forEach(open::add);
      ownerOf(topology, id).ifPresent(open::add);
    }
    topology.resources().stream()
        .filter(each -> isBetween(each, found))
        .map(Resource::id)
        .sorted()
        .forEach(found::add);
    return found;
  }

  /** Regions and zones are places that AWS has; they are named, not copied. */
  private static boolean isCopied(Topology topology, ResourceId id) {
    return topology
        .find(id)
        .filter(each -> !(each instanceof Region) && !(each instanceof AvailabilityZone))
        .isPresent();
  }

  private static boolean isPart(Role role) {
    return switch (role) {
      case CONTAINED_IN, PART_OF, ATTACHED_TO -> true;
      case CONNECTS, ASSOCIATED_WITH, ROUTES_TO, REFERS_TO -> false;
    };
  }

  /** An instance goes where its interface goes. */
  private static Optional<ResourceId> ownerOf(Topology topology, ResourceId id) {
    return topology.find(id).stream()
        .flatMap(resource -> resource.references().stream())
        .filter(reference -> reference.role() == Role.PART_OF)
        .map(Reference::target)
        .filter(owner -> topology.containerOf(owner).isEmpty())
        .filter(owner -> isCopied(topology, owner))
        .findFirst();
  }

  private static boolean isBetween(Resource each, Set<ResourceId> copied) {
    List<ResourceId> ends =
        each.references().stream()
            .filter(reference -> reference.role() == Role.CONNECTS)
            .map(Reference::target)
            .toList();
    return !ends.isEmpty() && copied.containsAll(ends);
  }

  private static Set<ResourceId> placesOf(Topology topology, Set<ResourceId> copied) {
    Set<ResourceId> places = new LinkedHashSet<>();
    Deque<ResourceId> open = new ArrayDeque<>(copied);
    while (!open.isEmpty()) {
      topology.find(open.remove()).stream()
          .flatMap(resource -> resource.references().stream())
          .map(Reference::target)
          .filter(id -> topology.containsVertex(id) && !isCopied(topology, id))
          .filter(places::add)
          .forEach(open::add);
    }
    return places;
  }
}

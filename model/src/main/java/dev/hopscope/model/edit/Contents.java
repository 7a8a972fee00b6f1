package dev.hopscope.model.edit;

import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What is drawn inside resources, at any depth. */
public final class Contents {
  private Contents() {}

  /**
   * These resources and all that moves with them: what they contain, what is attached to a VPC's
   * border, and the instance whose primary interface is among them.
   */
  public static Set<ResourceId> of(Topology topology, Set<ResourceId> ids) {
    Set<ResourceId> found = new LinkedHashSet<>(ids);
    Deque<ResourceId> open = new ArrayDeque<>(ids);
    while (!open.isEmpty()) {
      ResourceId id = open.remove();
      for (Link link : topology.linksTo(id)) {
        if (carries(link.role()) && found.add(link.source())) {
          open.add(link.source());
        }
      }
      ownerOf(topology, id).filter(found::add).ifPresent(open::add);
    }
    return found;
  }

  private static boolean carries(Role role) {
    return switch (role) {
      case CONTAINED_IN, ATTACHED_TO -> true;
      case PART_OF, CONNECTS, ASSOCIATED_WITH, ROUTES_TO, REFERS_TO -> false;
    };
  }

  private static Optional<ResourceId> ownerOf(Topology topology, ResourceId id) {
    return topology.find(id).stream()
        .map(Resource::references)
        .flatMap(java.util.List::stream)
        .filter(reference -> reference.role() == Role.PART_OF)
        .map(Reference::target)
        .findFirst();
  }
}

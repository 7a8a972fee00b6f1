package dev.hopscope.model.edit;

import dev.hopscope.model.resource.LambdaFunction;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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
        if ((carries(link.role()) || isHome(topology, link)) && found.add(link.source())) {
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

  /** A function that has only another's interfaces is drawn at the first of those. */
  private static boolean isHome(Topology topology, Link link) {
    return topology
            .find(link.source(), LambdaFunction.class)
            .filter(function -> function.sharedInterfaces().getFirst().equals(link.target()))
            .isPresent()
        && topology.referrers(link.source(), Role.PART_OF, NetworkInterface.class).isEmpty();
  }

  /** A host is drawn where its primary interface is, and goes with no other. */
  private static Optional<ResourceId> ownerOf(Topology topology, ResourceId id) {
    return topology.find(id).stream()
        .map(Resource::references)
        .flatMap(List::stream)
        .filter(reference -> reference.role() == Role.PART_OF)
        .map(Reference::target)
        .filter(owner -> isPrimary(topology, id, owner))
        .findFirst();
  }

  private static boolean isPrimary(Topology topology, ResourceId id, ResourceId owner) {
    return topology.find(id, NetworkInterface.class).isEmpty()
        || topology.referrers(owner, Role.PART_OF, NetworkInterface.class).stream()
            .min(Comparator.comparingInt(NetworkInterface::deviceIndex))
            .filter(primary -> primary.id().equals(id))
            .isPresent();
  }
}

package dev.hopscope.model.check;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.Topology;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The VPC in which something lies, at any depth. */
final class Home {
  private Home() {}

  /** The VPC that holds this resource, or the resource itself if it is one. */
  static Optional<Vpc> of(Topology topology, ResourceId id) {
    Set<ResourceId> seen = new HashSet<>();
    Optional<ResourceId> current = Optional.of(id);
    while (current.isPresent() && seen.add(current.get())) {
      Optional<Vpc> vpc = topology.find(current.get(), Vpc.class);
      if (vpc.isPresent()) {
        return vpc;
      }
      current = topology.containerOf(current.get());
    }
    return Optional.empty();
  }

  /** Whether both lie in VPCs that are known, and not in the same one. */
  static boolean differ(Topology topology, ResourceId left, ResourceId right) {
    Optional<Vpc> leftHome = of(topology, left);
    Optional<Vpc> rightHome = of(topology, right);
    return leftHome.isPresent()
        && rightHome.isPresent()
        && !leftHome.get().id().equals(rightHome.get().id());
  }
}

package dev.hopscope.app.look;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;

/**
 * What resources are called where others stand beside them: by their labels, and with the kind
 * where the label alone does not tell. AWS calls the security group of a new VPC <i>default</i>,
 * and people call its network ACL so.
 */
public final class Called {
  private final Topology topology;

  /** Names in this network. */
  public Called(Topology topology) {
    this.topology = topology;
  }

  /** The resource's label, or the id of what is not here. */
  public String of(ResourceId id) {
    return topology.find(id).map(this::of).orElse(id.value());
  }

  /** Its label; of tables and filters of several kinds that share it, with the kind. */
  public String of(Resource resource) {
    boolean shared =
        isTable(resource)
            && topology
                .labelled(resource.label())
                .anyMatch(other -> other.kind() != resource.kind() && isTable(other));
    return shared
        ? "%s (%s)".formatted(resource.label(), KindLook.of(resource.kind()).label())
        : resource.label();
  }

  private static boolean isTable(Resource resource) {
    return KindLook.of(resource.kind()).group() == PaletteGroup.TABLES;
  }
}

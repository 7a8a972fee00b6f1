package dev.hopscope.model.resource;

import java.util.List;

/**
 * An EC2 instance. It has no subnet of its own: it reaches the network through its interfaces, and
 * is drawn where the primary one lies.
 *
 * @param id {@code i-…}
 * @param name Name tag
 * @param state whether it runs; a terminated instance is not kept
 * @param appliance what it does with packets sent through it
 */
public record Instance(ResourceId id, String name, InstanceState state, Appliance appliance)
    implements Resource {

  @Override
  public ResourceKind kind() {
    return ResourceKind.INSTANCE;
  }

  @Override
  public List<Reference> references() {
    return List.of();
  }

  @Override
  public Instance withName(String newName) {
    return new Instance(id, newName, state, appliance);
  }

  /** The same instance in another state. */
  public Instance withState(InstanceState newState) {
    return new Instance(id, name, newState, appliance);
  }

  /** The same instance doing something else with packets sent through it. */
  public Instance withAppliance(Appliance newAppliance) {
    return new Instance(id, name, state, newAppliance);
  }
}

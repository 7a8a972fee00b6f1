package dev.hopscope.model.aws;

import dev.hopscope.model.resource.Appliance;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the instances of {@code Reservations}; terminated ones are left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html">Instance</a>
 */
final class InstancesReader {
  private final List<Item> items = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();

  InstancesReader(Snapshot snapshot) {
    for (Item item : snapshot.items(Call.INSTANCES)) {
      Optional<InstanceState> state = States.instance(item);
      if (state.isPresent()) {
        items.add(item);
        instances.add(
            new Instance(
                item.requiredReference("InstanceId"),
                item.name(),
                state.get(),
                Appliance.UNSPECIFIED));
      }
    }
  }

  List<Instance> instances() {
    return instances;
  }

  /** The instances as written, with their interfaces inside. */
  List<Item> items() {
    return items;
  }
}

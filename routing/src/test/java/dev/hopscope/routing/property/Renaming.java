package dev.hopscope.routing.property;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The same network under other ids, wherever a resource names one. */
final class Renaming {
  private Renaming() {}

  /** The network with every id renamed; the new ids have another order. */
  static Topology of(Topology topology) throws ReflectiveOperationException {
    Topology renamed = Topology.empty().withMissing(topology.missing());
    for (Resource resource : topology.resources()) {
      renamed = renamed.with((Resource) renamed(resource));
    }
    return renamed;
  }

  /** The new id: it keeps what AWS would begin it with. */
  static ResourceId of(ResourceId id) {
    String text = id.value();
    int dash = text.indexOf('-');
    String kind = dash < 0 ? "" : text.substring(0, dash + 1);
    return ResourceId.of(
        kind + Integer.toHexString(text.hashCode() * 31_337) + "." + text.length());
  }

  private static Object renamed(Object value) throws ReflectiveOperationException {
    return switch (value) {
      case ResourceId id -> of(id);
      case Optional<?> optional ->
          optional.isPresent() ? Optional.of(renamed(optional.get())) : optional;
      case List<?> list -> renamedAll(list);
      case Record one when one.getClass().getRecordComponents().length > 0 -> copy(one);
      default -> value;
    };
  }

  private static List<Object> renamedAll(Collection<?> list) throws ReflectiveOperationException {
    Object[] all = list.toArray();
    for (int i = 0; i < all.length; i++) {
      all[i] = renamed(all[i]);
    }
    return List.of(all);
  }

  private static Object copy(Record one) throws ReflectiveOperationException {
    RecordComponent[] components = one.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = renamed(components[i].getAccessor().invoke(one));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return one.getClass().getDeclaredConstructor(types).newInstance(values);
  }
}

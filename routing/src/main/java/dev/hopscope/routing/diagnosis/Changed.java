package dev.hopscope.routing.diagnosis;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A resource with a change made to it. */
final class Changed {
  private Changed() {}

  /** The one changed; nothing where there is none of that kind. */
  static <T extends Resource> List<Resource> of(
      Topology topology, ResourceId id, Class<T> type, UnaryOperator<T> change) {
    return topology.find(id, type).<Resource>map(change).stream().toList();
  }

  static <T extends Resource> Stream<Resource> each(
      Resource resource, Class<T> type, UnaryOperator<T> change) {
    return type.isInstance(resource)
        ? Stream.of(change.apply(type.cast(resource)))
        : Stream.empty();
  }

  static <T> List<T> plus(List<T> before, T added) {
    List<T> after = new ArrayList<>(before);
    after.add(added);
    return after;
  }

  static <T> List<T> without(List<T> before, Predicate<T> gone) {
    return before.stream().filter(gone.negate()).toList();
  }
}

package dev.hopscope.model.topology;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Resources by kind and by label, in the order of their ids; a value that changes share. */
final class Catalogue {
  private final PMap<ResourceKind, PSortedMap<ResourceId, Resource>> kinds;
  private final PMap<String, PSortedSet<ResourceId>> labels;

  private Catalogue(
      PMap<ResourceKind, PSortedMap<ResourceId, Resource>> kinds,
      PMap<String, PSortedSet<ResourceId>> labels) {
    this.kinds = kinds;
    this.labels = labels;
  }

  /** Sorted at once: much faster than one by one. */
  static Catalogue of(Collection<Resource> resources) {
    Map<ResourceKind, SortedMap<ResourceId, Resource>> sorted = new EnumMap<>(ResourceKind.class);
    PMap<String, PSortedSet<ResourceId>> labels = HashTreePMap.empty();
    for (Resource each : resources) {
      sorted.computeIfAbsent(each.kind(), _ -> new TreeMap<>()).put(each.id(), each);
      labels = plus(labels, each);
    }
    PMap<ResourceKind, PSortedMap<ResourceId, Resource>> kinds = HashTreePMap.empty();
    for (Map.Entry<ResourceKind, SortedMap<ResourceId, Resource>> each : sorted.entrySet()) {
      kinds = kinds.plus(each.getKey(), TreePMap.fromSortedMap(each.getValue()));
    }
    return new Catalogue(kinds, labels);
  }

  Catalogue with(Resource resource) {
    return new Catalogue(
        kinds.plus(resource.kind(), of(resource.kind()).plus(resource.id(), resource)),
        plus(labels, resource));
  }

  Catalogue without(Resource resource) {
    PSortedSet<ResourceId> rest = labelled(resource.label()).minus(resource.id());
    return new Catalogue(
        kinds.plus(resource.kind(), of(resource.kind()).minus(resource.id())),
        rest.isEmpty() ? labels.minus(resource.label()) : labels.plus(resource.label(), rest));
  }

  private static PMap<String, PSortedSet<ResourceId>> plus(
      PMap<String, PSortedSet<ResourceId>> labels, Resource resource) {
    PSortedSet<ResourceId> others = labels.getOrDefault(resource.label(), TreePSet.empty());
    return labels.plus(resource.label(), others.plus(resource.id()));
  }

  private PSortedMap<ResourceId, Resource> of(ResourceKind kind) {
    return kinds.getOrDefault(kind, TreePMap.empty());
  }

  /** The resources of one record type or family. */
  <T extends Resource> List<T> all(Class<T> type) {
    List<ResourceKind> those =
        Arrays.stream(ResourceKind.values())
            .filter(kind -> type.isAssignableFrom(kind.type()))
            .filter(kinds::containsKey)
            .toList();
    Stream<T> found = those.stream().flatMap(kind -> of(kind).values().stream()).map(type::cast);
    return (those.size() > 1 ? found.sorted(Comparator.comparing(Resource::id)) : found).toList();
  }

  /** The ids of what has this label. */
  PSortedSet<ResourceId> labelled(String label) {
    return labels.getOrDefault(label, TreePSet.empty());
  }
}

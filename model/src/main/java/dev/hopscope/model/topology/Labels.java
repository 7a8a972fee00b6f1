package dev.hopscope.model.topology;

import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/** Which resources have which label, in the order of their ids; a value that changes share. */
final class Labels {
  private final PMap<String, PSortedSet<ResourceId>> ids;

  private Labels(PMap<String, PSortedSet<ResourceId>> ids) {
    this.ids = ids;
  }

  static Labels of(Collection<Resource> resources) {
    Labels labels = new Labels(HashTreePMap.empty());
    for (Resource each : resources) {
      labels = labels.with(each);
    }
    return labels;
  }

  Labels with(Resource resource) {
    return new Labels(ids.plus(resource.label(), of(resource.label()).plus(resource.id())));
  }

  Labels without(Resource resource) {
    PSortedSet<ResourceId> rest = of(resource.label()).minus(resource.id());
    return new Labels(
        rest.isEmpty() ? ids.minus(resource.label()) : ids.plus(resource.label(), rest));
  }

  PSortedSet<ResourceId> of(String label) {
    return ids.getOrDefault(label, TreePSet.empty());
  }
}

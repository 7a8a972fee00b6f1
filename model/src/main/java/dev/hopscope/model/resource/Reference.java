package dev.hopscope.model.resource;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That one resource names another, and as what.
 *
 * @param role what the target is to the resource that names it
 * @param target the resource named; it need not exist
 */
public record Reference(Role role, ResourceId target) {

  static Stream<Reference> of(Role role, ResourceId target) {
    return Stream.of(new Reference(role, target));
  }

  static Stream<Reference> of(Role role, Optional<ResourceId> target) {
    return target.stream().map(id -> new Reference(role, id));
  }

  static Stream<Reference> of(Role role, Collection<ResourceId> targets) {
    return targets.stream().map(id -> new Reference(role, id));
  }

  @SafeVarargs
  static List<Reference> list(Stream<Reference>... parts) {
    Set<Reference> all = new LinkedHashSet<>();
    for (Stream<Reference> part : parts) {
      part.forEach(all::add);
    }
    return List.copyOf(all);
  }

  static Optional<ResourceId> without(ResourceId removed, Optional<ResourceId> from) {
    return from.filter(id -> !id.equals(removed));
  }

  static List<ResourceId> without(ResourceId removed, List<ResourceId> from) {
    return from.contains(removed) ? from.stream().filter(id -> !id.equals(removed)).toList() : from;
  }
}

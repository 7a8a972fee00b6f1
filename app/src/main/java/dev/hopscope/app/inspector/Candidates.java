package dev.hopscope.app.inspector;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Role;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What may be chosen in a form, and the edits that choosing members makes. */
final class Candidates {
  private Candidates() {}

  /** The resources of a type, in the order of their ids. */
  static <T extends Resource> List<ResourceId> all(Topology topology, Class<T> type) {
    return all(topology, type, _ -> true);
  }

  /** The resources of a type that fit, in the order of their ids. */
  static <T extends Resource> List<ResourceId> all(
      Topology topology, Class<T> type, Predicate<T> fits) {
    return topology.all(type).stream().filter(fits).map(Resource::id).toList();
  }

  /** The subnets of a VPC, in the order of their ids. */
  static List<ResourceId> subnetsOf(Topology topology, ResourceId vpc) {
    return all(topology, Subnet.class, subnet -> subnet.vpc().equals(vpc));
  }

  /** The resources of a type that are associated with this one. */
  static <T extends Resource> List<ResourceId> associated(
      Topology topology, ResourceId with, Class<T> type) {
    return topology.referrers(with, Role.ASSOCIATED_WITH, type).stream().map(Resource::id).toList();
  }

  /** A list with one more. */
  static List<ResourceId> plus(List<ResourceId> ids, ResourceId id) {
    return Stream.concat(ids.stream(), Stream.of(id)).toList();
  }

  /** A list without this one. */
  static List<ResourceId> minus(List<ResourceId> ids, ResourceId id) {
    return ids.stream().filter(each -> !each.equals(id)).toList();
  }

  /**
   * The edit after which exactly these resources refer to something.
   *
   * @param with the resource referring to it
   * @param without the resource no longer referring to it
   */
  static <T extends Resource> Edit membership(
      String intent,
      Topology topology,
      Class<T> type,
      Collection<ResourceId> before,
      Collection<ResourceId> after,
      Function<T, T> with,
      Function<T, T> without) {
    List<Edit> edits = new ArrayList<>();
    for (T each : topology.all(type)) {
      boolean was = before.contains(each.id());
      boolean is = after.contains(each.id());
      if (was != is) {
        edits.add(Subject.replace(is ? with.apply(each) : without.apply(each)));
      }
    }
    return edits.size() == 1 ? edits.getFirst() : new Edit.Batch(intent, edits);
  }
}

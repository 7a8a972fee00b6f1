package dev.hopscope.model.remedy;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A definite change that puts a problem right.
 *
 * @param puts the resources as they are after it, new or in the place of those with their ids
 * @param gone what it deletes
 */
public record Remedy(Action action, List<Resource> puts, Set<ResourceId> gone) {
  public Remedy {
    puts = List.copyOf(puts);
    gone = Set.copyOf(gone);
  }

  static Remedy put(Action action, Resource... puts) {
    return new Remedy(action, List.of(puts), Set.of());
  }

  static Remedy put(Action action, List<? extends Resource> puts) {
    return new Remedy(action, List.copyOf(puts), Set.of());
  }

  /**
   * Gives a place another range, also in what names the old one, if that is nobody else's.
   *
   * @param puts the place and what is in it, as they are under the new range
   */
  static Remedy range(
      Topology topology, ResourceId id, Cidr from, Cidr to, List<? extends Resource> puts) {
    NamedRange range = new NamedRange(from, to);
    List<Resource> naming = range.renamed(topology);
    List<ResourceId> names = naming.stream().map(Resource::id).toList();
    return range.isOfOnePlace(topology)
        ? put(
            new Action.ChangeRange(id, from, to, names, List.of()),
            Stream.concat(puts.stream(), naming.stream()).toList())
        : put(new Action.ChangeRange(id, from, to, List.of(), names), puts);
  }

  static Remedy delete(ResourceId id) {
    return new Remedy(new Action.Delete(id), List.of(), Set.of(id));
  }

  /**
   * The remedy as one edit of this network.
   *
   * @param intent what a person would call it
   */
  public Edit as(String intent, Topology topology) {
    Stream<Edit> put =
        puts.stream()
            .map(
                each ->
                    topology.containsVertex(each.id())
                        ? new Edit.ReplaceResource(each)
                        : new Edit.AddResource(each));
    Stream<Edit> remove = gone.isEmpty() ? Stream.empty() : Stream.of(removal());
    return new Edit.Batch(intent, Stream.concat(put, remove).toList());
  }

  Topology applyTo(Topology topology) {
    return as("", topology).applyTo(Document.empty().with(topology)).topology();
  }

  private Edit removal() {
    return new Edit.RemoveResources(gone);
  }
}

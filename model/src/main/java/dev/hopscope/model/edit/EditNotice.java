package dev.hopscope.model.edit;

import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * That AWS would have refused an edit. The edit is made all the same: a network is drawn to try
 * things.
 *
 * @param operation what AWS refuses
 * @param id the resource it refuses it for
 * @param others what is in the way, in the order of the ids
 */
public record EditNotice(RefusedOperation operation, ResourceId id, List<ResourceId> others) {

  public EditNotice {
    others = others.stream().sorted().distinct().toList();
  }

  /** What AWS would have refused in this edit of this document, in a fixed order. */
  public static List<EditNotice> of(Document before, Edit edit) {
    return switch (edit) {
      case Edit.AddResource add -> put(before.topology(), add.resource());
      case Edit.ReplaceResource replace -> put(before.topology(), replace.resource());
      case Edit.RemoveResources remove -> removed(before.topology(), remove.ids());
      case Edit.Batch batch -> each(before, batch.edits());
      case Edit.Rename _, Edit.Place _, Edit.Move _, Edit.SaveQuestions _ -> List.of();
    };
  }

  private static List<EditNotice> put(Topology topology, Resource after) {
    return topology
        .find(after.id())
        .map(before -> RefusedChange.of(topology, before, after))
        .orElse(List.of());
  }

  private static List<EditNotice> removed(Topology topology, Set<ResourceId> ids) {
    return ids.stream()
        .sorted()
        .flatMap(id -> RefusedDeletion.of(topology, id, ids).stream())
        .toList();
  }

  private static List<EditNotice> each(Document before, List<Edit> edits) {
    List<EditNotice> notices = new ArrayList<>();
    Document current = before;
    for (Edit edit : edits) {
      notices.addAll(of(current, edit));
      current = edit.applyTo(current);
    }
    return notices.stream().distinct().toList();
  }
}

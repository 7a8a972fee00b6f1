package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Contents;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.Recut;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A split subnet or two joined ones, with their drawing: the parts of a split lie below one
 * another, each with what it holds; two that are joined become one box. Needs no toolkit.
 */
public final class Recutting {
  private final Draft draft;
  private final Room room;

  private Recutting(Document document) {
    draft = new Draft(document);
    room = new Room(draft);
  }

  /** The edit that splits this subnet. */
  public static Edit split(Document document, Subnet whole, Recut.Done split) {
    Recutting recutting = new Recutting(document);
    split.edits().forEach(recutting.draft::make);
    recutting.stack(split.subnets());
    return recutting.draft.as("Split " + whole.label() + " in " + split.subnets().size());
  }

  private void stack(List<Subnet> parts) {
    Optional<Rect> first = draft.rect(parts.getFirst().id());
    if (first.isEmpty()) {
      return;
    }
    Rect top = first.get();
    double step = top.height() + Footprint.GAP;
    Rect all = top.union(top.plus(0, step * (parts.size() - 1)));
    new Pushing(draft).aside(parts.getFirst().id(), top, all);
    for (int i = 1; i < parts.size(); i++) {
      ResourceId part = parts.get(i).id();
      Contents.of(draft.topology(), Set.of(part)).forEach(this::pin);
      draft.move(Set.of(part), 0, step * i);
      room.putAt(part, top.plus(0, step * i));
    }
    growAroundAll(parts.getFirst().vpc());
  }

  /** What had no place of its own gets the one where it is seen. */
  private void pin(ResourceId id) {
    draft.rect(id).ifPresent(rect -> draft.place(id, rect));
  }

  /** What was pushed aside may lie outside its VPC now. */
  private void growAroundAll(ResourceId vpc) {
    Whereabouts.subnetsOf(draft.topology(), vpc).stream()
        .flatMap(subnet -> draft.rect(subnet.id()).stream())
        .reduce(Rect::union)
        .ifPresent(all -> room.hold(vpc, all));
  }

  /** The edit that joins this subnet with its other half. */
  public static Edit join(Document document, Subnet kept, Subnet gone, Recut.Done join) {
    Recutting recutting = new Recutting(document);
    Optional<Rect> old = recutting.draft.rect(gone.id());
    Set<ResourceId> moved = recutting.drawnIn(gone.id());
    join.edits().forEach(recutting.draft::make);
    recutting.merge(kept.id(), old, moved);
    return recutting.draft.as("Join " + kept.label() + " and " + gone.label());
  }

  private Set<ResourceId> drawnIn(ResourceId box) {
    return draft.diagram().placement().keySet().stream()
        .filter(id -> Whereabouts.boxOf(draft.topology(), id).equals(Optional.of(box)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void merge(ResourceId kept, Optional<Rect> old, Set<ResourceId> moved) {
    Optional<Rect> own = draft.rect(kept);
    if (own.isEmpty() || old.isEmpty()) {
      return;
    }
    Rect both = own.get().union(old.get());
    if (isClear(both, kept)) {
      room.putAt(kept, both);
    } else {
      moved.forEach(id -> room.put(id, own.get().center()));
    }
  }

  private boolean isClear(Rect area, ResourceId kept) {
    return draft.topology().all(Subnet.class).stream()
        .filter(other -> !other.id().equals(kept))
        .flatMap(other -> draft.rect(other.id()).stream())
        .noneMatch(area::intersects);
  }
}

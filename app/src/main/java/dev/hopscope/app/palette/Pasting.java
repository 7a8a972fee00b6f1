package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.Paste;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Copied resources put into a document and drawn there, as one edit. Needs no toolkit. */
public final class Pasting {
  /** How far beside what is drawn a VPC is pasted. */
  private static final double BESIDE = 96;

  private final Draft draft;
  private final Room room;
  private final Map<ResourceId, Rect> places = new LinkedHashMap<>();

  private Pasting(Document document) {
    this.draft = new Draft(document);
    this.room = new Room(draft);
  }

  /**
   * What is pasted.
   *
   * @param ids the resources that were copied for their own sake, as they are called now
   * @param said what was dropped, a sentence each
   */
  public record Pasted(Edit edit, Set<ResourceId> ids, List<String> said) {}

  /**
   * Pastes.
   *
   * @param verb what a person calls it: "Paste" or "Duplicate"
   * @param into the resource that it is pasted into, or beside; empty on bare ground
   * @param at where its middle is to be, as far as there is room
   */
  public static Pasted of(
      Document document, Document clip, String verb, Optional<ResourceId> into, Point at) {
    List<ResourceId> boxes =
        into.map(id -> Whereabouts.chain(document.topology(), id)).orElse(List.of());
    Paste paste = Paste.of(document.topology(), clip.topology(), boxes);
    Pasting pasting = new Pasting(document);
    paste.added().forEach(pasting.draft::add);
    clip.diagram()
        .placement()
        .forEach(
            (old, rect) ->
                Optional.ofNullable(paste.ids().get(old))
                    .ifPresent(id -> pasting.places.put(id, rect)));
    Set<ResourceId> roots = pasting.roots(paste.added());
    pasting.draw(at);
    return new Pasted(pasting.draft.as(verb + " " + words(paste, roots)), roots, paste.said());
  }

  private static String words(Paste paste, Set<ResourceId> roots) {
    List<String> names =
        paste.added().stream()
            .filter(resource -> roots.contains(resource.id()))
            .map(Resource::label)
            .toList();
    return names.size() == 1 ? names.getFirst() : names.size() + " resources";
  }

  /** What lies in nothing that is pasted along, and is no part of it. */
  private Set<ResourceId> roots(List<Resource> added) {
    Set<ResourceId> all = new LinkedHashSet<>();
    added.forEach(resource -> all.add(resource.id()));
    Set<ResourceId> roots = new LinkedHashSet<>();
    for (Resource resource : added) {
      boolean inside = box(resource.id()).filter(all::contains).isPresent();
      boolean part =
          resource instanceof NetworkInterface own
              && own.attachedTo().filter(all::contains).isPresent();
      if (!inside && !part) {
        roots.add(resource.id());
      }
    }
    return roots;
  }

  private void draw(Point at) {
    List<ResourceId> outermost =
        places.keySet().stream()
            .filter(id -> box(id).filter(places::containsKey).isEmpty())
            .sorted()
            .toList();
    Optional<Rect> all = outermost.stream().map(this::copied).reduce(Rect::union);
    for (ResourceId id : outermost) {
      Rect before = copied(id);
      Point middle =
          new Point(
              at.x() + before.center().x() - all.orElse(before).center().x(),
              at.y() + before.center().y() - all.orElse(before).center().y());
      put(id, before, middle);
      Rect now = draft.rect(id).orElse(before);
      drawInside(id, now.x() - before.x(), now.y() - before.y());
    }
  }

  private void put(ResourceId id, Rect before, Point middle) {
    Optional<Resource> resource = draft.topology().find(id);
    Optional<ResourceId> box = box(id);
    if (resource.isPresent() && resource.get() instanceof Subnet subnet) {
      Optional<Vpc> vpc = draft.topology().find(subnet.vpc(), Vpc.class);
      Rect next =
          vpc.map(in -> new ZoneColumns(draft, in).next(subnet.availabilityZone())).orElse(before);
      room.putAt(id, before.at(next.x(), next.y()));
    } else if (resource.isPresent() && resource.get() instanceof Vpc) {
      room.putAt(id, besideOthers(id, before, middle));
    } else if (box.filter(each -> Whereabouts.sitsOnEdge(draft.topology(), id, each)).isPresent()) {
      room.putOnEdge(id, box.get(), Edge.TOP, middle);
    } else {
      room.put(id, middle);
    }
  }

  /** Where it is wanted, if nothing is there; else to the right of all that stands beside it. */
  private Rect besideOthers(ResourceId id, Rect before, Point middle) {
    Rect wanted = before.at(middle.x() - before.width() / 2, middle.y() - before.height() / 2);
    List<Rect> others =
        draft.diagram().placement().entrySet().stream()
            .filter(entry -> draft.topology().find(entry.getKey(), Vpc.class).isPresent())
            .filter(entry -> !entry.getKey().equals(id) && !places.containsKey(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (others.stream().noneMatch(wanted.grow(BESIDE / 2)::intersects)) {
      return wanted;
    }
    Rect all = others.stream().reduce(Rect::union).orElse(wanted);
    double pasted =
        draft.diagram().placement().entrySet().stream()
            .filter(entry -> places.containsKey(entry.getKey()) && !entry.getKey().equals(id))
            .filter(entry -> draft.topology().find(entry.getKey(), Vpc.class).isPresent())
            .mapToDouble(entry -> entry.getValue().right())
            .max()
            .orElse(all.right());
    return before.at(Math.max(pasted, all.right()) + BESIDE, all.y());
  }

  private void drawInside(ResourceId container, double dx, double dy) {
    for (Map.Entry<ResourceId, Rect> entry : places.entrySet()) {
      if (box(entry.getKey()).filter(container::equals).isPresent()) {
        draft.place(entry.getKey(), entry.getValue().plus(dx, dy));
        drawInside(entry.getKey(), dx, dy);
      }
    }
  }

  private Rect copied(ResourceId id) {
    return places.getOrDefault(id, new Rect(0, 0, 0, 0));
  }

  private Optional<ResourceId> box(ResourceId id) {
    return Whereabouts.boxOf(draft.topology(), id);
  }
}

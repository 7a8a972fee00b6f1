package dev.hopscope.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A network drawn from the palette, and wires drawn in it. */
final class Sketch {
  private Document document = Document.empty();

  Document document() {
    return document;
  }

  Wires wires() {
    return new Wires(document);
  }

  /** Drops a kind on a resource, or on bare ground. */
  ResourceId add(ResourceKind kind, @Nullable ResourceId into) {
    Optional<ResourceId> place = Optional.ofNullable(into);
    Point at =
        place.flatMap(document.diagram()::find).map(Rect::center).orElse(new Point(400, 300));
    Edit edit = Drafts.add(document, kind, place, at);
    document = edit.applyTo(document);
    return Drafts.added(edit, kind).orElseThrow();
  }

  /** Draws a wire; what it meant. */
  String draw(ResourceId from, ResourceId to) {
    return draw(new WireStart.Whole(from), to);
  }

  String draw(WireStart from, ResourceId to) {
    Wiring wiring = wires().between(from, to);
    assertThat(wiring).isInstanceOf(Wiring.Joined.class);
    Wiring.Joined joined = (Wiring.Joined) wiring;
    document = joined.edit().applyTo(document);
    return joined.meaning();
  }

  /** Why there is no such wire. */
  String refusal(ResourceId from, ResourceId to) {
    return refusal(new WireStart.Whole(from), to);
  }

  String refusal(WireStart from, ResourceId to) {
    return wires().between(from, to).refusal().orElseThrow();
  }

  void add(Resource resource) {
    document = new Edit.AddResource(resource).applyTo(document);
  }

  void replace(Resource resource) {
    document = new Edit.ReplaceResource(resource).applyTo(document);
  }

  <T extends Resource> T find(ResourceId id, Class<T> type) {
    return document.topology().find(id, type).orElseThrow();
  }
}

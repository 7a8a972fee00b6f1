package dev.hopscope.app.inspector;

import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.function.Consumer;

/** The resource that a form is about, in the session that it is edited in. */
final class Subject<R extends Resource> {
  private final Session session;
  private final Selection selection;
  private final R shown;
  private final Class<R> type;

  /** A resource that is in the session's document now. */
  Subject(Session session, Selection selection, R shown, Class<R> type) {
    this.session = session;
    this.selection = selection;
    this.shown = shown;
    this.type = type;
  }

  /** The resource as it is now; as it was last seen if it has been removed. */
  R now() {
    return topology().find(shown.id(), type).orElse(shown);
  }

  ResourceId id() {
    return shown.id();
  }

  Topology topology() {
    return session.document().topology();
  }

  Document document() {
    return session.document();
  }

  Names names() {
    return new Names(topology());
  }

  void apply(Edit edit) {
    session.apply(edit);
  }

  /** Makes changes that a field or table asks for, and calls them by it in the history. */
  Consumer<Edit> changing(String field) {
    return edit ->
        session.apply(
            edit instanceof Edit.ReplaceResource
                ? new Edit.Batch("Change %s: %s".formatted(now().label(), field), List.of(edit))
                : edit);
  }

  void select(ResourceId id) {
    selection.set(id);
  }

  /** The edit that puts this in the resource's place. */
  static Edit replace(Resource resource) {
    return new Edit.ReplaceResource(resource);
  }

  /** Another resource of the same session. */
  <S extends Resource> Subject<S> about(S other, Class<S> otherType) {
    return new Subject<>(session, selection, other, otherType);
  }
}

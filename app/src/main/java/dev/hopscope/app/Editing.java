package dev.hopscope.app;

import dev.hopscope.app.history.DeletionText;
import dev.hopscope.app.history.NoticeText;
import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What menus and keys do to the selected resources. */
final class Editing {
  /** Where kinds are added that are dropped on nothing in particular. */
  private static final Set<ResourceKind> USUAL_PLACES =
      Set.of(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.TRANSIT_GATEWAY);

  private final Session session;
  private final Selection selection;
  private final Consumer<String> say;
  private final BiConsumer<String, Runnable> sayWithUndo;

  /**
   * Edits of a window.
   *
   * @param say tells the person what happened beyond what they see
   * @param sayWithUndo the same, with a way to take it back
   */
  Editing(
      Session session,
      Selection selection,
      Consumer<String> say,
      BiConsumer<String, Runnable> sayWithUndo) {
    this.session = session;
    this.selection = selection;
    this.say = say;
    this.sayWithUndo = sayWithUndo;
    session.documentProperty().addListener((_, _, now) -> forgetGone(now.topology()));
    session.lastMadeProperty().addListener(_ -> sayWhatAwsRefuses());
  }

  private void forgetGone(Topology topology) {
    Set<ResourceId> left = new LinkedHashSet<>(selection.ids());
    if (left.removeIf(id -> !topology.containsVertex(id))) {
      selection.set(left);
    }
  }

  void selectAll() {
    Document document = session.document();
    Set<ResourceId> placed = document.diagram().placement().keySet();
    Set<ResourceId> all = new LinkedHashSet<>();
    document.topology().resources().stream()
        .filter(resource -> placed.contains(resource.id()))
        .sorted(Comparator.comparing(Resource::kind).thenComparing(Resource::id))
        .map(Resource::id)
        .forEach(all::add);
    selection.set(all);
  }

  /** Deletes what is selected, and says what goes with it. */
  void delete() {
    Set<ResourceId> ids = selection.ids();
    if (ids.isEmpty()) {
      return;
    }
    Topology before = session.document().topology();
    Optional<String> beyond = DeletionText.of(before, ids);
    session.apply(new Edit.RemoveResources(ids));
    Optional<String> refused = session.lastMadeProperty().get().flatMap(NoticeText::of);
    List<String> lines = Stream.concat(beyond.stream(), refused.stream()).toList();
    if (!lines.isEmpty()) {
      sayWithUndo.accept(String.join("\n", lines), session::undo);
    }
  }

  private void sayWhatAwsRefuses() {
    session.lastMadeProperty().get().flatMap(NoticeText::of).ifPresent(say);
  }

  void rename(Dialogs dialogs) {
    Optional<Resource> resource =
        selection.single().flatMap(id -> session.document().topology().find(id));
    resource.ifPresent(
        each ->
            dialogs
                .rename(each.id().value(), each.name())
                .filter(name -> !name.equals(each.name()))
                .ifPresent(name -> session.apply(new Edit.Rename(each.id(), name))));
  }

  /** Adds a kind without a drag: to what is selected, else wherever it can be. */
  void add(ResourceKind kind) {
    Document document = session.document();
    Optional<Optional<ResourceId>> place =
        Stream.of(
                selection.ids().stream().map(Optional::of),
                Stream.of(Optional.<ResourceId>empty()),
                document.topology().resources().stream()
                    .filter(resource -> USUAL_PLACES.contains(resource.kind()))
                    .map(Resource::id)
                    .sorted()
                    .map(Optional::of))
            .flatMap(places -> places)
            .filter(under -> Drafts.refusal(document.topology(), kind, under).isEmpty())
            .findFirst();
    if (place.isEmpty()) {
      Optional<ResourceId> under = selection.single();
      say.accept(
          Drafts.refusal(document.topology(), kind, under)
              .map(why -> Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".")
              .orElse("There is no place for it."));
      return;
    }
    Edit edit = Drafts.add(document, kind, place.get(), point(document, kind, place.get()));
    session.apply(edit);
    Drafts.added(edit, kind).ifPresent(selection::set);
  }

  /** The first free place of what takes it; the middle of the drawing on bare ground. */
  private static Point point(Document document, ResourceKind kind, Optional<ResourceId> under) {
    Optional<Point> corner =
        Drafts.taker(document.topology(), kind, under)
            .flatMap(document.diagram()::find)
            .map(rect -> new Point(rect.x(), rect.y()));
    return corner
        .or(
            () ->
                document.diagram().placement().values().stream()
                    .reduce(Rect::union)
                    .map(Rect::center))
        .orElse(new Point(0, 0));
  }
}

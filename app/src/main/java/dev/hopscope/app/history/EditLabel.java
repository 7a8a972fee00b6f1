package dev.hopscope.app.history;

import dev.hopscope.app.look.Called;
import dev.hopscope.app.look.KindLook;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.edit.HistoryEntry;
import dev.hopscope.model.resource.ResourceId;
import java.util.Collection;
import java.util.List;

/** What an edit is called in menus and in the history: "Move web-1". */
public final class EditLabel {
  private EditLabel() {}

  /** The name of an edit that was made. */
  public static String of(HistoryEntry entry) {
    return of(entry.edit(), entry.before());
  }

  /**
   * The name of an edit.
   *
   * @param before the document it is made to, which knows what its ids are called
   */
  public static String of(Edit edit, Document before) {
    return switch (edit) {
      case Edit.AddResource add ->
          "Add " + KindLook.of(add.resource().kind()).label() + " " + add.resource().label();
      case Edit.ReplaceResource replace -> "Change " + name(before, replace.resource().id());
      case Edit.Rename rename ->
          rename.name().isBlank()
              ? "Remove the name of " + name(before, rename.id())
              : "Rename " + name(before, rename.id()) + " to " + rename.name();
      case Edit.RemoveResources remove -> "Delete " + names(before, remove.ids());
      case Edit.Place place -> "Place " + names(before, place.rects().keySet());
      case Edit.Move move -> "Move " + names(before, move.ids());
      case Edit.SaveQuestions save -> questions(save, before);
      case Edit.Batch batch -> batch.intent();
    };
  }

  private static String questions(Edit.SaveQuestions save, Document before) {
    int now = save.questions().size();
    int then = before.questions().size();
    return now > then ? "Save question" : now < then ? "Remove question" : "Change question";
  }

  private static String names(Document document, Collection<ResourceId> ids) {
    List<ResourceId> sorted = ids.stream().sorted().toList();
    return switch (sorted.size()) {
      case 0 -> "nothing";
      case 1 -> name(document, sorted.getFirst());
      case 2 -> name(document, sorted.getFirst()) + " and " + name(document, sorted.getLast());
      default -> name(document, sorted.getFirst()) + " and " + (sorted.size() - 1) + " more";
    };
  }

  private static String name(Document document, ResourceId id) {
    return new Called(document.topology()).of(id);
  }
}

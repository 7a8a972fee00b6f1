package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;

/** A container made larger or smaller by hand: neighbours give way, what is around it grows. */
public final class Resizing {
  private Resizing() {}

  /**
   * The edit that draws a container so.
   *
   * @param wanted at least as large as what it holds
   */
  public static Edit edit(Document document, ResourceId container, Rect wanted) {
    Draft draft = new Draft(document);
    new Room(draft).resize(container, wanted);
    return draft.as("Resize");
  }
}

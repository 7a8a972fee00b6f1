package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/** What a kind dropped from the palette brings along, with AWS's defaults. Needs no toolkit. */
public final class Drafts {
  private Drafts() {}

  /**
   * Why the container cannot take the kind, in a few words; empty where it can.
   *
   * @param container the resource under the pointer; empty on bare ground
   */
  public static Optional<String> refusal(
      Topology topology, ResourceKind kind, Optional<ResourceId> container) {
    return topology.vertexSet().isEmpty() && container.isPresent()
        ? Optional.of(kind.jsonName())
        : Optional.empty();
  }

  /** The edit that adds the kind at this point, with what it needs, placed. */
  public static Edit add(
      Document document, ResourceKind kind, Optional<ResourceId> container, Point at) {
    return new Edit.Batch(
        "Add " + kind.jsonName() + container.orElse(document.topology().newId(kind)) + at,
        List.of());
  }
}

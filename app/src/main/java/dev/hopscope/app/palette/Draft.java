package dev.hopscope.app.palette;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An edit in the making: the steps so far, and the document that they give. */
final class Draft {
  private final List<Edit> edits = new ArrayList<>();
  private Document document;

  Draft(Document document) {
    this.document = document;
  }

  Topology topology() {
    return document.topology();
  }

  Diagram diagram() {
    return document.diagram();
  }

  Optional<Rect> rect(ResourceId id) {
    return diagram().find(id);
  }

  ResourceId newId(ResourceKind kind) {
    return topology().newId(kind);
  }

  /** The stem with the smallest number that no other resource is called by. */
  String newName(String stem) {
    Set<String> taken =
        topology().resources().stream().map(Resource::name).collect(Collectors.toSet());
    int number = 1;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }

  <T extends Resource> T add(T resource) {
    make(new Edit.AddResource(resource));
    return resource;
  }

  void replace(Resource resource) {
    make(new Edit.ReplaceResource(resource));
  }

  void place(ResourceId id, Rect rect) {
    if (!rect(id).equals(Optional.of(rect))) {
      make(new Edit.Place(Map.of(id, rect)));
    }
  }

  void move(Set<ResourceId> ids, double dx, double dy) {
    make(new Edit.Move(ids, dx, dy));
  }

  /** All of it as one edit. */
  Edit.Batch as(String intent) {
    return new Edit.Batch(intent, edits);
  }

  private void make(Edit edit) {
    edits.add(edit);
    document = edit.applyTo(document);
  }
}

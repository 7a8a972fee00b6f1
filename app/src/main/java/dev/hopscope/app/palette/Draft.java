package dev.hopscope.app.palette;

import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.NetworkInterface;
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

/**
 * An edit in the making: the steps so far, and the document that they give. Places are those where
 * things are to be seen, also of what has none of its own or has grown around its content.
 */
public final class Draft {
  private final List<Edit> edits = new ArrayList<>();
  private Document document;
  private Document drawn;

  /** An edit of this document, without a step yet. */
  public Draft(Document document) {
    this.document = document;
    this.drawn = document.with(asDrawn(document));
  }

  private static Diagram asDrawn(Document document) {
    Picture picture = PictureBuilder.of(document);
    Diagram diagram = document.diagram();
    for (Resource resource : document.topology().resources()) {
      Optional<Rect> spot = picture.spot(resource.id());
      if (spot.isPresent() && isDrawn(resource)) {
        diagram = diagram.with(resource.id(), spot.get());
      }
    }
    return diagram;
  }

  private static boolean isDrawn(Resource resource) {
    boolean part = resource instanceof NetworkInterface eni && eni.attachedTo().isPresent();
    return !part && Footprint.of(resource.kind()).isDrawn();
  }

  /** The network as the steps so far make it. */
  public Topology topology() {
    return drawn.topology();
  }

  Diagram diagram() {
    return drawn.diagram();
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

  /** Adds a resource. */
  public <T extends Resource> T add(T resource) {
    make(new Edit.AddResource(resource));
    return resource;
  }

  /** Puts a changed resource in the place of the one with its id. */
  public void replace(Resource resource) {
    make(new Edit.ReplaceResource(resource));
  }

  void place(ResourceId id, Rect rect) {
    Optional<Rect> wanted = Optional.of(rect);
    if (!document.diagram().find(id).equals(wanted) || !rect(id).equals(wanted)) {
      make(new Edit.Place(Map.of(id, rect)));
    }
  }

  void move(Set<ResourceId> ids, double dx, double dy) {
    make(new Edit.Move(ids, dx, dy));
  }

  /** All of it as one edit. */
  public Edit.Batch as(String intent) {
    return new Edit.Batch(intent, edits);
  }

  void make(Edit edit) {
    edits.add(edit);
    document = edit.applyTo(document);
    drawn = edit.applyTo(drawn);
  }
}

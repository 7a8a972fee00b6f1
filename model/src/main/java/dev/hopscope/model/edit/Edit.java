package dev.hopscope.model.edit;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.EndNames;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A change to a document, as a value. An edit that changes nothing gives back its input. */
public sealed interface Edit {

  /** The document with the change made. */
  Document applyTo(Document document);

  /** Puts a new resource into the network, drawn at a place if it is drawn. */
  record AddResource(Resource resource) implements Edit {
    @Override
    public Document applyTo(Document document) {
      return document.with(document.topology().with(resource));
    }
  }

  /** Puts a changed resource in the place of the one with its id. */
  record ReplaceResource(Resource resource) implements Edit {
    @Override
    public Document applyTo(Document document) {
      return replaced(document, resource);
    }
  }

  /** Gives a resource another name, by which saved questions call it then. */
  record Rename(ResourceId id, String name) implements Edit {
    @Override
    public Document applyTo(Document document) {
      return document
          .topology()
          .find(id)
          .map(resource -> replaced(document, resource.withName(name)))
          .orElse(document);
    }
  }

  /**
   * Saved questions are read anew only where it is called otherwise: they are looked up by name.
   */
  private static Document replaced(Document document, Resource resource) {
    Topology before = document.topology();
    Document after = document.with(before.with(resource));
    boolean renamed =
        before.find(resource.id()).filter(old -> !old.label().equals(resource.label())).isPresent();
    return renamed
        ? after.withQuestions(new EndNames(before, after.topology()).in(document.questions()))
        : after;
  }

  /** Removes resources with what cannot be without them; see {@link Removal}. */
  record RemoveResources(Set<ResourceId> ids) implements Edit {
    public RemoveResources {
      ids = Set.copyOf(ids);
    }

    @Override
    public Document applyTo(Document document) {
      return Removal.of(document.topology(), ids).applyTo(document);
    }
  }

  /** Draws resources at these places. */
  record Place(Map<ResourceId, Rect> rects) implements Edit {
    public Place {
      rects = Map.copyOf(rects);
    }

    @Override
    public Document applyTo(Document document) {
      Diagram diagram = document.diagram();
      for (Map.Entry<ResourceId, Rect> entry : rects.entrySet()) {
        diagram = diagram.with(entry.getKey(), entry.getValue());
      }
      return document.with(diagram);
    }
  }

  /** Moves what is drawn of these resources, and of all they contain, by an offset. */
  record Move(Set<ResourceId> ids, double dx, double dy) implements Edit {
    public Move {
      ids = Set.copyOf(ids);
    }

    @Override
    public Document applyTo(Document document) {
      Topology topology = document.topology();
      Diagram diagram = document.diagram();
      if (dx == 0 && dy == 0) {
        return document;
      }
      for (ResourceId id : Contents.of(topology, ids)) {
        Diagram current = diagram;
        diagram = current.find(id).map(at -> current.with(id, at.plus(dx, dy))).orElse(current);
      }
      return document.with(diagram);
    }
  }

  /** Keeps these questions with the document, in place of those it has. */
  record SaveQuestions(List<SavedQuestion> questions) implements Edit {
    public SaveQuestions {
      questions = List.copyOf(questions);
    }

    @Override
    public Document applyTo(Document document) {
      return document.withQuestions(questions);
    }
  }

  /**
   * Several edits as one.
   *
   * @param intent what a person would call the whole, such as "Add VPC"
   */
  record Batch(String intent, List<Edit> edits) implements Edit {
    public Batch {
      edits = List.copyOf(edits);
    }

    @Override
    public Document applyTo(Document document) {
      Document result = document;
      for (Edit edit : edits) {
        result = edit.applyTo(result);
      }
      return result;
    }
  }
}

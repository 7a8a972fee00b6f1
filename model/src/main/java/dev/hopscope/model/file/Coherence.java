package dev.hopscope.model.file;

import dev.hopscope.model.file.LoadResult.Malformed;
import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Whether the parts of a file fit together: every id is there once, everything lies in a container
 * of a kind that may hold it (so that containment cannot run in a circle), and what is named
 * exists. Only blackhole routes, the far sides of group rules, attachments of what is not modelled,
 * and files that say what they lack may name what is not there.
 */
final class Coherence {
  private final TopologyFile file;
  private final JsonNode root;
  private final Map<ResourceId, Integer> positions = new HashMap<>();

  Coherence(TopologyFile file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  Optional<Malformed> firstMistake() {
    Optional<Malformed> twice = firstDuplicate();
    if (twice.isPresent()) {
      return twice;
    }
    for (int i = 0; i < file.resources().size(); i++) {
      Resource resource = file.resources().get(i);
      for (Reference reference : resource.references()) {
        Optional<String> wrong = wrongWith(resource, reference);
        if (wrong.isPresent()) {
          JsonPointer at = pointerTo(i, reference.target());
          return Optional.of(new Malformed(Mistakes.place(root, at), wrong.get()));
        }
      }
    }
    return file.diagram().keySet().stream()
        .filter(id -> id.isBlank() || !positions.containsKey(ResourceId.of(id)))
        .findFirst()
        .map(
            id ->
                new Malformed(
                    JsonPointer.empty().appendProperty("diagram").appendProperty(id).toString(),
                    "there is no resource \"" + id + "\" to place"));
  }

  private Optional<Malformed> firstDuplicate() {
    for (int i = 0; i < file.resources().size(); i++) {
      ResourceId id = file.resources().get(i).id();
      Integer first = positions.putIfAbsent(id, i);
      if (first != null) {
        return Optional.of(
            new Malformed(
                "/resources/" + i + "/id",
                "id \"%s\" is used twice: here and at /resources/%d".formatted(id, first)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> wrongWith(Resource resource, Reference reference) {
    Optional<Resource> target = find(reference.target());
    if (target.isEmpty()) {
      return mayDangle(resource, reference)
          ? Optional.empty()
          : Optional.of("there is no resource \"" + reference.target() + "\"");
    }
    if (reference.role() != Role.CONTAINED_IN
        || resource.kind().containers().contains(target.get().kind())) {
      return Optional.empty();
    }
    String holders =
        resource.kind().containers().stream()
            .map(ResourceKind::jsonName)
            .collect(Collectors.joining(" or a "));
    return Optional.of(
        "a %s cannot lie in \"%s\", a %s: it lies in a %s"
            .formatted(
                resource.kind().jsonName(),
                reference.target(),
                target.get().kind().jsonName(),
                holders));
  }

  private Optional<Resource> find(ResourceId id) {
    return Optional.ofNullable(positions.get(id)).map(file.resources()::get);
  }

  private boolean mayDangle(Resource resource, Reference reference) {
    return !file.missing().isEmpty() || resource.mayNameWhatIsGone(reference.target());
  }

  /** Where in the resource the id is named. */
  private JsonPointer pointerTo(int position, ResourceId target) {
    JsonPointer at = JsonPointer.empty().appendProperty("resources").appendIndex(position);
    JsonNode resource = root.at(at);
    return resource.properties().stream()
        .filter(entry -> !entry.getKey().equals("id"))
        .flatMap(entry -> find(entry.getValue(), at.appendProperty(entry.getKey()), target))
        .findFirst()
        .orElse(at);
  }

  private static Stream<JsonPointer> find(JsonNode node, JsonPointer at, ResourceId target) {
    if (node.isString()) {
      return node.asString().equals(target.value()) ? Stream.of(at) : Stream.empty();
    }
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(entry -> find(entry.getValue(), at.appendProperty(entry.getKey()), target));
    }
    return IntStream.range(0, node.size())
        .boxed()
        .flatMap(i -> find(node.get(i), at.appendIndex(i), target));
  }
}

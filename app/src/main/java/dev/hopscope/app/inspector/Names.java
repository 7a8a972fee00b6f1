package dev.hopscope.app.inspector;

import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How resources of a network are named in the inspector, and found again by what is typed. */
final class Names {
  private final Topology topology;

  Names(Topology topology) {
    this.topology = topology;
  }

  /** The name where there is one, else the id; an interface without one is its owner's. */
  String label(ResourceId id) {
    return ownerOf(id)
        .map(owner -> owner.label() + " (" + id + ")")
        .or(() -> topology.find(id).map(Resource::label))
        .orElse(id.value());
  }

  private Optional<Resource> ownerOf(ResourceId id) {
    return topology
        .find(id, NetworkInterface.class)
        .filter(own -> own.name().isBlank())
        .flatMap(NetworkInterface::attachedTo)
        .flatMap(topology::find);
  }

  /** Name and id. */
  String precise(ResourceId id) {
    return topology
        .find(id)
        .filter(resource -> !resource.name().isBlank() && !resource.name().equals(id.value()))
        .map(resource -> resource.name() + " (" + id + ")")
        .orElseGet(() -> topology.containsVertex(id) ? label(id) : id + " (not here)");
  }

  /** The candidate that the text names by id, by name and id, or by a name that only it has. */
  Optional<ResourceId> find(String text, Collection<ResourceId> candidates) {
    String typed = text.strip();
    Optional<ResourceId> exact =
        candidates.stream()
            .filter(id -> id.value().equalsIgnoreCase(typed) || precise(id).equals(typed))
            .findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<ResourceId> named =
        candidates.stream()
            .filter(id -> label(id).toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Why {@link #find} finds nothing. */
  String whyNot(String text, Collection<ResourceId> candidates) {
    String typed = text.strip();
    boolean several =
        candidates.stream().filter(id -> label(id).equalsIgnoreCase(typed)).count() > 1;
    if (several) {
      return "several are named " + typed + ": write the id";
    }
    if (candidates.isEmpty()) {
      return "nothing here can be chosen yet";
    }
    String some =
        candidates.stream().limit(4).map(this::label).reduce((a, b) -> a + ", " + b).orElse("");
    return (typed.isEmpty() ? "One of " : typed + " is none of ")
        + some
        + (candidates.size() > 4 ? ", …" : "");
  }
}

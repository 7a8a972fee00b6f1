package dev.hopscope.model.topology;

import dev.hopscope.model.resource.Reference;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * A network: resources by id, and a link for each reference between two of them. A value: every
 * change gives a new topology that shares all but the changed part. As a JGraphT graph its vertices
 * are ids, its edges links; self-loops and parallel edges occur. A reference to what is not there
 * is dangling: listed, never an edge.
 *
 * <p>Compared by identity, so that it can key a cache; {@link #sameContentAs} compares content.
 */
public final class Topology extends ImmutableGraph {
  private static final Topology EMPTY =
      new Topology(HashTreePMap.empty(), HashTreePMap.empty(), Set.of(), Descent.begin(), null);

  private final PMap<ResourceId, Resource> resources;
  private final PMap<ResourceId, PSet<Link>> incoming;
  private final Set<Missing> missing;
  private final Descent descent;

  /** Made when first asked for; from then on every change keeps it up. */
  private volatile @Nullable Catalogue catalogue;

  private Topology(
      PMap<ResourceId, Resource> resources,
      PMap<ResourceId, PSet<Link>> incoming,
      Set<Missing> missing,
      Descent descent,
      @Nullable Catalogue catalogue) {
    this.resources = resources;
    this.incoming = incoming;
    this.missing = missing;
    this.descent = descent;
    this.catalogue = catalogue;
  }

  /** The network without a resource. */
  public static Topology empty() {
    return EMPTY;
  }

  /** The network of these resources; of two with one id the later counts. */
  public static Topology of(Collection<? extends Resource> resources) {
    Topology topology = EMPTY;
    for (Resource resource : resources) {
      topology = topology.with(resource);
    }
    return new Topology(
        topology.resources, topology.incoming, topology.missing, Descent.begin(), null);
  }

  /** The same network with this resource added, or put in the place of the one with its id. */
  public Topology with(Resource resource) {
    PMap<ResourceId, PSet<Link>> links = incoming;
    @Nullable Catalogue listed = catalogue;
    @Nullable Resource before = resources.get(resource.id());
    if (before != null) {
      if (before.equals(resource)) {
        return this;
      }
      links = unlink(links, before);
      listed = listed == null ? null : listed.without(before);
    }
    for (Reference reference : resource.references()) {
      Link link = new Link(resource.id(), reference.role(), reference.target());
      links =
          links.plus(
              link.target(), links.getOrDefault(link.target(), HashTreePSet.empty()).plus(link));
    }
    return new Topology(
        resources.plus(resource.id(), resource),
        links,
        missing,
        descent.changing(resource.id()),
        listed == null ? null : listed.with(resource));
  }

  /** The same network without this resource; what refers to it is left dangling. */
  public Topology without(ResourceId id) {
    @Nullable Resource resource = resources.get(id);
    if (resource == null) {
      return this;
    }
    @Nullable Catalogue listed = catalogue;
    return new Topology(
        resources.minus(id),
        unlink(incoming, resource),
        missing,
        descent.changing(id),
        listed == null ? null : listed.without(resource));
  }

  private static PMap<ResourceId, PSet<Link>> unlink(
      PMap<ResourceId, PSet<Link>> links, Resource resource) {
    PMap<ResourceId, PSet<Link>> left = links;
    for (Reference reference : resource.references()) {
      PSet<Link> rest =
          left.getOrDefault(reference.target(), HashTreePSet.empty())
              .minus(new Link(resource.id(), reference.role(), reference.target()));
      left = rest.isEmpty() ? left.minus(reference.target()) : left.plus(reference.target(), rest);
    }
    return left;
  }

  /** The same network, known to lack data of these kinds. */
  public Topology withMissing(Collection<Missing> kinds) {
    return new Topology(resources, incoming, Set.copyOf(kinds), descent, catalogue);
  }

  /**
   * The ids of all resources that may differ from those of the other network, where both are made
   * of the same by changes; so that what was worked out for one need not be for the other. What is
   * missing is not compared.
   */
  public Optional<Set<ResourceId>> changedSince(Topology other) {
    return descent.changedSince(other.descent);
  }

  /** What the snapshot lacks, in a fixed order. */
  public List<Missing> missing() {
    return List.copyOf(new TreeSet<>(missing));
  }

  /** Whether the snapshot lacks data of this kind in any account or Region. */
  public boolean lacks(ResourceKind kind) {
    return missing.stream().anyMatch(entry -> entry.kind() == kind);
  }

  /** Every resource, in no order. */
  public Collection<Resource> resources() {
    return resources.values();
  }

  /** Every resource of one record type or family, in the order of the ids. */
  public <T extends Resource> List<T> all(Class<T> type) {
    return catalogue().all(type);
  }

  /** The resource with this id. */
  public Optional<Resource> find(ResourceId id) {
    return Optional.ofNullable(resources.get(id));
  }

  /** What a resource is called: its label; its id where this network lacks it. */
  public String labelOf(ResourceId id) {
    return find(id).map(Resource::label).orElse(id.value());
  }

  /** The resource with this id, where it is of this type. */
  public <T extends Resource> Optional<T> find(ResourceId id, Class<T> type) {
    return find(id).filter(type::isInstance).map(type::cast);
  }

  /** The resources with this label, in the order of the ids. */
  public Stream<Resource> labelled(String label) {
    return catalogue().labelled(label).stream().flatMap(id -> find(id).stream());
  }

  private Catalogue catalogue() {
    @Nullable Catalogue known = catalogue;
    if (known == null) {
      known = Catalogue.of(resources.values());
      catalogue = known;
    }
    return known;
  }

  /** The links into this id, which need not exist. */
  public Collection<Link> linksTo(ResourceId id) {
    return incoming.getOrDefault(id, HashTreePSet.empty());
  }

  /** The resources of one type that refer to this id in this role, in the order of their ids. */
  public <T extends Resource> List<T> referrers(ResourceId id, Role role, Class<T> type) {
    return linksTo(id).stream()
        .filter(link -> link.role() == role)
        .flatMap(link -> find(link.source(), type).stream())
        .sorted((left, right) -> left.id().compareTo(right.id()))
        .toList();
  }

  /** References to what is not there, ordered by who refers. */
  public List<Link> dangling() {
    return incoming.entrySet().stream()
        .filter(entry -> !resources.containsKey(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .sorted((left, right) -> left.source().compareTo(right.source()))
        .toList();
  }

  /** The container that this resource lives in, where it names one. */
  public Optional<ResourceId> containerOf(ResourceId id) {
    return find(id).stream()
        .flatMap(resource -> resource.references().stream())
        .filter(reference -> reference.role() == Role.CONTAINED_IN)
        .map(Reference::target)
        .findFirst();
  }

  /** An id that nothing has: the kind's prefix and the smallest free number. */
  public ResourceId newId(ResourceKind kind) {
    int number = 1;
    while (resources.containsKey(ResourceId.of(kind.idPrefix() + number))
        || incoming.containsKey(ResourceId.of(kind.idPrefix() + number))) {
      number++;
    }
    return ResourceId.of(kind.idPrefix() + number);
  }

  /** Whether the other network has equal resources and lacks the same. */
  public boolean sameContentAs(Topology other) {
    return resources.equals(other.resources) && missing.equals(other.missing);
  }

  @Override
  public boolean containsVertex(@Nullable ResourceId id) {
    return id != null && resources.containsKey(id);
  }

  @Override
  public Set<ResourceId> vertexSet() {
    return resources.keySet();
  }

  @Override
  Stream<Link> in(ResourceId id) {
    return linksTo(id).stream().filter(link -> resources.containsKey(link.source()));
  }

  @Override
  Stream<Link> out(ResourceId id) {
    return find(id).stream()
        .flatMap(resource -> resource.references().stream())
        .filter(reference -> resources.containsKey(reference.target()))
        .map(reference -> new Link(id, reference.role(), reference.target()));
  }
}

package dev.hopscope.model.topology;

import dev.hopscope.model.resource.ResourceId;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * The part of JGraphT's graph interface that follows from "which links lead in, which lead out";
 * whatever would change the graph is refused.
 */
abstract class ImmutableGraph extends AbstractGraph<ResourceId, Link> {
  private static final GraphType TYPE =
      new DefaultGraphType.Builder()
          .directed()
          .allowMultipleEdges(true)
          .allowSelfLoops(true)
          .allowCycles(true)
          .weighted(false)
          .modifiable(false)
          .build();

  /** Links between existing resources that end here. */
  abstract Stream<Link> in(ResourceId id);

  /** Links between existing resources that start here. */
  abstract Stream<Link> out(ResourceId id);

  @Override
  public GraphType getType() {
    return TYPE;
  }

  @Override
  public Set<Link> edgeSet() {
    return vertexSet().stream().flatMap(this::out).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Link> edgesOf(ResourceId id) {
    return Stream.concat(in(id), out(id)).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Link> incomingEdgesOf(ResourceId id) {
    return in(id).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Link> outgoingEdgesOf(ResourceId id) {
    return out(id).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public int degreeOf(ResourceId id) {
    return inDegreeOf(id) + outDegreeOf(id);
  }

  @Override
  public int inDegreeOf(ResourceId id) {
    return (int) in(id).count();
  }

  @Override
  public int outDegreeOf(ResourceId id) {
    return (int) out(id).count();
  }

  @Override
  public Set<Link> getAllEdges(ResourceId source, ResourceId target) {
    return out(source)
        .filter(link -> link.target().equals(target))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public @Nullable Link getEdge(ResourceId source, ResourceId target) {
    return out(source).filter(link -> link.target().equals(target)).findFirst().orElse(null);
  }

  @Override
  public boolean containsEdge(Link link) {
    return out(link.source()).anyMatch(link::equals);
  }

  @Override
  public ResourceId getEdgeSource(Link link) {
    return link.source();
  }

  @Override
  public ResourceId getEdgeTarget(Link link) {
    return link.target();
  }

  @Override
  public double getEdgeWeight(Link link) {
    return DEFAULT_EDGE_WEIGHT;
  }

  @Override
  public @Nullable Supplier<ResourceId> getVertexSupplier() {
    return null;
  }

  @Override
  public @Nullable Supplier<Link> getEdgeSupplier() {
    return null;
  }

  @Override
  public @Nullable Link addEdge(ResourceId source, ResourceId target) {
    throw immutable();
  }

  @Override
  public boolean addEdge(ResourceId source, ResourceId target, Link link) {
    throw immutable();
  }

  @Override
  public @Nullable ResourceId addVertex() {
    throw immutable();
  }

  @Override
  public boolean addVertex(ResourceId id) {
    throw immutable();
  }

  @Override
  public @Nullable Link removeEdge(ResourceId source, ResourceId target) {
    throw immutable();
  }

  @Override
  public boolean removeEdge(Link link) {
    throw immutable();
  }

  @Override
  public boolean removeVertex(ResourceId id) {
    throw immutable();
  }

  @Override
  public void setEdgeWeight(Link link, double weight) {
    throw immutable();
  }

  /** By identity: two networks with equal content are still two. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  private static UnsupportedOperationException immutable() {
    return new UnsupportedOperationException("a topology is a value: with() gives the changed one");
  }
}

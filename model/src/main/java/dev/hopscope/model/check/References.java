package dev.hopscope.model.check;

import dev.hopscope.model.check.ReferenceProblem.Dangling;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Link;
import dev.hopscope.model.topology.Topology;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * References to what is not there, apart from blackhole routes and stale rules, and from kinds that
 * the snapshot says nothing of.
 */
final class References implements Check {

  @Override
  public Stream<Problem> of(Topology topology) {
    return topology.dangling().stream()
        .filter(link -> !isMeantToDangle(topology, link) && !isMissing(topology, link.target()))
        .sorted(
            Comparator.comparing(Link::source)
                .thenComparing(Link::target)
                .thenComparing(Link::role))
        .map(link -> new Dangling(link.source(), link.role(), link.target()));
  }

  private static boolean isMeantToDangle(Topology topology, Link link) {
    return topology
        .find(link.source())
        .filter(source -> source.mayNameWhatIsGone(link.target()))
        .isPresent();
  }

  private static boolean isMissing(Topology topology, ResourceId target) {
    return topology.missing().stream()
        .anyMatch(missing -> target.value().startsWith(missing.kind().idPrefix()));
  }
}

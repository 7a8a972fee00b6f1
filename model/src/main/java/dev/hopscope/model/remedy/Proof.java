package dev.hopscope.model.remedy;

import dev.hopscope.model.check.Checks;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.RuleNames;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries remedies of a problem on copies of the network. Problems are counted by rule and resources,
 * so that one whose numbers alone changed ("needs 13 addresses", then 12) is not a new one.
 */
final class Proof {
  private record Kind(String rule, List<ResourceId> ids) {
    static Kind of(Problem problem) {
      return new Kind(RuleNames.of(problem), problem.ids());
    }
  }

  private final Problem problem;
  private final Topology topology;
  private final Map<Kind, Long> before;

  private Proof(Problem problem, Topology topology) {
    this.problem = problem;
    this.topology = topology;
    this.before = counted(Checks.of(topology));
  }

  static Proof of(Problem problem, Topology topology) {
    return new Proof(problem, topology);
  }

  boolean holdsFor(Remedy remedy) {
    List<Problem> after = Checks.of(remedy.applyTo(topology));
    Map<Kind, Long> counts = counted(after);
    Kind own = Kind.of(problem);
    return !after.contains(problem)
        && counts.getOrDefault(own, 0L) < before.getOrDefault(own, 0L)
        && after.stream()
            .filter(each -> each.severity().compareTo(problem.severity()) <= 0)
            .map(Kind::of)
            .distinct()
            .allMatch(kind -> counts.getOrDefault(kind, 0L) <= before.getOrDefault(kind, 0L));
  }

  private static Map<Kind, Long> counted(List<Problem> problems) {
    return problems.stream()
        .map(Kind::of)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}

package dev.hopscope.routing.diagnosis;

import dev.hopscope.routing.Answer;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Everything that stands in a packet's way.
 *
 * @param blockers the obstacles on the path that is cheapest to mend, in path order: mended
 *     together they let the packet and its reply through, which was tried
 * @param others other sets of obstacles that would do as well, of other paths
 * @param mended the answer once the blockers are mended; empty where they cannot be
 */
public record Diagnosis(
    List<Blocker> blockers, List<List<Blocker>> others, Optional<Answer> mended) {

  public Diagnosis {
    blockers = List.copyOf(blockers);
    others = others.stream().map(List::copyOf).toList();
  }

  /** Nothing stands in the way, or nothing known. */
  public static Diagnosis none() {
    return new Diagnosis(List.of(), List.of(), Optional.empty());
  }

  /**
   * The steps of a way as they would be with the blockers mended, from where they part from those
   * that were really taken.
   */
  public static List<Step> assumed(Optional<Trace> taken, Optional<Trace> mended) {
    List<Step> real = taken.map(Trace::steps).orElse(List.of());
    List<Step> after = mended.map(Trace::steps).orElse(List.of());
    int shared = 0;
    while (shared < real.size()
        && shared < after.size()
        && real.get(shared).equals(after.get(shared))) {
      shared++;
    }
    return after.subList(shared, after.size());
  }

  /** Looks for the cheapest set of changes that lets the packet through, by trying. */
  public static Diagnosis of(Trial trial) {
    return CheapestMend.of(trial);
  }
}

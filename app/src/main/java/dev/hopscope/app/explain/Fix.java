package dev.hopscope.app.explain;

import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.diagnosis.Blocker;
import dev.hopscope.routing.diagnosis.Mend;
import dev.hopscope.routing.diagnosis.Repair;
import dev.hopscope.routing.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Repairs as one edit, which one undo takes back. */
final class Fix {
  private Fix() {}

  /** The edit that makes the repairs of these blockers, in order. */
  static Edit of(List<Blocker> blockers, Topology topology) {
    List<Edit> edits = new ArrayList<>();
    Topology now = topology;
    for (Mend mend : mends(blockers)) {
      for (Resource put : mend.puts(now)) {
        edits.add(
            now.containsVertex(put.id())
                ? new Edit.ReplaceResource(put)
                : new Edit.AddResource(put));
        now = now.with(put);
      }
    }
    return new Edit.Batch(intent(blockers, topology), edits);
  }

  /** Whether every blocker of this way can be mended, so that a fix leads to a yes. */
  static boolean isWhole(List<Blocker> blockers) {
    return blockers.stream().allMatch(blocker -> blocker.repair().isPresent());
  }

  private static List<Mend> mends(List<Blocker> blockers) {
    return blockers.stream()
        .flatMap(blocker -> blocker.repair().stream())
        .map(Repair::mend)
        .toList();
  }

  private static String intent(List<Blocker> blockers, Topology topology) {
    return blockers.size() == 1
        ? "Fix: " + SentenceFlow.plain(new Sentences(topology).remedy(blockers.getFirst()))
        : "Fix " + blockers.size() + " blockers";
  }
}

package dev.hopscope.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.document.SavedQuestion;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the samples offer to fix is fixed by one edit. */
class FixTest {
  private record Case(Document document, Answer answer) {
    List<List<Blocker>> offered() {
      return Stream.concat(Stream.of(answer.blockers()), answer.diagnosis().others().stream())
          .filter(blockers -> !blockers.isEmpty() && Fix.isWhole(blockers))
          .toList();
    }
  }

  @Test
  void whatIsOfferedLetsThePacketThrough() {
    int tried = 0;
    for (Case each : blocked()) {
      for (List<Blocker> blockers : each.offered()) {
        Document fixed = Fix.of(blockers, each.document().topology()).applyTo(each.document());
        assertThat(Reachability.of(fixed.topology()).walk(each.answer().question()).verdict())
            .as("%s", each.answer().question())
            .isNotEqualTo(Verdict.UNREACHABLE);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(20);
  }

  @Test
  void oneFixIsNamedByWhatItDoesAndSeveralByTheirNumber() {
    for (Case each : blocked()) {
      for (List<Blocker> blockers : each.offered()) {
        Edit.Batch fix = (Edit.Batch) Fix.of(blockers, each.document().topology());
        assertThat(fix.intent())
            .startsWith(blockers.size() == 1 ? "Fix: " : "Fix " + blockers.size() + " blockers")
            .doesNotContain("`");
      }
    }
  }

  private static List<Case> blocked() {
    List<Case> cases = new ArrayList<>();
    for (Sample sample : Sample.all()) {
      Document document = sample.document();
      Reachability network = Reachability.of(document.topology());
      document.questions().stream()
          .map(SavedQuestion::question)
          .map(network::ask)
          .filter(answer -> answer.verdict() == Verdict.UNREACHABLE)
          .forEach(answer -> cases.add(new Case(document, answer)));
    }
    return cases;
  }
}

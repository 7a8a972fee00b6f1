package dev.hopscope.routing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Failure;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.diagnosis.Blocker;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is offered to mend a way mends it, in networks that nobody thought of. */
class DiagnosisTest {
  private static final int EVERY = 7;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void blockersMendedTogetherLetThePacketThrough(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    List<Question> questions = Questions.about(topology);
    for (int i = 0; i < questions.size(); i += EVERY) {
      Answer answer = network.ask(questions.get(i));
      if (answer.verdict() == Verdict.UNREACHABLE && isMendable(answer)) {
        Topology mended = mended(topology, answer);
        assertThat(Reachability.of(mended).walk(answer.question()).verdict())
            .as(() -> answer.question() + " mended by " + answer.blockers())
            .isNotEqualTo(Verdict.UNREACHABLE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsReachableHasNoBlockersAndWhatIsNotHasSome(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    List<Question> questions = Questions.about(topology);
    for (int i = 0; i < questions.size(); i += EVERY) {
      Answer answer = network.ask(questions.get(i));
      assertThat(answer.blockers().isEmpty())
          .as(() -> answer.question() + " " + answer.verdict())
          .isEqualTo(answer.verdict() != Verdict.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatStopsThePacketIsTheFirstOfItsBlockersOnThatWay(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    List<Question> questions = Questions.about(topology);
    for (int i = 0; i < questions.size(); i += EVERY) {
      Answer answer = network.ask(questions.get(i));
      List<Optional<Failure>> met =
          answer.blockers().stream().map(blocker -> Optional.of(blocker.failure())).toList();
      assertThat(met.indexOf(answer.failure()))
          .as(() -> answer.question() + " blocked by " + answer.blockers())
          .isLessThanOrEqualTo(0);
    }
  }

  private static boolean isMendable(Answer answer) {
    return answer.blockers().stream().allMatch(blocker -> blocker.repair().isPresent());
  }

  private static Topology mended(Topology topology, Answer answer) {
    Topology mended = topology;
    for (Blocker blocker : answer.blockers()) {
      for (Resource put : blocker.repair().orElseThrow().mend().puts(mended)) {
        mended = mended.with(put);
      }
    }
    return mended;
  }
}

package dev.hopscope.routing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.NetworkInterface;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.Verdict;
import dev.hopscope.routing.trace.DropReason;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every network and every question; networks are random, the seed is the test. */
class RoutingPropertiesTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static LongStream manySeeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  void everyQuestionOfEveryNetworkHasAnAnswer(long seed) throws ReflectiveOperationException {
    RandomRubble rubble = new RandomRubble(seed);
    Topology topology = rubble.network();
    Reachability network = Reachability.of(topology);
    for (int i = 0; i < 60; i++) {
      mustHoldTogether(network.walk(rubble.question(topology)));
    }
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  void everyWalkEndsWhereverRoutesLead(long seed) {
    Topology topology = new RandomRoutes(seed).network();
    Reachability network = Reachability.of(topology);
    for (Question question : Questions.about(topology)) {
      mustHoldTogether(network.walk(question));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersHoldTogether(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    for (Question question : Questions.about(topology)) {
      mustHoldTogether(network.walk(question));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void insideASubnetNoAclIsAsked(long seed) {
    Topology topology = RandomNetworks.of(seed);
    Reachability network = Reachability.of(topology);
    for (NetworkInterface from : topology.all(NetworkInterface.class)) {
      for (NetworkInterface to : topology.all(NetworkInterface.class)) {
        if (from.subnet().equals(to.subnet()) && !from.equals(to)) {
          Answer answer = network.walk(Question.tcp(from.id().value(), to.id().value(), 8080));
          assertThat(Questions.steps(answer)).noneMatch(Step.NetworkAclStep.class::isInstance);
        }
      }
    }
  }

  private static void mustHoldTogether(Answer answer) {
    assertThat(answer.cannotAsk().isPresent()).isEqualTo(answer.verdict() == Verdict.CANNOT_ASK);
    assertThat(answer.failure().isPresent())
        .isEqualTo(answer.verdict() == Verdict.UNREACHABLE || answer.verdict() == Verdict.UNKNOWN);
    switch (answer.verdict()) {
      case REACHABLE -> {
        assertThat(answer.forward())
            .hasValueSatisfying(trace -> assertThat(trace.delivered()).isTrue());
        answer.reply().ifPresent(trace -> assertThat(trace.delivered()).isTrue());
      }
      case UNREACHABLE ->
          assertThat(answer.failure().orElseThrow().reason()).isInstanceOf(DropReason.class);
      case UNKNOWN ->
          assertThat(answer.failure().orElseThrow().reason()).isInstanceOf(UnknownReason.class);
      case CANNOT_ASK -> assertThat(answer.forward()).isEmpty();
    }
    answer
        .failure()
        .ifPresent(failure -> assertThat(Questions.steps(answer)).contains(failure.step()));
  }
}

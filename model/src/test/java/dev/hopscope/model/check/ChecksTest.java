package dev.hopscope.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.check.Problem.CheckFailed;
import dev.hopscope.model.file.RandomDocuments;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksTest {
  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  private static final class Broken implements Check {
    @Override
    public Stream<Problem> of(Topology topology) {
      throw new IllegalStateException("fault");
    }
  }

  @Test
  void soundNetworkHasNoProblem() {
    assertThat(Checks.of(Net.clean())).isEmpty();
  }

  @Test
  void emptyNetworkHasNoProblem() {
    assertThat(Checks.of(Topology.empty())).isEmpty();
  }

  @Test
  void checkThatThrowsIsReported() {
    assertThat(Checks.run(List.of(new Broken()), Net.clean()))
        .containsExactly(new CheckFailed("Broken", "java.lang.IllegalStateException: fault"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCheckThrowsHoweverOddTheNetwork(long seed) {
    assertThat(Checks.of(RandomDocuments.of(seed)))
        .noneMatch(CheckFailed.class::isInstance)
        .allSatisfy(
            problem -> {
              assertThat(problem.ids()).isNotEmpty();
              assertThat(problem.awsCode()).isNotNull();
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderOfAddingDoesNotShow(long seed) {
    Topology topology = RandomDocuments.of(seed).topology();
    Topology other =
        Topology.of(topology.all(Resource.class).reversed()).withMissing(topology.missing());

    assertThat(Checks.of(other)).isEqualTo(Checks.of(topology));
  }

  @Test
  void worstProblemsComeFirst() {
    List<Problem> problems =
        Net.problems(
            Net.eip("eipalloc-1", "203.0.113.1", ""),
            Net.subnet("subnet-3", "vpc-1", "a", "10.9.0.0/24"));

    assertThat(problems)
        .extracting(Problem::severity)
        .containsExactly(Severity.ERROR, Severity.NOTICE);
  }
}

package dev.hopscope.routing.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.document.Question;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.topology.Topology;
import dev.hopscope.routing.Answer;
import dev.hopscope.routing.Reachability;
import dev.hopscope.routing.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A network made ready from another by what changed answers as one made ready from nothing, step by
 * step and word by word, whatever was edited and wherever an undo went.
 */
class DerivedNetworkTest {
  private static final int EDITS = 25;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editsOfANetworkThatHoldsTogether(long seed) {
    Edits edits = new Edits(seed, RandomNetworks.of(seed), RandomNetworks.of(seed + 1));
    for (int i = 0; i < EDITS; i++) {
      Topology now = edits.next();
      List<Question> questions = Questions.about(now);
      for (int n = 0; n < Math.min(8, questions.size()); n++) {
        edits.mustAnswerAsAnew(questions.get(edits.random.nextInt(questions.size())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void editsOfANetworkThatHoldsNothingTogether(long seed) throws ReflectiveOperationException {
    RandomRubble rubble = new RandomRubble(seed);
    Edits edits = new Edits(seed, rubble.network(), new RandomRubble(seed + 1).network());
    for (int i = 0; i < EDITS; i++) {
      Topology now = edits.next();
      for (int n = 0; n < 8; n++) {
        edits.mustAnswerAsAnew(rubble.question(now));
      }
    }
  }

  /** Puts resources of another network in, takes some out, renames some, goes back to before. */
  private static final class Edits {
    private final SplittableRandom random;
    private final List<Resource> others;
    private final List<Topology> states = new ArrayList<>();
    private Topology now;
    private Reachability derived;

    Edits(long seed, Topology topology, Topology other) {
      this.random = new SplittableRandom(seed);
      this.others = other.all(Resource.class);
      this.now = topology;
      this.derived = Reachability.of(topology);
      states.add(topology);
    }

    Topology next() {
      List<Resource> own = now.all(Resource.class);
      now =
          switch (random.nextInt(4)) {
            case 0 -> now.with(oneOf(others));
            case 1 -> own.isEmpty() ? now : now.without(oneOf(own).id());
            case 2 -> own.isEmpty() ? now : now.with(oneOf(own).withName(oneOf(own).label()));
            default -> oneOf(states);
          };
      states.add(now);
      derived = derived.after(now);
      return now;
    }

    void mustAnswerAsAnew(Question question) {
      Topology same = Topology.of(now.resources()).withMissing(now.missing());
      Answer anew = Reachability.of(same).walk(question);
      Answer answer = derived.walk(question);
      assertThat(answer).as(question::toString).isEqualTo(anew);
      assertThat(new Sentences(now).of(answer)).isEqualTo(new Sentences(same).of(anew));
    }

    private <T> T oneOf(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}

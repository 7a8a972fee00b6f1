package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontierTest {
  @Test
  void theCheapestIsTakenFirstWhateverCameInBetween() {
    Random random = new Random(1);
    Frontier frontier = new Frontier();
    PriorityQueue<Integer> expected = new PriorityQueue<>();
    for (int i = 0; i < 2_000; i++) {
      if (random.nextInt(3) > 0 || expected.isEmpty()) {
        int state = random.nextInt(1_000_000);
        frontier.add(state / 7.0, state);
        expected.add(state);
      } else {
        assertThat(frontier.remove()).isEqualTo(expected.remove());
      }
    }
    while (!expected.isEmpty()) {
      assertThat(frontier.remove()).isEqualTo(expected.remove());
    }
    assertThat(frontier.isEmpty()).isTrue();
  }
}

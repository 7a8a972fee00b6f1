package dev.hopscope.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a box of 40 by 40 is pulled to. */
class AlignmentTest {
  private final Rect first = new Rect(0, 0, 40, 40);
  private final Rect second = new Rect(60, 0, 40, 40);

  @Test
  void aSharedEdgePulls() {
    Rect wanted = new Rect(3, 100, 60, 60);

    assertThat(Alignment.best(List.of(first), wanted, Axis.ACROSS))
        .hasValueSatisfying(found -> assertThat(found.pull()).isEqualTo(-3));
  }

  @Test
  void whatIsFarFromEveryLineIsNotPulled() {
    Rect wanted = new Rect(11, 100, 40, 40);

    assertThat(Alignment.best(List.of(first), wanted, Axis.ACROSS)).isEmpty();
  }

  @Test
  void theGapBetweenTwoIsProposedForTheThird() {
    Rect wanted = new Rect(118, 4, 40, 40);

    assertThat(Alignment.best(List.of(first, second), wanted, Axis.ACROSS))
        .hasValueSatisfying(
            found -> {
              assertThat(found.pull()).isEqualTo(2);
              assertThat(found.guides(wanted)).hasSize(2);
            });
  }

  @Test
  void aGapCountsOnlyForWhatStandsInTheSameRow() {
    Rect wanted = new Rect(118, 300, 40, 40);

    assertThat(Alignment.best(List.of(first, second), wanted, Axis.ACROSS)).isEmpty();
  }
}

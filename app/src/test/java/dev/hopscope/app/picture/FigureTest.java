package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureTest {
  private final Figure.Wire corner =
      Figure.Wire.of(
          Optional.empty(),
          Figure.Wire.Stroke.PLAIN,
          List.of(new Point(0, 0), new Point(1000, 0), new Point(1000, 1000)));

  @Test
  void aWireIsWhereItRunsAndNotInTheWholeOfItsBounds() {
    assertThat(corner.meets(new Rect(400, -20, 40, 40))).isTrue();
    assertThat(corner.meets(new Rect(980, 500, 40, 40))).isTrue();
    assertThat(corner.meets(new Rect(300, 300, 400, 400))).isFalse();
  }

  @Test
  void aWireAlongTheEdgeOfAnAreaIsInIt() {
    assertThat(corner.meets(new Rect(400, 0.9, 40, 40))).isTrue();
    assertThat(corner.meets(new Rect(400, 2, 40, 40))).isFalse();
  }

  @Test
  void aPictureLeavesOutWhatIsSeenElsewhereOnly() {
    Picture picture = Picture.of(List.of(corner), Map.of(), Set.of(), Kept.NOTHING);
    assertThat(picture.meeting(new Rect(400, -20, 40, 40), 0)).containsExactly(corner);
    assertThat(picture.meeting(new Rect(300, 300, 400, 400), 0)).isEmpty();
  }
}

package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireRouterTest {
  private static final Rect LEFT = new Rect(0, 0, 200, 200);
  private static final Rect RIGHT = new Rect(600, 0, 200, 200);

  @Test
  void neighboursAreJoinedByOneLevelLine() {
    List<Point> way =
        new WireRouter(Obstacles.of(List.of(LEFT, RIGHT), List.of()), Map.of())
            .way(new Stretch(End.of(LEFT), End.of(RIGHT), 0), 0);
    assertThat(way).containsExactly(new Point(200, 100), new Point(600, 100));
  }

  @Test
  void aBoxInBetweenIsPassed() {
    Rect between = new Rect(350, -50, 100, 300);
    List<Point> way =
        new WireRouter(Obstacles.of(List.of(LEFT, between, RIGHT), List.of()), Map.of())
            .way(new Stretch(End.of(LEFT), End.of(RIGHT), 0), 0);
    for (int i = 1; i < way.size(); i++) {
      assertThat(between.intersects(Rect.between(way.get(i - 1), way.get(i)).grow(0.5))).isFalse();
    }
  }

  @Test
  void aWayAmongManySignsMeetsNone() {
    Random random = new Random(1);
    List<Rect> signs = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      signs.add(new Rect(230 + random.nextInt(320), random.nextInt(500) - 150, 12, 12));
    }
    Obstacles obstacles = Obstacles.of(List.of(LEFT, RIGHT), signs);
    Stretch stretch = new Stretch(End.of(LEFT), End.of(RIGHT), 0);
    WireRouter router = new WireRouter(obstacles, Map.of());

    List<Point> way = router.way(stretch, 0);

    assertThat(way).hasSizeGreaterThan(2);
    assertThat(router.isFree(stretch, way)).isTrue();
  }

  @Test
  void aSecondWireBetweenTheSameEndsRunsBesideTheFirst() {
    WireRouter router = new WireRouter(Obstacles.of(List.of(LEFT, RIGHT), List.of()), Map.of());
    List<Point> first = router.way(new Stretch(End.of(LEFT), End.of(RIGHT), 0), 0);
    router.draw(first, 0);
    assertThat(router.way(new Stretch(End.of(LEFT), End.of(RIGHT), 64), 1)).isNotEqualTo(first);
  }
}

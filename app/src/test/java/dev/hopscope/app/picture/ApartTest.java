package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.Apart.Freedom;
import dev.hopscope.app.picture.Apart.Item;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApartTest {
  private static final Point STAYS = new Point(0, 0);

  @Test
  void whatDoesNotOverlapStays() {
    assertThat(Apart.offsets(List.of(item(0, 0), item(60, 0)))).containsExactly(STAYS, STAYS);
  }

  @Test
  void theSecondGivesWayByAsLittleAsItTakes() {
    assertThat(Apart.offsets(List.of(item(0, 0), item(32, 8))))
        .containsExactly(STAYS, new Point(16, 0));
  }

  @Test
  void anEdgeIsLeftOnlyAlongIt() {
    Item onSide = new Item(List.of(new Rect(32, 8, 40, 40)), Freedom.DOWN, 8);

    assertThat(Apart.offsets(List.of(item(0, 0), onSide))).containsExactly(STAYS, new Point(0, 40));
  }

  @Test
  void namesMayStandBesideWhatTheirBoundsSurround() {
    Item hollow =
        new Item(
            List.of(new Rect(0, 0, 100, 20), new Rect(0, 0, 20, 100)), Freedom.RIGHT_OR_DOWN, 8);

    assertThat(Apart.offsets(List.of(hollow, item(50, 50)))).containsExactly(STAYS, STAYS);
  }

  @Test
  void whatIsPushedOntoTheNextIsPushedOn() {
    List<Point> offsets = Apart.offsets(List.of(item(0, 0), item(48, 0), item(40, 0)));

    assertThat(offsets.getLast()).isNotEqualTo(STAYS);
    assertThat(item(40, 0).bounds().plus(offsets.getLast().x(), offsets.getLast().y()))
        .matches(there -> !there.intersects(item(0, 0).bounds()))
        .matches(there -> !there.intersects(item(48, 0).bounds()));
  }

  private static Item item(double x, double y) {
    return new Item(List.of(new Rect(x, y, 40, 40)), Freedom.RIGHT_OR_DOWN, 8);
  }
}

package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpatialIndexTest {
  private final Random random = new Random(7);

  private Rect any(double most) {
    return new Rect(
        random.nextDouble(-3000, 3000),
        random.nextDouble(-3000, 3000),
        random.nextDouble() * most,
        random.nextDouble() * most);
  }

  private List<Rect> many() {
    List<Rect> rects = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      rects.add(any(i % 50 == 0 ? 5000 : 120));
    }
    rects.add(new Rect(0, 0, 64, 64));
    rects.add(new Rect(10, 10, 0, 0));
    return rects;
  }

  @Test
  void findsWhatALookAtAllFinds() {
    List<Rect> rects = many();
    SpatialIndex index = SpatialIndex.of(rects);
    for (int round = 0; round < 500; round++) {
      Rect area = any(round % 10 == 0 ? 4000 : 200);
      TreeSet<Integer> found = new TreeSet<>();
      index.meeting(area, found::add);
      assertThat(found)
          .containsExactlyElementsOf(
              IntStream.range(0, rects.size())
                  .filter(number -> rects.get(number).intersects(area))
                  .boxed()
                  .toList());
    }
  }

  @Test
  void leavesOutNothingThatIsLongEnough() {
    List<Rect> rects = many();
    Rect everything = new Rect(-9000, -9000, 20000, 20000);
    List<Integer> found = new ArrayList<>();
    SpatialIndex.of(rects).meeting(everything, 90, found::add);
    assertThat(found).hasSizeLessThan(rects.size());
    assertThat(IntStream.range(0, rects.size()).filter(each -> longest(rects.get(each)) >= 90))
        .allMatch(found::contains);
  }

  private static double longest(Rect rect) {
    return Math.max(rect.width(), rect.height());
  }
}

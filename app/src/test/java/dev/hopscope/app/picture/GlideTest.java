package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlideTest {
  private final Document document = Networks.onePublicSubnet(2);
  private final Picture start = PictureBuilder.of(moved(900));
  private final Picture end = PictureBuilder.of(moved(0));

  private Document moved(double by) {
    Map<ResourceId, Rect> laid = AutoLayout.rects(Nesting.of(document.topology()));
    Diagram diagram = Diagram.empty();
    for (Map.Entry<ResourceId, Rect> each : laid.entrySet()) {
      diagram = diagram.with(each.getKey(), each.getValue().plus(by, 0));
    }
    return document.with(diagram);
  }

  private static double x(Picture picture) {
    return picture.spot(id("i-1")).orElseThrow().x();
  }

  @Test
  void halfwayEverythingIsHalfway() {
    Picture half = Glide.between(start, end).orElseThrow().at(0.5);
    assertThat(x(half)).isEqualTo((x(start) + x(end)) / 2);
  }

  @Test
  void atItsEndEverythingIsInItsPlace() {
    Picture last = Glide.between(start, end).orElseThrow().at(1);
    assertThat(last.spots()).isEqualTo(end.spots());
  }

  @Test
  void whereNothingMovesThereIsNoGlide() {
    assertThat(Glide.between(end, end)).isEmpty();
  }

  @Test
  void tooMuchToMoveJumps() {
    Picture huge = PictureBuilder.of(Estates.of(1, 3_000));
    assertThat(Glide.between(start, huge)).isEmpty();
  }
}

package dev.hopscope.app.way;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.Networks;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import org.junit.jupiter.api.Test;

class BendTest {
  private static final Rect UPPER = new Rect(0, 0, 40, 40);
  private static final Rect LOWER = new Rect(0, 400, 40, 40);

  @Test
  void theWayBackHasASideOfItsOwn() {
    Picture nothing = Picture.empty();
    double there = Bend.between(UPPER, LOWER, nothing).at(0.5).x();
    double back = Bend.between(LOWER, UPPER, nothing).at(0.5).x();
    assertThat(there).isGreaterThan(20);
    assertThat(back).isLessThan(20);
  }

  @Test
  void aNameInItsWayIsPassed() {
    Document document = Networks.onePublicSubnet(3);
    Diagram diagram =
        Diagram.empty()
            .with(Networks.id("i-1"), new Rect(0, 0, 40, 40))
            .with(Networks.id("i-2"), new Rect(52, 180, 40, 40))
            .with(Networks.id("i-3"), new Rect(0, 400, 40, 40));
    Picture picture = PictureBuilder.of(document.with(diagram));
    Rect from = picture.spot(Networks.id("i-1")).orElseThrow();
    Rect to = picture.spot(Networks.id("i-3")).orElseThrow();
    assertThat(Bend.between(from, to, Picture.empty()).covers(picture, 1)).isNotEmpty();
    assertThat(Bend.between(from, to, picture).covers(picture, 1)).isEmpty();
  }
}

package dev.hopscope.app.way;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.Figure;
import dev.hopscope.app.picture.Networks;
import dev.hopscope.app.picture.Picture;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void whereItsOwnSideIsFullOfIconsItTakesTheOther() {
    Document document = Networks.onePublicSubnet(12);
    Diagram diagram =
        Diagram.empty()
            .with(Networks.id("i-1"), new Rect(0, 0, 40, 40))
            .with(Networks.id("i-2"), new Rect(0, 400, 40, 40));
    for (int i = 3; i <= 12; i++) {
      diagram = diagram.with(Networks.id("i-" + i), new Rect(56 * (i - 3), 180, 40, 40));
    }
    Picture picture = PictureBuilder.of(document.with(diagram));
    Rect from = picture.spot(Networks.id("i-1")).orElseThrow();
    Rect to = picture.spot(Networks.id("i-2")).orElseThrow();

    assertThat(icons(Bend.between(from, to, Picture.empty()), picture)).isNotEmpty();
    assertThat(icons(Bend.between(from, to, picture), picture)).isEmpty();
  }

  /** What a curve runs over between its ends. */
  private static List<Figure> icons(Bend bend, Picture picture) {
    return IntStream.range(1, 100)
        .mapToObj(step -> bend.at(step / 100.0))
        .flatMap(point -> picture.meeting(new Rect(point.x(), point.y(), 0, 0), 0).stream())
        .filter(Figure.Icon.class::isInstance)
        .distinct()
        .toList();
  }
}

package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HitTesterTest {
  private final Picture picture = PictureBuilder.of(Networks.onePublicSubnet(2));

  private Rect spot(String id) {
    return picture.spot(id(id)).orElseThrow();
  }

  @Test
  void theTopmostFigureIsHit() {
    assertThat(HitTester.at(picture, spot("i-1").center(), 0)).contains(id("i-1"));
  }

  @Test
  void besideItsHostsTheSubnetIsHit() {
    Rect subnet = spot("subnet-1");
    assertThat(HitTester.at(picture, new Point(subnet.x() + 3, subnet.bottom() - 3), 0))
        .contains(id("subnet-1"));
  }

  @Test
  void aNameIsPartOfWhatItNames() {
    Rect icon = spot("i-1");
    assertThat(HitTester.at(picture, new Point(icon.center().x(), icon.bottom() + 10), 0))
        .contains(id("i-1"));
  }

  @Test
  void bareGroundIsNothing() {
    assertThat(HitTester.at(picture, new Point(-5000, -5000), 5)).isEmpty();
  }

  @Test
  void aWireIsHitBesideItsLineToo() {
    Figure.Wire wire =
        Figure.Wire.of(
            Optional.of(id("tgw-attach-1")),
            Figure.Wire.Stroke.PLAIN,
            List.of(new Point(0, 0), new Point(100, 0)));
    Picture one = Picture.of(List.of(wire), Map.of(), Set.of(), Map.of());
    assertThat(HitTester.at(one, new Point(50, 4), 5)).contains(id("tgw-attach-1"));
    assertThat(HitTester.at(one, new Point(50, 9), 5)).isEmpty();
  }

  @Test
  void aMarqueeTakesWhatLiesWhollyInside() {
    Rect around = spot("i-1").grow(4);
    assertThat(HitTester.inside(picture, around)).containsExactly(id("i-1"));
  }
}

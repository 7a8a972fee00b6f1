package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HitTesterTest {
  private final Document document = Networks.onePublicSubnet(2);
  private final Picture picture = PictureBuilder.of(document);
  private final HitTester hits = new HitTester(picture, document.topology());

  private Rect spot(String id) {
    return picture.spot(id(id)).orElseThrow();
  }

  @Test
  void theTopmostFigureIsHit() {
    assertThat(hits.at(spot("i-1").center(), 0)).contains(id("i-1"));
  }

  @Test
  void besideItsHostsTheSubnetIsHit() {
    Rect subnet = spot("subnet-1");
    assertThat(hits.at(new Point(subnet.x() + 3, subnet.bottom() - 3), 0)).contains(id("subnet-1"));
  }

  @Test
  void aNameIsPartOfWhatItNames() {
    Rect icon = spot("i-1");
    assertThat(hits.at(new Point(icon.center().x(), icon.bottom() + 10), 0)).contains(id("i-1"));
  }

  @Test
  void bareGroundIsNothing() {
    assertThat(hits.at(new Point(-5000, -5000), 5)).isEmpty();
  }

  @Test
  void aWireIsHitBesideItsLineToo() {
    Figure.Wire wire =
        Figure.Wire.of(
            Optional.of(id("tgw-attach-1")),
            Figure.Wire.Stroke.PLAIN,
            List.of(new Point(0, 0), new Point(100, 0)));
    Picture one = Picture.of(List.of(wire), Map.of(), Set.of(), Kept.NOTHING);
    HitTester line = new HitTester(one, Topology.of(List.of(new Region(id("tgw-attach-1"), ""))));
    assertThat(line.at(new Point(50, 4), 5)).contains(id("tgw-attach-1"));
    assertThat(line.at(new Point(50, 9), 5)).isEmpty();
  }

  @Test
  void whereWhatIsDrawnIsGoneWhatLiesBelowItIsHit() {
    HitTester after = new HitTester(picture, document.topology().without(id("i-1")));
    assertThat(after.at(spot("i-1").center(), 0)).contains(id("subnet-1"));
    assertThat(after.inside(spot("i-1").grow(4))).isEmpty();
  }

  @Test
  void aPictureOfWhatIsAllGoneIsBareGround() {
    HitTester after = new HitTester(picture, Topology.empty());
    assertThat(after.at(spot("i-1").center(), 0)).isEmpty();
    assertThat(after.inside(picture.bounds())).isEmpty();
  }

  @Test
  void aMarqueeTakesWhatLiesWhollyInside() {
    Rect around = spot("i-1").grow(4);
    assertThat(hits.inside(around)).containsExactly(id("i-1"));
  }
}

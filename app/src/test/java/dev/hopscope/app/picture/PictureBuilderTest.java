package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AvailabilityZone;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureBuilderTest {

  private static List<Figure> figures(Picture picture, String id) {
    return picture.figures().stream()
        .filter(figure -> figure.resource().equals(Optional.of(id(id))))
        .toList();
  }

  private static Rect spot(Picture picture, String id) {
    return picture.spot(id(id)).orElseThrow();
  }

  @Test
  void nothingMakesAnEmptyPicture() {
    assertThat(PictureBuilder.of(Document.empty()).figures()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void everyResourceIsToBeSeen(Document sample) {
    Picture picture = PictureBuilder.of(sample);
    assertThat(sample.topology().resources()).isNotEmpty();
    for (Resource resource : sample.topology().resources()) {
      assertThat(picture.spot(resource.id())).as(resource.id().value()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void whatIsDrawnNowhereIsSeenToo(Document sample) {
    Picture picture = PictureBuilder.of(sample.with(Diagram.empty()));
    for (Resource resource : sample.topology().resources()) {
      assertThat(picture.spot(resource.id())).as(resource.id().value()).isPresent();
    }
  }

  @Test
  void anInstanceAndItsInterfaceAreOneIcon() {
    Picture picture = PictureBuilder.of(Networks.onePublicSubnet(1));
    assertThat(figures(picture, "eni-1")).isEmpty();
    assertThat(spot(picture, "eni-1")).isEqualTo(spot(picture, "i-1"));
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void whatIsSeenAsAnIconIsWhereOneIsDrawn(Document sample) {
    Picture picture = PictureBuilder.of(sample);
    Set<Rect> icons =
        picture.figures().stream()
            .filter(Figure.Icon.class::isInstance)
            .map(Figure::bounds)
            .collect(Collectors.toSet());
    picture
        .spots()
        .forEach(
            (id, spot) ->
                assertThat(picture.icon(id))
                    .as(id.value())
                    .isEqualTo(Optional.of(spot).filter(icons::contains)));
  }

  @Test
  void aSecondInterfaceIsSmallAndWiredToItsInstance() {
    Document document = Networks.onePublicSubnet(1);
    document =
        document.with(document.topology().with(Networks.card("eni-9", "10.0.1.9", "i-1", 1)));
    Picture picture = PictureBuilder.of(document);
    assertThat(spot(picture, "eni-9").width()).isLessThan(spot(picture, "i-1").width());
    assertThat(picture.figures())
        .anyMatch(
            figure ->
                figure instanceof Figure.Wire wire && wire.stroke() == Figure.Wire.Stroke.PART);
  }

  @Test
  void aPublicSubnetLooksPublicAndSaysSo() {
    Picture picture = PictureBuilder.of(Networks.onePublicSubnet(0));
    assertThat(figures(picture, "subnet-1"))
        .anyMatch(figure -> figure instanceof Figure.Box box && box.tone() == Tone.PUBLIC)
        .anyMatch(figure -> figure instanceof Figure.Badge tag && tag.text().equals("public"));
  }

  @Test
  void anInternetGatewayMovedElsewhereStaysOnTheBorder() {
    Document document = Networks.onePublicSubnet(1);
    Map<ResourceId, Rect> laid = AutoLayout.rects(Nesting.of(document.topology()));
    Diagram diagram = Diagram.of(laid).with(id("igw-1"), new Rect(-400, 200, 40, 40));
    Picture picture = PictureBuilder.of(document.with(diagram));
    assertThat(spot(picture, "igw-1").center().x()).isEqualTo(spot(picture, "vpc-1").x());
  }

  @Test
  void containersGrowWithTheirContent() {
    Document document = Networks.onePublicSubnet(1);
    Map<ResourceId, Rect> laid = AutoLayout.rects(Nesting.of(document.topology()));
    Rect far = new Rect(1500, 900, 40, 40);
    Picture picture = PictureBuilder.of(document.with(Diagram.of(laid).with(id("i-1"), far)));
    assertThat(spot(picture, "subnet-1").contains(far)).isTrue();
    assertThat(spot(picture, "vpc-1").contains(spot(picture, "subnet-1"))).isTrue();
    assertThat(spot(picture, "us-east-1").contains(spot(picture, "vpc-1"))).isTrue();
  }

  @Test
  void whatIsAddedWithoutAPlaceKeepsClearOfWhatHasOne() {
    Document document = Networks.onePublicSubnet(3);
    Map<ResourceId, Rect> laid = AutoLayout.rects(Nesting.of(document.topology()));
    Picture picture = PictureBuilder.of(document.with(Diagram.of(laid).without(id("i-2"))));
    assertThat(spot(picture, "i-2").intersects(spot(picture, "i-1"))).isFalse();
    assertThat(spot(picture, "subnet-1").contains(spot(picture, "i-2"))).isTrue();
  }

  @Test
  void aZoneWithoutSubnetsIsAChip() {
    Document document = Networks.onePublicSubnet(0);
    AvailabilityZone empty =
        new AvailabilityZone(id("us-east-1f"), "us-east-1f", id("us-east-1"), Optional.empty());
    Picture picture = PictureBuilder.of(document.with(document.topology().with(empty)));
    assertThat(figures(picture, "us-east-1f")).hasOnlyElementsOfType(Figure.Badge.class);
  }

  @Test
  void aSubnetWhoseVpcIsMissingIsDrawnOnBareGround() {
    Document whole = Networks.onePublicSubnet(1);
    Subnet subnet = whole.topology().find(id("subnet-1"), Subnet.class).orElseThrow();
    Picture picture = PictureBuilder.of(Networks.drawnNowhere(List.of(subnet)));
    assertThat(figures(picture, "subnet-1")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void wiresRunLevelOrUpright(Document sample) {
    for (Figure figure : PictureBuilder.of(sample).figures()) {
      if (figure instanceof Figure.Wire wire) {
        for (int i = 1; i < wire.points().size(); i++) {
          Rect part = Rect.between(wire.points().get(i - 1), wire.points().get(i));
          assertThat(Math.min(part.width(), part.height())).isZero();
        }
      }
    }
  }
}

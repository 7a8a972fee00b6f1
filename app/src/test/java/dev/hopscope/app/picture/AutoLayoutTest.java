package dev.hopscope.app.picture;

import static dev.hopscope.app.picture.Networks.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.diagram.Diagram;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import dev.hopscope.model.topology.SubnetType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutoLayoutTest {

  private static Document laidOut(Document document) {
    return AutoLayout.layOut(document).applyTo(document);
  }

  private static void assertApart(List<Rect> rects) {
    for (int i = 0; i < rects.size(); i++) {
      for (int j = i + 1; j < rects.size(); j++) {
        assertThat(rects.get(i).intersects(rects.get(j)))
            .as("%s and %s", rects.get(i), rects.get(j))
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void boxesOfOneLevelKeepApart(Document sample) {
    Picture picture = PictureBuilder.of(laidOut(sample));
    assertApart(
        sample.topology().all(Vpc.class).stream()
            .flatMap(vpc -> picture.spot(vpc.id()).stream())
            .toList());
    assertApart(
        sample.topology().all(Subnet.class).stream()
            .flatMap(subnet -> picture.spot(subnet.id()).stream())
            .toList());
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void whatIsContainedIsDrawnInside(Document sample) {
    Picture picture = PictureBuilder.of(laidOut(sample));
    for (Subnet subnet : sample.topology().all(Subnet.class)) {
      Rect vpc = picture.spot(subnet.vpc()).orElseThrow();
      assertThat(vpc.contains(picture.spot(subnet.id()).orElseThrow())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void namesAndIconsKeepApart(Document sample) {
    Picture picture = PictureBuilder.of(laidOut(sample));
    Map<Boolean, List<Figure>> figures =
        picture.figures().stream()
            .filter(figure -> figure instanceof Figure.Label || figure instanceof Figure.Icon)
            .collect(Collectors.partitioningBy(Figure.Icon.class::isInstance));
    for (Figure icon : figures.getOrDefault(true, List.of())) {
      for (Figure label : figures.getOrDefault(false, List.of())) {
        assertThat(icon.bounds().intersects(label.bounds())).as("%s %s", icon, label).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void publicSubnetsStandAboveTheOthersOfTheirVpc(Document sample) {
    Diagram diagram = laidOut(sample).diagram();
    List<Subnet> subnets = sample.topology().all(Subnet.class);
    for (Subnet upper : subnets) {
      for (Subnet lower : subnets) {
        if (upper.vpc().equals(lower.vpc())
            && SubnetType.of(sample.topology(), upper) == SubnetType.PUBLIC
            && SubnetType.of(sample.topology(), lower) != SubnetType.PUBLIC) {
          assertThat(diagram.find(upper.id()).orElseThrow().y())
              .isLessThan(diagram.find(lower.id()).orElseThrow().y());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.picture.Networks#samples")
  void theSameNetworkGetsTheSamePlaces(Document sample) {
    assertThat(laidOut(laidOut(sample)).diagram()).isEqualTo(laidOut(sample).diagram());
  }

  @Test
  void manyHostsStandInRowsInsideTheirSubnet() {
    Picture picture = PictureBuilder.of(laidOut(Networks.onePublicSubnet(40)));
    Rect subnet = picture.spot(id("subnet-1")).orElseThrow();
    for (int i = 1; i <= 40; i++) {
      assertThat(subnet.contains(picture.spot(id("i-" + i)).orElseThrow())).isTrue();
    }
    assertThat(subnet.width() / subnet.height()).isBetween(0.7, 3.0);
  }

  @Test
  void whatStandsOutsideMakesNoRowWiderThanTheNetwork() {
    Document estate = laidOut(Estates.of(1, 2_000));
    Picture picture = PictureBuilder.of(estate);
    double width =
        estate.topology().all(Region.class).stream()
            .flatMap(region -> picture.spot(region.id()).stream())
            .reduce(Rect::union)
            .orElseThrow()
            .width();

    assertThat(picture.bounds().width()).isLessThan(width * 1.2);
  }
}

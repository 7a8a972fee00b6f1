package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names on the samples, where these are shown at half their size. */
class GrownNamesTest {
  private static final double HALF = 0.5;

  @ParameterizedTest
  @MethodSource("dev.hopscope.app.session.Sample#all")
  void whatIsWrittenNeverOverlaps(Sample sample) {
    Picture picture = picture(sample);
    List<Rect> written = written(picture, HALF).toList();
    for (int i = 0; i < written.size(); i++) {
      for (int j = i + 1; j < written.size(); j++) {
        assertThat(written.get(i).grow(-0.5).intersects(written.get(j).grow(-0.5)))
            .as("%s and %s", written.get(i), written.get(j))
            .isFalse();
      }
    }
  }

  @Test
  void mostNamesAreAsLargeAsTheyNeedToBeRead() {
    Picture picture = picture(Sample.named("01-three-tier"));
    long grown = names(picture).filter(name -> picture.grownNames().factor(name, HALF) > 1).count();
    assertThat(grown).isGreaterThan(names(picture).count() / 2);
  }

  @Test
  void atFullSizeEverythingIsWrittenAsItIs() {
    Picture picture = picture(Sample.named("01-three-tier"));
    assertThat(labels(picture).map(label -> picture.grownNames().factor(label, 1)))
        .containsOnly(1.0);
  }

  private static Stream<Rect> written(Picture picture, double scale) {
    return labels(picture).flatMap(label -> picture.written(label, scale).stream());
  }

  private static Stream<Figure.Label> names(Picture picture) {
    return labels(picture).filter(label -> label.lettering() == Lettering.NAME);
  }

  private static Stream<Figure.Label> labels(Picture picture) {
    return picture.figures().stream()
        .filter(Figure.Label.class::isInstance)
        .map(Figure.Label.class::cast);
  }

  private static Picture picture(Sample sample) {
    return PictureBuilder.of(sample.document());
  }
}

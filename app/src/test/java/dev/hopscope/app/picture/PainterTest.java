package dev.hopscope.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Theme;
import dev.hopscope.model.diagram.Rect;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {
  private final Picture picture = PictureBuilder.of(Networks.onePublicSubnet(3));

  private RecordingBrush paintedAt(double scale) {
    return painted(scale, picture.bounds().grow(10));
  }

  private RecordingBrush painted(double scale, Rect visible) {
    RecordingBrush brush = new RecordingBrush();
    new Painter(Theme.LIGHT, scale).paint(picture, visible, brush);
    return brush;
  }

  @Test
  void everythingIsWrittenAtFullSize() {
    RecordingBrush brush = paintedAt(1);
    assertThat(brush.texts).contains("web 1", "front", "shop <&> co", "public");
    assertThat(brush.glyphs).isPositive();
  }

  @Test
  void farOutOnlyContainersAreNamedAndSignsKeepTheirGlyphs() {
    RecordingBrush brush = paintedAt(0.4);
    assertThat(brush.texts).contains("shop <&> co").doesNotContain("web 1");
    assertThat(brush.glyphs).isPositive();
  }

  @Test
  void furtherOutNothingHasAGlyph() {
    assertThat(paintedAt(0.29).glyphs).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.44})
  void theNameOfAVpcIsAsLargeAsEverOnTheScreen(double scale) {
    RecordingBrush brush = paintedAt(scale);
    int vpc =
        IntStream.range(0, brush.texts.size())
            .filter(each -> brush.texts.get(each).startsWith("sho"))
            .findFirst()
            .orElseThrow();
    assertThat(brush.sizes.get(vpc) * scale).isEqualTo(Lettering.TITLE.size());
  }

  @Test
  void furtherOutCornersAreSquare() {
    assertThat(paintedAt(0.24).radii).containsOnly(0.0);
    assertThat(paintedAt(0.26).radii).anyMatch(radius -> radius > 0);
  }

  @Test
  void whatIsOutOfSightIsNotPainted() {
    Rect elsewhere = new Rect(picture.bounds().right() + 50, 0, 500, 500);
    assertThat(painted(1, elsewhere).boxes).isZero();
  }

  @Test
  void aNameIsShortenedToItsRoom() {
    assertThat(FarNames.shortened("reporting", 40).orElseThrow()).endsWith("…").startsWith("r");
    assertThat(FarNames.shortened("reporting", 400)).contains("reporting");
    assertThat(FarNames.shortened("reporting", 10)).isEmpty();
  }
}

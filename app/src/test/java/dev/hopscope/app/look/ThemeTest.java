package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  static Stream<Theme> themes() {
    return Stream.of(Theme.LIGHT, Theme.DARK);
  }

  private static List<Ground> grounds(Theme theme) {
    return List.of(
        theme.region(),
        theme.vpc(),
        theme.zone(),
        theme.publicSubnet(),
        theme.privateSubnet(),
        theme.isolatedSubnet(),
        theme.unknownSubnet(),
        theme.chip());
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everyTextIsReadableOnItsGround(Theme theme) {
    assertThat(Contrast.of(theme.text(), theme.canvas())).isGreaterThan(Contrast.FOR_TEXT);
    assertThat(Contrast.of(theme.muted(), theme.canvas())).isGreaterThan(Contrast.FOR_TEXT);
    for (Ground ground : grounds(theme)) {
      assertThat(Contrast.of(ground.text(), ground.fill())).isGreaterThan(Contrast.FOR_TEXT);
      assertThat(Contrast.of(ground.text(), ground.tag())).isGreaterThan(Contrast.FOR_TEXT);
      assertThat(Contrast.of(theme.text(), ground.fill())).isGreaterThan(Contrast.FOR_TEXT);
      assertThat(Contrast.of(theme.muted(), ground.fill())).isGreaterThan(Contrast.FOR_TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void everySignStandsOutOnEveryGround(Theme theme) {
    List<String> signs =
        List.of(
            theme.path(),
            theme.ok(),
            theme.fail(),
            theme.selection(),
            theme.hover(),
            theme.guide(),
            theme.wire());
    for (String color : signs) {
      assertThat(Contrast.of(color, theme.canvas())).isGreaterThan(Contrast.FOR_SIGNS);
      for (Ground ground : grounds(theme)) {
        assertThat(Contrast.of(color, ground.fill()))
            .as("%s on %s", color, ground)
            .isGreaterThan(Contrast.FOR_SIGNS);
      }
    }
  }

  /** A chip's border says nothing that its sign and its name do not. */
  @ParameterizedTest
  @MethodSource("themes")
  void theBorderOfEveryContainerIsSeenFromInsideAndOutside(Theme theme) {
    assertSeen(theme.region(), theme.canvas());
    assertSeen(theme.vpc(), theme.region().fill());
    assertSeen(theme.zone(), theme.vpc().fill());
    for (Ground subnet :
        List.of(
            theme.publicSubnet(),
            theme.privateSubnet(),
            theme.isolatedSubnet(),
            theme.unknownSubnet())) {
      assertSeen(subnet, theme.zone().fill());
    }
  }

  private static void assertSeen(Ground box, String around) {
    assertThat(Contrast.of(box.stroke(), box.fill())).isGreaterThan(Contrast.FOR_SIGNS);
    assertThat(Contrast.of(box.stroke(), around)).isGreaterThan(Contrast.FOR_SIGNS);
  }

  @ParameterizedTest
  @EnumSource
  void everyGlyphStandsOutOnItsSign(ResourceKind kind) {
    assertThat(Contrast.of("#FFFFFF", KindLook.of(kind).color())).isGreaterThan(Contrast.FOR_SIGNS);
  }

  /** What is asked for is written in white or the canvas's colour on the colour of the way. */
  @Test
  void thePlateOfTheQuestionIsLegible() {
    assertThat(Contrast.of("#FFFFFF", Theme.LIGHT.path())).isGreaterThan(Contrast.FOR_TEXT);
    assertThat(Contrast.of(Theme.DARK.canvas(), Theme.DARK.path()))
        .isGreaterThan(Contrast.FOR_TEXT);
    assertThat(Contrast.of("#FFFFFF", Theme.LIGHT.fail())).isGreaterThan(Contrast.FOR_SIGNS);
    assertThat(Contrast.of(Theme.DARK.canvas(), Theme.DARK.fail()))
        .isGreaterThan(Contrast.FOR_SIGNS);
  }
}

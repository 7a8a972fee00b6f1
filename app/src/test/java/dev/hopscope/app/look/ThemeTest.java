package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  private static final double FOR_TEXT = 4.5;
  private static final double FOR_SIGNS = 3;

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
    assertThat(contrast(theme.text(), theme.canvas())).isGreaterThan(FOR_TEXT);
    assertThat(contrast(theme.muted(), theme.canvas())).isGreaterThan(FOR_TEXT);
    for (Ground ground : grounds(theme)) {
      assertThat(contrast(ground.text(), ground.fill())).isGreaterThan(FOR_TEXT);
      assertThat(contrast(ground.text(), ground.tag())).isGreaterThan(FOR_TEXT);
      assertThat(contrast(theme.text(), ground.fill())).isGreaterThan(FOR_TEXT);
      assertThat(contrast(theme.muted(), ground.fill())).isGreaterThan(FOR_TEXT);
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void pathAndSignsStandOutOnEveryGround(Theme theme) {
    for (Ground ground : grounds(theme)) {
      for (String color : List.of(theme.path(), theme.ok(), theme.fail(), theme.selection())) {
        assertThat(contrast(color, ground.fill())).isGreaterThan(FOR_SIGNS);
      }
    }
  }

  /** The contrast ratio of WCAG 2.2. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String color) {
    int rgb = Integer.parseInt(color.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextMeasureTest {
  private static final String TEXT = "subnet-0a1c · 10.20.0.0/16 (müller)";

  @ParameterizedTest
  @EnumSource
  void widthsAreThoseOfTheFont(Typeface typeface) throws Exception {
    Font font;
    try (InputStream in = typeface.open()) {
      font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
    }
    double expected =
        font.getStringBounds(TEXT, new FontRenderContext(null, true, true)).getWidth();
    assertThat(TextMeasure.width(TEXT, typeface, 100))
        .isCloseTo(expected, Percentage.withPercentage(1));
  }
}

package dev.hopscope.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindLookTest {
  @ParameterizedTest
  @EnumSource
  void glyphsUseOnlyWhatEveryPainterReads(ResourceKind kind) {
    assertThat(KindLook.of(kind).glyph()).matches("M[MLHVCZ0-9. ]+");
  }

  @Test
  void noTwoKindsShareAGlyphOrALabel() {
    assertThat(Arrays.stream(ResourceKind.values()).map(kind -> KindLook.of(kind).glyph()))
        .doesNotHaveDuplicates()
        .doesNotContain(KindLook.INTERNET.glyph());
    assertThat(Arrays.stream(ResourceKind.values()).map(kind -> KindLook.of(kind).label()))
        .doesNotHaveDuplicates();
  }
}

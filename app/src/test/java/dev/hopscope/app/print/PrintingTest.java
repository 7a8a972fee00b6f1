package dev.hopscope.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Nodes;
import dev.hopscope.app.export.Excerpt;
import dev.hopscope.app.picture.Networks;
import javafx.geometry.Bounds;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PrintingTest {
  private final Excerpt drawing = Excerpt.whole(Networks.onePublicSubnet(2));

  @Test
  void theDrawingFitsThePage() {
    Bounds bounds = Printing.sheet(drawing, 200, 120).getBoundsInParent();
    assertThat(bounds.getMinX()).isGreaterThan(-3);
    assertThat(bounds.getMinY()).isGreaterThan(-3);
    assertThat(bounds.getMaxX()).isLessThan(203);
    assertThat(bounds.getMaxY()).isLessThan(123);
  }

  @Test
  void namesArePrintedAsLetters() {
    assertThat(Nodes.of(Printing.sheet(drawing, 2000, 2000)))
        .anyMatch(node -> node instanceof Text text && text.getText().contains("shop <&> co"));
  }
}

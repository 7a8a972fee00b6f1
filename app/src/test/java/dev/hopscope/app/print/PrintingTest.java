package dev.hopscope.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.export.Excerpt;
import dev.hopscope.app.picture.Networks;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
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
    List<String> texts = new ArrayList<>();
    collect(Printing.sheet(drawing, 2000, 2000), texts);
    assertThat(texts).anySatisfy(text -> assertThat(text).contains("shop <&> co"));
  }

  private static void collect(Node node, List<String> into) {
    if (node instanceof Text text) {
      into.add(text.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
    }
  }
}

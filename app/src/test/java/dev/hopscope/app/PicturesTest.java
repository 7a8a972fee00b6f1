package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is drawn, as a picture to take along. */
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();

  @BeforeEach
  void openSample() {
    opened.openSample();
  }

  @Test
  void aSelectionCanBeChosenWhereThereIsOne(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(choice(robot, "Selection").isDisabled()).isTrue();
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(choice(robot, "Selection").isDisabled()).isFalse();
  }

  @Test
  void aSelectionHasNoWay(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    assertThat(robot.lookup("#picture-way").query().isDisabled()).isFalse();
    robot.interact(choice(robot, "Selection")::fire);
    assertThat(robot.lookup("#picture-way").query().isDisabled()).isTrue();
  }

  @Test
  void whatIsSeenIsCopiedWhereNothingIsSelected(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    Image seen = copied();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(copied().getWidth()).isLessThan(seen.getWidth());
  }

  private static ButtonBase choice(FxRobot robot, String label) {
    return robot
        .lookup(node -> node instanceof RadioButton button && button.getText().equals(label))
        .queryAs(RadioButton.class);
  }

  private static Image copied() {
    AtomicReference<Image> image = new AtomicReference<>();
    Awaited.until(
        () -> {
          image.set(Clipboard.getSystemClipboard().getImage());
          return image.get() != null;
        });
    return image.get();
  }
}

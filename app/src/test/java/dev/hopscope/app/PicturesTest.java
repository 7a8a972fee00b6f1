package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Recovery;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is drawn, as a picture to take along. */
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
  @TempDir Path folder;
  private final Preferences preferences = Preferences.userRoot().node("dev/hopscope-test-pictures");
  private MainWindow window;

  @Start
  void start(Stage shown) {
    HopscopeApp.loadFonts();
    window = new Windows(preferences, number -> new Recovery(folder, 1, number)).open(shown);
  }

  @AfterEach
  void forgetPreferences() throws BackingStoreException {
    preferences.removeNode();
  }

  @Test
  void aSelectionCanBeChosenWhereThereIsOne(FxRobot robot) throws TimeoutException {
    openSample(robot);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(choice(robot, "Selection").isDisabled()).isTrue();
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(choice(robot, "Selection").isDisabled()).isFalse();
  }

  @Test
  void aSelectionHasNoWay(FxRobot robot) throws TimeoutException {
    openSample(robot);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.P);
    assertThat(robot.lookup("#picture-way").query().isDisabled()).isFalse();
    robot.interact(choice(robot, "Selection")::fire);
    assertThat(robot.lookup("#picture-way").query().isDisabled()).isTrue();
  }

  @Test
  void whatIsSeenIsCopiedWhereNothingIsSelected(FxRobot robot) throws TimeoutException {
    openSample(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    Image seen = copied(robot);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    robot.interact(Clipboard.getSystemClipboard()::clear);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    assertThat(copied(robot).getWidth()).isLessThan(seen.getWidth());
  }

  private void openSample(FxRobot robot) throws TimeoutException {
    robot.interact(window::showSample);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !window.session().document().topology().vertexSet().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ButtonBase choice(FxRobot robot, String label) {
    return robot
        .lookup(node -> node instanceof RadioButton button && button.getText().equals(label))
        .queryAs(RadioButton.class);
  }

  private static Image copied(FxRobot robot) throws TimeoutException {
    AtomicReference<Image> image = new AtomicReference<>();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          robot.interact(() -> image.set(Clipboard.getSystemClipboard().getImage()));
          return image.get() != null;
        });
    return image.get();
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Recovery;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  @TempDir Path folder;
  private final Preferences preferences = Preferences.userRoot().node("dev/hopscope-test");
  private Stage stage;
  private MainWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    HopscopeApp.loadFonts();
    window = new MainWindow(stage, preferences, new Recovery(folder, 1));
    window.show();
  }

  @AfterEach
  void forgetPreferences() throws BackingStoreException {
    preferences.removeNode();
  }

  @Test
  void theWindowIsCalledAfterItsDocument() {
    assertThat(stage.isShowing()).isTrue();
    assertThat(stage.getTitle()).isEqualTo("Untitled – Hopscope");
  }

  @Test
  void enterInThePaletteAddsAndUndoTakesBack(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    assertThat(window.session().document().topology().all(Vpc.class)).hasSize(1);
    assertThat(stage.getTitle()).isEqualTo("Untitled • – Hopscope");
    assertThat(robot.lookup("#undo").queryAs(Button.class).isDisabled()).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document().topology().vertexSet()).isEmpty();
    assertThat(stage.getTitle()).isEqualTo("Untitled – Hopscope");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(window.session().document().topology().all(Vpc.class)).hasSize(1);
  }

  @Test
  void whatIsAddedIsSelectedAndTakesWhatIsAddedNext(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    focusPalette(robot, "subnet");
    robot.type(KeyCode.ENTER);
    assertThat(window.session().document().topology().all(Subnet.class))
        .singleElement()
        .satisfies(subnet -> assertThat(window.selection().single()).contains(subnet.id()));
  }

  @Test
  void deleteRemovesWhatIsSelected(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.DELETE);
    assertThat(window.session().document().topology().all(Vpc.class)).isEmpty();
    assertThat(window.selection().ids()).isEmpty();
  }

  @Test
  void whatCannotBeAddedSaysWhy(FxRobot robot) {
    focusPalette(robot, "subnet");
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup(".notice").tryQuery()).isPresent();
    assertThat(window.session().isModified()).isFalse();
  }

  @Test
  void theNameOfTheDocumentSaysThatItIsNotSaved(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup("#document-name").queryAs(Label.class).getText())
        .isEqualTo("Untitled • not saved");
  }

  private static void focusPalette(FxRobot robot, String kind) {
    robot.interact(() -> robot.lookup("#palette-" + kind).query().requestFocus());
    WaitForAsyncUtils.waitForFxEvents();
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.SaveFile;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowsTest {
  private static final long GONE = 999_999_999_999L;

  @TempDir Path folder;
  private final Preferences preferences = Preferences.userRoot().node("dev/hopscope-test-windows");
  private Windows windows;
  private MainWindow first;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    HopscopeApp.loadFonts();
    windows = new Windows(preferences, number -> new Recovery(folder, 1, number));
    first = windows.open(stage);
  }

  @AfterEach
  void forgetPreferences(FxRobot robot) throws BackingStoreException {
    robot.interact(() -> windows.all().forEach(MainWindow::hide));
    preferences.removeNode();
  }

  private static void edit(Session session) {
    session.apply(
        Drafts.add(session.document(), ResourceKind.VPC, Optional.empty(), new Point(0, 0)));
  }

  @Test
  void aNewWindowHasADocumentOfItsOwn(FxRobot robot) {
    robot.interact(() -> edit(first.session()));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    assertThat(windows.all()).hasSize(2);
    MainWindow second = windows.all().getLast();
    assertThat(second.session().document().topology().vertexSet()).isEmpty();
    assertThat(first.session().isModified()).isTrue();
  }

  @Test
  void quittingClosesEveryWindowWhereNothingIsUnsaved(FxRobot robot) {
    robot.interact(() -> windows.open());
    robot.interact(() -> windows.quit());
    assertThat(windows.all()).isEmpty();
    assertThat(stage.isShowing()).isFalse();
  }

  @Test
  void theWholeInterfaceGrowsAndTheSizeIsRemembered(FxRobot robot) {
    Node bar = robot.lookup(".top-bar").query();
    Node canvas = robot.lookup("#canvas").query();
    double before = bar.localToScene(bar.getBoundsInLocal()).getHeight();
    robot.interact(() -> windows.size().set(150));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(bar.localToScene(bar.getBoundsInLocal()).getHeight())
        .isCloseTo(before * 1.5, offset(1.5));
    assertThat(canvas.getLocalToSceneTransform().getMxx())
        .as("the drawing has a zoom of its own")
        .isCloseTo(1, offset(1e-9));
    assertThat(new InterfaceSize(preferences).percentProperty().get()).isEqualTo(150);
  }

  @Test
  void keysChangeTheSizeOfTheInterface(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.EQUALS);
    assertThat(windows.size().percentProperty().get()).isEqualTo(110);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.MINUS);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.MINUS);
    assertThat(windows.size().percentProperty().get()).isEqualTo(90);
  }

  @Test
  void everyWindowChangesItsThemeAtOnceAndItIsRemembered(FxRobot robot) {
    robot.interact(() -> windows.open());
    boolean dark = windows.appearance().themeProperty().get().dark();
    robot.interact(() -> ((Button) stage.getScene().lookup("#theme")).fire());
    assertThat(windows.appearance().themeProperty().get().dark()).isNotEqualTo(dark);
    assertThat(preferences.get("appearance", "")).isEqualTo(dark ? "LIGHT" : "DARK");
    robot.interact(() -> windows.appearance().toggle());
    assertThat(windows.appearance().themeProperty().get().dark()).isEqualTo(dark);
  }

  @Test
  void aFileThatAnotherWindowShowsComesToTheFront(FxRobot robot)
      throws IOException, TimeoutException {
    Path file = folder.resolve("shop.vpc.json");
    SaveFile.write(Document.empty(), file);
    robot.interact(() -> first.documents().open(file));
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> first.session().fileProperty().get().isPresent());
    robot.interact(() -> windows.open());
    robot.interact(() -> windows.all().getLast().documents().open(file));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(windows.all().getLast().session().fileProperty().get()).isEmpty();
    assertThat(first.isInFront()).isTrue();
  }

  @Test
  void workThatACrashLeftIsSavedWhereItWas(FxRobot robot) throws IOException, TimeoutException {
    Session lost = new Session();
    edit(lost);
    Path file = folder.resolve("shop.vpc.json");
    Path copy = new Recovery(folder, GONE, 1).keep(lost.document(), Optional.of(file));
    robot.interact(() -> windows.restore(List.of(copy), first));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> first.session().isModified());
    assertThat(first.session().fileProperty().get()).contains(file);
    assertThat(first.documents().nameProperty().get()).isEqualTo("shop.vpc.json");
  }

  @Test
  void everyDocumentThatACrashLeftOpensInAWindowOfItsOwn(FxRobot robot)
      throws IOException, TimeoutException {
    Session lost = new Session();
    edit(lost);
    Path one = new Recovery(folder, GONE, 1).keep(lost.document(), Optional.empty());
    Path other = new Recovery(folder, GONE, 2).keep(lost.document(), Optional.empty());
    robot.interact(() -> windows.restore(List.of(one, other), first));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            windows.all().size() == 2
                && windows.all().stream().allMatch(each -> each.session().isModified()));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(one).doesNotExist();
    assertThat(other).doesNotExist();
    assertThat(windows.all())
        .allSatisfy(
            each ->
                assertThat(each.session().document().topology().vertexSet())
                    .isEqualTo(lost.document().topology().vertexSet()));
  }

  @Test
  void aCopyIsKeptHoweverBusilyTheEditingGoesOn(FxRobot robot) throws TimeoutException {
    Session session = new Session();
    Recovery recovery = new Recovery(folder, GONE, 3);
    Autosave autosave = new Autosave(session, recovery, Duration.millis(300));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          robot.interact(() -> edit(session));
          return !recovery.leftBehind().isEmpty();
        });
    Document kept = session.document();
    assertThat(kept.topology().vertexSet()).isNotEmpty();
    robot.interact(autosave::end);
    assertThat(recovery.leftBehind()).isEmpty();
  }
}

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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WindowsTest {
  private static final long GONE = 999_999_999_999L;

  @RegisterExtension private final TestWindow opened = new TestWindow();
  private Windows windows;
  private MainWindow first;
  private Stage stage;
  private Path folder;

  @BeforeEach
  void open() {
    windows = opened.windows();
    first = opened.window();
    stage = opened.stage();
    folder = opened.folder();
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
    Awaited.laidOut();
    assertThat(bar.localToScene(bar.getBoundsInLocal()).getHeight())
        .isCloseTo(before * 1.5, offset(1.5));
    assertThat(canvas.getLocalToSceneTransform().getMxx())
        .as("the drawing has a zoom of its own")
        .isCloseTo(1, offset(1e-9));
    assertThat(new InterfaceSize(opened.preferences()).percentProperty().get()).isEqualTo(150);
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
    assertThat(opened.preferences().get("appearance", "")).isEqualTo(dark ? "LIGHT" : "DARK");
    robot.interact(() -> windows.appearance().toggle());
    assertThat(windows.appearance().themeProperty().get().dark()).isEqualTo(dark);
  }

  @Test
  void aFileThatAnotherWindowShowsComesToTheFront(FxRobot robot) throws IOException {
    Path file = folder.resolve("shop.vpc.json");
    SaveFile.write(Document.empty(), file);
    robot.interact(() -> first.documents().open(file));
    opened.awaitOpened();
    robot.interact(() -> windows.open());
    robot.interact(() -> windows.all().getLast().documents().open(file));
    Awaited.until(first::isInFront);
    assertThat(windows.all().getLast().documents().openingProperty().get()).isFalse();
    assertThat(windows.all().getLast().session().fileProperty().get()).isEmpty();
  }

  @Test
  void workThatACrashLeftIsSavedWhereItWas(FxRobot robot) throws IOException {
    Session lost = new Session();
    edit(lost);
    Path file = folder.resolve("shop.vpc.json");
    Path copy = new Recovery(folder, GONE, 1).keep(lost.document(), Optional.of(file));
    robot.interact(() -> windows.restore(List.of(copy), first));
    Awaited.until(() -> first.session().isModified());
    assertThat(first.session().fileProperty().get()).contains(file);
    assertThat(first.documents().nameProperty().get()).isEqualTo("shop.vpc.json");
  }

  @Test
  void everyDocumentThatACrashLeftOpensInAWindowOfItsOwn(FxRobot robot) throws IOException {
    Session lost = new Session();
    edit(lost);
    Path one = new Recovery(folder, GONE, 1).keep(lost.document(), Optional.empty());
    Path other = new Recovery(folder, GONE, 2).keep(lost.document(), Optional.empty());
    robot.interact(() -> windows.restore(List.of(one, other), first));
    Awaited.until(
        () ->
            windows.all().size() == 2
                && windows.all().stream().allMatch(each -> each.session().isModified()));
    assertThat(one).doesNotExist();
    assertThat(other).doesNotExist();
    assertThat(windows.all())
        .allSatisfy(
            each ->
                assertThat(each.session().document().topology().vertexSet())
                    .isEqualTo(lost.document().topology().vertexSet()));
  }

  @Test
  void aCopyIsKeptHoweverBusilyTheEditingGoesOn(FxRobot robot) {
    Session session = new Session();
    Recovery recovery = new Recovery(folder, GONE, 3);
    Autosave autosave = new Autosave(session, recovery, Duration.millis(300));
    Awaited.until(
        () -> {
          edit(session);
          return !recovery.leftBehind().isEmpty();
        });
    Document kept = session.document();
    assertThat(kept.topology().vertexSet()).isNotEmpty();
    robot.interact(autosave::end);
    assertThat(recovery.leftBehind()).isEmpty();
  }
}

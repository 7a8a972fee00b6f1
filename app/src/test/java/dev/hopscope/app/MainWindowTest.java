package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.SaveFile;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private Stage stage;
  private MainWindow window;

  @BeforeEach
  void open() {
    stage = opened.stage();
    window = opened.window();
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
  void undoWorksWhereATextFieldHasNothingToTakeBack(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    robot.clickOn("#ask-from").push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document().topology().vertexSet()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(window.session().document().topology().all(Vpc.class)).hasSize(1);
  }

  @Test
  void undoInAFieldOfAFormTakesBackWhatWasTypedThereBeforeItMeansTheNetwork(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    Document before = window.session().document();
    TextField name = robot.lookup("#inspect-name").queryAs(TextField.class);
    String called = name.getText();
    robot.clickOn(name).type(KeyCode.END).write("x");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(name.getText()).isEqualTo(called);
    assertThat(window.session().document()).isSameAs(before);

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document().topology().all(Vpc.class)).isEmpty();
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
  void whatADeletionBreaksIsSaidBelowTheOfferToTakeItBack(FxRobot robot) {
    robot.interact(window::showSample);
    Hyperlink summary = robot.lookup("#saved-summary").queryAs(Hyperlink.class);
    Awaited.until(() -> summary.getText().endsWith(" hold"));
    ResourceId web =
        window.session().document().topology().all(Instance.class).stream()
            .filter(each -> each.name().equals("web"))
            .map(Instance::id)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          window.selection().set(web);
          robot.lookup("#canvas").query().requestFocus();
        });
    robot.type(KeyCode.DELETE);

    Awaited.until(
        () ->
            robot
                .lookup(".notice")
                .queryAs(Notification.class)
                .getMessage()
                .contains("Saved question"));
    robot.clickOn("#notice-undo");
    assertThat(window.session().document().topology().containsVertex(web)).isTrue();
  }

  @Test
  void whatCannotBeAddedSaysWhy(FxRobot robot) {
    focusPalette(robot, "subnet");
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup(".notice").tryQuery()).isPresent();
    assertThat(window.session().isModified()).isFalse();
  }

  @Test
  void theTopBarSaysThatTheDocumentIsNotSavedAndMovesNoTool(FxRobot robot) {
    Node state = robot.lookup("#document-state").query();
    double undo = robot.lookup("#undo").query().getLayoutX();
    assertThat(state.isVisible()).isFalse();

    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    Awaited.laidOut();

    assertThat(state.isVisible()).isTrue();
    assertThat(robot.lookup("#undo").query().getLayoutX()).isEqualTo(undo);
  }

  @Test
  void aNetworkIsDrawnByDraggingAndUndoneToTheBeginning(FxRobot robot) {
    Document empty = window.session().document();
    Node canvas = robot.lookup("#canvas").query();
    drag(robot, ResourceKind.VPC, center(canvas));
    assertThat(window.session().document().topology().all(Vpc.class)).hasSize(1);
    ResourceId vpc = window.selection().single().orElseThrow();
    drag(robot, ResourceKind.SUBNET, spot(robot, vpc));
    ResourceId first = window.selection().single().orElseThrow();
    drag(robot, ResourceKind.SUBNET, spot(robot, vpc));
    ResourceId second = window.selection().single().orElseThrow();
    drag(robot, ResourceKind.INSTANCE, spot(robot, first));
    drag(robot, ResourceKind.INSTANCE, spot(robot, second));
    assertThat(window.session().document().topology().all(Instance.class)).hasSize(2);
    assertThat(window.session().done()).hasSize(5);
    for (int edit = 0; edit < 5; edit++) {
      robot.push(KeyCode.CONTROL, KeyCode.Z);
    }
    assertThat(window.session().document()).isSameAs(empty);
  }

  @Test
  void layingOutIsOneEdit(FxRobot robot) {
    focusPalette(robot, "vpc");
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    assertThat(window.session().lastDone())
        .hasValueSatisfying(entry -> assertThat(EditLabel.of(entry)).isEqualTo("Lay out"));
  }

  @Test
  void aSampleOpensAsACopyAndAnAddressIsFoundInIt(FxRobot robot) {
    opened.openSample();
    assertThat(window.session().isModified()).isFalse();
    assertThat(window.session().fileProperty().get()).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.interact(
        () -> robot.lookup("#search-text").queryAs(TextField.class).setText("10.20.20.10"));
    ListView<?> results = robot.lookup("#search-results").queryListView();
    Awaited.until(() -> !results.getItems().isEmpty());
    robot.type(KeyCode.ENTER);
    assertThat(window.selection().single())
        .flatMap(id -> window.session().document().topology().find(id))
        .hasValueSatisfying(resource -> assertThat(resource.name()).isEqualTo("db"));
    assertThat(robot.lookup("#search").tryQuery()).isEmpty();
  }

  @Test
  void theCommandPaletteRunsTheCommandThatEnterIsPressedFor(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    TextField text = robot.lookup("#search-text").queryAs(TextField.class);
    robot.interact(
        () -> {
          text.setText("> problems");
          text.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
    Awaited.shown(robot, "#problems");
    assertThat(robot.lookup("#search").tryQuery()).isEmpty();
  }

  @Test
  void aFileDroppedOnTheWindowIsOpened(FxRobot robot) throws IOException {
    Document drawn =
        Drafts.add(Document.empty(), ResourceKind.VPC, Optional.empty(), new Point(0, 0))
            .applyTo(Document.empty());
    Path file = opened.folder().resolve("dropped.vpc.json");
    SaveFile.write(drawn, file);
    robot.interact(() -> showFile(file));
    robot.drag("#file-to-drop", MouseButton.PRIMARY);
    robot.moveTo(center(robot.lookup("#canvas").query()).add(-6, -6));
    robot.moveTo(center(robot.lookup("#canvas").query()));
    robot.drop();
    Awaited.until(() -> window.session().fileProperty().get().isPresent());
    assertThat(window.session().document().sameContentAs(drawn)).isTrue();
  }

  /** Something to drag a file from: no robot can start a drag in another program. */
  private void showFile(Path file) {
    Label source = new Label(file.getFileName().toString());
    source.setId("file-to-drop");
    source.setOnDragDetected(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file.toFile()));
          source.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    StackPane around = (StackPane) stage.getScene().lookup("#canvas").getParent().getParent();
    StackPane.setAlignment(source, Pos.TOP_LEFT);
    around.getChildren().add(source);
  }

  private static void drag(FxRobot robot, ResourceKind kind, Point2D to) {
    robot.interact(() -> robot.lookup("#palette-" + kind.jsonName()).query().requestFocus());
    robot.drag("#palette-" + kind.jsonName(), MouseButton.PRIMARY);
    robot.moveTo(to.add(-6, -6));
    robot.moveTo(to);
    robot.drop();
    Awaited.laidOut();
  }

  private static Point2D center(Node node) {
    Bounds bounds = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static Point2D spot(FxRobot robot, ResourceId id) {
    CanvasView canvas = robot.lookup("#canvas").queryAs(CanvasView.class);
    Rect spot = canvas.viewport().toScreen(canvas.picture().spot(id).orElseThrow());
    return canvas.localToScreen(spot.center().x(), spot.y() + 20);
  }

  private static void focusPalette(FxRobot robot, String kind) {
    robot.interact(() -> robot.lookup("#palette-" + kind).query().requestFocus());
    Awaited.laidOut();
  }
}

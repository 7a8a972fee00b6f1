package dev.hopscope.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.picture.Networks;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.ResourceId;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The canvas under a real pointer. */
@ExtendWith(ApplicationExtension.class)
class CanvasViewTest {
  private static final ResourceId FIRST = Networks.id("i-1");

  private final Session session = new Session();
  private final Selection selection = new Selection();
  private CanvasView canvas;

  @Start
  void start(Stage stage) {
    canvas = new CanvasView(session, selection);
    stage.setScene(new Scene(new StackPane(canvas), 1000, 700));
    stage.show();
    session.open(Networks.onePublicSubnet(2), Optional.empty());
  }

  private Rect spot(ResourceId id) {
    return PictureBuilder.of(session.document()).spot(id).orElseThrow();
  }

  private Point2D middleOf(ResourceId id) {
    var middle = canvas.viewport().toScreen(spot(id)).center();
    return canvas.localToScreen(middle.x(), middle.y());
  }

  @Test
  void aClickSelects(FxRobot robot) {
    robot.clickOn(middleOf(FIRST));
    assertThat(selection.ids()).containsExactly(FIRST);
  }

  @Test
  void aShiftClickAddsToTheSelection(FxRobot robot) {
    robot.clickOn(middleOf(FIRST));
    robot.press(KeyCode.SHIFT).clickOn(middleOf(Networks.id("i-2"))).release(KeyCode.SHIFT);
    assertThat(selection.ids()).containsExactlyInAnyOrder(FIRST, Networks.id("i-2"));
  }

  @Test
  void aDragIsOneEditThatUndoTakesBack(FxRobot robot) {
    Document before = session.document();
    Rect at = spot(FIRST);
    robot.drag(middleOf(FIRST)).moveBy(0, 30).moveBy(0, 10).drop();
    assertThat(spot(FIRST).y()).isGreaterThan(at.y());
    robot.interact(session::undo);
    assertThat(session.document()).isSameAs(before);
  }

  @Test
  void aMarqueeOnBareGroundTakesWhatLiesInside(FxRobot robot) {
    var whole = canvas.viewport().toScreen(canvas.picture().bounds());
    robot
        .moveTo(canvas.localToScreen(whole.x() - 6, whole.y() - 6))
        .press(MouseButton.PRIMARY)
        .moveTo(canvas.localToScreen(whole.center().x(), whole.center().y()))
        .moveTo(canvas.localToScreen(whole.right() + 6, whole.bottom() + 6))
        .release(MouseButton.PRIMARY);
    assertThat(selection.ids()).contains(FIRST, Networks.id("vpc-1"));
  }
}

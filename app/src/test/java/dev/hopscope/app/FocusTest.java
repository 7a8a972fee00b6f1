package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.look.Contrast;
import dev.hopscope.model.resource.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whoever works with the keyboard sees where they are. */
@ExtendWith(ApplicationExtension.class)
class FocusTest {
  /** So many pixels must change: a short line is one. */
  private static final int LEAST_PIXELS = 30;

  private static final double AROUND = 6;

  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    window = opened.window();
    stage = opened.stage();
  }

  @ParameterizedTest
  @EnumSource(
      value = Appearance.Choice.class,
      names = {"LIGHT", "DARK"})
  void theFocusIsSeenWhereverItIs(Appearance.Choice choice, FxRobot robot) {
    robot.interact(() -> opened.windows().appearance().choiceProperty().set(choice));
    opened.openSample();
    robot.interact(
        () ->
            window
                .selection()
                .set(window.session().document().topology().all(Instance.class).getFirst().id()));
    Map<String, Integer> unseen = new TreeMap<>();
    goRound(robot, stage.getScene().getRoot(), unseen);
    for (SidePanel panel : SidePanel.values()) {
      robot.interact(() -> window.show(panel));
      goRound(robot, stage.getScene().lookup(".side"), unseen);
    }
    robot.interact(window.sheets()::welcome);
    robot.type(KeyCode.TAB);
    goRound(robot, stage.getScene().lookup(".layer"), unseen);
    robot.interact(() -> window.sheets().picture(PictureSheet.Purpose.EXPORT));
    goRound(robot, stage.getScene().lookup(".layer"), unseen);
    assertThat(unseen).isEmpty();
  }

  @Test
  void thePartThatF6GoesToShowsThatItHasTheFocus(FxRobot robot) {
    for (int part = 0; part < 4; part++) {
      robot.type(KeyCode.F6);

      assertThat(isShown(focused())).as("%s", focused()).isTrue();
    }
  }

  @Test
  void whatHadTheFocusShowsItAgainWhenASheetIsGone(FxRobot robot) {
    robot.interact(() -> stage.getScene().lookup("#canvas").requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.K);

    robot.type(KeyCode.ESCAPE);

    assertThat(focused()).isSameAs(stage.getScene().lookup("#canvas"));
    assertThat(isShown(focused())).isTrue();
  }

  @Test
  void theMouseTakesTheRingAway(FxRobot robot) {
    robot.type(KeyCode.F6, 4);
    Node canvas = stage.getScene().lookup("#canvas");
    robot.interact(canvas::requestFocus);

    robot.clickOn("#canvas");

    assertThat(focused()).isSameAs(canvas);
    assertThat(isShown(canvas)).isFalse();
  }

  @Test
  void theFirstKeyAfterTheMouseShowsWhereKeysGo(FxRobot robot) {
    robot.clickOn("#canvas");
    assertThat(isShown(focused())).isFalse();

    robot.type(KeyCode.SHIFT);

    assertThat(isShown(focused())).isTrue();
  }

  @Test
  void aPanelThatAKeyBringsToTheFrontHasTheFocus(FxRobot robot) {
    for (KeyCode key : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      robot.push(KeyCode.ALT, key);

      assertThat(isIn(stage.getScene().lookup(".side"), focused())).as("%s", key).isTrue();
      assertThat(isShown(focused())).as("%s", key).isTrue();
    }
  }

  private static boolean isShown(Node node) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible"));
  }

  /** By Tab through a part of the window, until the focus leaves it or comes back. */
  private void goRound(FxRobot robot, Node part, Map<String, Integer> unseen) {
    robot.interact(() -> Focus.into(part));
    Set<Node> seen = new HashSet<>();
    while (isIn(part, focused()) && seen.add(focused())) {
      Node stop = focused();
      WritableImage with = picture(robot, stop);
      robot.type(KeyCode.TAB);
      int changed = changed(with, picture(robot, stop));
      if (changed < LEAST_PIXELS && stop.getScene() != null) {
        unseen.merge(stop.toString(), changed, Math::min);
      }
    }
  }

  private static boolean isIn(Node part, Node node) {
    return node != null && (node == part || isIn(part, node.getParent()));
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private static int changed(WritableImage with, WritableImage without) {
    int changed = 0;
    PixelReader one = with.getPixelReader();
    PixelReader other = without.getPixelReader();
    for (int y = 0; y < Math.min(with.getHeight(), without.getHeight()); y++) {
      for (int x = 0; x < Math.min(with.getWidth(), without.getWidth()); x++) {
        if (contrast(one.getColor(x, y), other.getColor(x, y)) >= Contrast.FOR_SIGNS) {
          changed++;
        }
      }
    }
    return changed;
  }

  private WritableImage picture(FxRobot robot, Node stop) {
    AtomicReference<WritableImage> image = new AtomicReference<>();
    robot.interact(
        () -> {
          Bounds bounds = stop.localToScene(stop.getLayoutBounds());
          SnapshotParameters around = new SnapshotParameters();
          around.setViewport(
              new Rectangle2D(
                  bounds.getMinX() - AROUND,
                  bounds.getMinY() - AROUND,
                  bounds.getWidth() + 2 * AROUND,
                  bounds.getHeight() + 2 * AROUND));
          image.set(stage.getScene().getRoot().snapshot(around, null));
        });
    return image.get();
  }

  private static double contrast(Color one, Color other) {
    return Contrast.ofLuminances(luminance(one), luminance(other));
  }

  private static double luminance(Color color) {
    return Contrast.luminance(color.getRed(), color.getGreen(), color.getBlue());
  }
}

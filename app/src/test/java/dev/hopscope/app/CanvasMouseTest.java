package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.session.Recovery;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.Region;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What mouse and wheel do on the canvas of a window. */
@ExtendWith(ApplicationExtension.class)
class CanvasMouseTest {
  @TempDir Path folder;
  private final Preferences preferences = Preferences.userRoot().node("dev/hopscope-test-mouse");
  private MainWindow window;

  @Start
  void start(Stage stage) {
    HopscopeApp.loadFonts();
    window = new Windows(preferences, number -> new Recovery(folder, 1, number)).open(stage);
  }

  @AfterEach
  void forgetPreferences() throws BackingStoreException {
    preferences.removeNode();
  }

  @Test
  void aWireFromARouteTableToAGatewayIsARoute(FxRobot robot) {
    draw(robot, ResourceKind.VPC, ResourceKind.INTERNET_GATEWAY);
    robot.type(KeyCode.W);

    mouse(robot, MouseEvent.MOUSE_PRESSED, at(robot, only(RouteTable.class)));
    mouse(robot, MouseEvent.MOUSE_DRAGGED, at(robot, only(InternetGateway.class)));
    mouse(robot, MouseEvent.MOUSE_RELEASED, at(robot, only(InternetGateway.class)));

    assertThat(window.session().document().topology().all(RouteTable.class).getFirst().routes())
        .hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document().topology().all(RouteTable.class).getFirst().routes())
        .isEmpty();
  }

  @Test
  void aMarqueeSelectsWhatLiesInIt(FxRobot robot) {
    draw(robot, ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    robot.interact(() -> window.selection().clear());
    Rect vpc = seen(robot, only(Vpc.class)).grow(10);

    drag(robot, new Point(vpc.x(), vpc.y()), new Point(vpc.right(), vpc.bottom()));

    assertThat(window.selection().ids())
        .contains(only(Vpc.class), only(Subnet.class), only(Instance.class))
        .doesNotContain(only(Region.class));
  }

  @Test
  void aMarqueeAroundNothingSelectsNothing(FxRobot robot) {
    draw(robot, ResourceKind.VPC);
    Rect region = seen(robot, only(Region.class));

    drag(
        robot,
        new Point(region.right() + 8, region.y()),
        new Point(region.right() + 24, region.y() + 16));

    assertThat(window.selection().ids()).isEmpty();
  }

  @Test
  void draggingMovesAndOneUndoPutsBack(FxRobot robot) {
    draw(robot, ResourceKind.VPC);
    Document before = window.session().document();
    Rect vpc = seen(robot, only(Vpc.class));
    Point grip = new Point(vpc.x() + 60, vpc.center().y());

    drag(robot, grip, grip.plus(48, 32));

    assertThat(window.session().document().diagram().find(only(Vpc.class)))
        .isNotEqualTo(before.diagram().find(only(Vpc.class)));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void theWheelZoomsToThePointer(FxRobot robot) {
    draw(robot, ResourceKind.VPC, ResourceKind.SUBNET);
    Point pointer = at(robot, only(Subnet.class));
    Viewport before = canvas(robot).viewport();

    wheel(robot, pointer, 200);

    Viewport closer = canvas(robot).viewport();
    assertThat(closer.scale()).isGreaterThan(before.scale());
    assertThat(closer.toWorld(pointer).x()).isCloseTo(before.toWorld(pointer).x(), within(0.01));
    assertThat(closer.toWorld(pointer).y()).isCloseTo(before.toWorld(pointer).y(), within(0.01));
    wheel(robot, pointer, -200);
    assertThat(canvas(robot).viewport().scale()).isCloseTo(before.scale(), within(0.001));
  }

  private void draw(FxRobot robot, ResourceKind... kinds) {
    for (ResourceKind kind : kinds) {
      robot.interact(() -> window.add(kind));
    }
    robot.interact(
        () -> {
          canvas(robot).fit();
          canvas(robot).requestFocus();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static CanvasView canvas(FxRobot robot) {
    return robot.lookup("#canvas").queryAs(CanvasView.class);
  }

  private <T extends Resource> ResourceId only(Class<T> type) {
    Session session = window.session();
    return session.document().topology().all(type).getFirst().id();
  }

  private static Rect seen(FxRobot robot, ResourceId id) {
    return canvas(robot).viewport().toScreen(canvas(robot).picture().spot(id).orElseThrow());
  }

  private static Point at(FxRobot robot, ResourceId id) {
    return seen(robot, id).center();
  }

  private static void drag(FxRobot robot, Point from, Point to) {
    mouse(robot, MouseEvent.MOUSE_PRESSED, from);
    mouse(robot, MouseEvent.MOUSE_DRAGGED, from.plus((to.x() - from.x()) / 2, 8));
    mouse(robot, MouseEvent.MOUSE_DRAGGED, to);
    mouse(robot, MouseEvent.MOUSE_RELEASED, to);
  }

  private static void wheel(FxRobot robot, Point at, double turned) {
    Point2D point = canvas(robot).localToScene(at.x(), at.y());
    robot.interact(
        () ->
            canvas(robot)
                .fireEvent(
                    new ScrollEvent(
                        ScrollEvent.SCROLL,
                        point.getX(),
                        point.getY(),
                        point.getX(),
                        point.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        turned,
                        0,
                        turned,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
  }

  /**
   * Sent to the canvas itself: a robot that only moves the mouse about in a window leaves Monocle
   * thinking of that window when the next one is dragged to.
   */
  private static void mouse(FxRobot robot, EventType<MouseEvent> type, Point at) {
    CanvasView canvas = canvas(robot);
    Point2D point = canvas.localToScene(at.x(), at.y());
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    robot.interact(
        () ->
            canvas.fireEvent(
                new MouseEvent(
                    type,
                    point.getX(),
                    point.getY(),
                    point.getX(),
                    point.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    down,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null)));
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.app.canvas.gesture.Feedback;
import dev.hopscope.app.canvas.gesture.Viewport;
import dev.hopscope.app.picture.PictureBuilder;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What mouse and wheel do on the canvas of a window. */
@ExtendWith(ApplicationExtension.class)
class CanvasMouseTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private CanvasHand hand;

  @BeforeEach
  void open() {
    window = opened.window();
    hand = new CanvasHand(window);
  }

  @Test
  void aWireFromARouteTableToAGatewayIsARoute(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.INTERNET_GATEWAY);
    robot.type(KeyCode.W);

    hand.mouse(MouseEvent.MOUSE_PRESSED, hand.at(hand.only(RouteTable.class)));
    hand.mouse(MouseEvent.MOUSE_DRAGGED, hand.at(hand.only(InternetGateway.class)));
    hand.mouse(MouseEvent.MOUSE_RELEASED, hand.at(hand.only(InternetGateway.class)));

    assertThat(window.session().document().topology().all(RouteTable.class).getFirst().routes())
        .hasSize(1);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document().topology().all(RouteTable.class).getFirst().routes())
        .isEmpty();
  }

  @Test
  void whatIsSeenWholeStaysSoInASmallerWindow(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    narrow(robot);
    assertThat(hand.seen(hand.only(Vpc.class)).right()).isLessThan(hand.canvas().getWidth());
  }

  @Test
  void whatIsLookedAtCloselyStaysAsLargeInASmallerWindow(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    robot.interact(() -> hand.canvas().lens().zoomTo(1.5));
    narrow(robot);
    assertThat(hand.canvas().viewport().scale()).isEqualTo(1.5);
  }

  private void narrow(FxRobot robot) {
    double before = canvasIn(robot, 1250);
    assertThat(canvasIn(robot, 960)).isLessThan(before);
  }

  private double canvasIn(FxRobot robot, double window) {
    robot.interact(() -> hand.canvas().getScene().getWindow().setWidth(window));
    Awaited.laidOut();
    return hand.canvas().getWidth();
  }

  @Test
  void aMarqueeSelectsWhatLiesInIt(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    robot.interact(() -> window.selection().clear());
    Rect vpc = hand.seen(hand.only(Vpc.class)).grow(10);

    hand.drag(new Point(vpc.x(), vpc.y()), new Point(vpc.right(), vpc.bottom()));

    assertThat(window.selection().ids())
        .contains(hand.only(Vpc.class), hand.only(Subnet.class), hand.only(Instance.class))
        .doesNotContain(hand.only(dev.hopscope.model.resource.Region.class));
  }

  @Test
  void aMarqueeAroundNothingSelectsNothing(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    Rect region = hand.seen(hand.only(dev.hopscope.model.resource.Region.class));

    hand.drag(
        new Point(region.right() + 8, region.y()), new Point(region.right() + 24, region.y() + 16));

    assertThat(window.selection().ids()).isEmpty();
  }

  @Test
  void draggingMovesAndOneUndoPutsBack(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    Document before = window.session().document();
    Rect vpc = hand.seen(hand.only(Vpc.class));
    Point grip = new Point(vpc.x() + 60, vpc.center().y());

    hand.drag(grip, grip.plus(48, 32));

    assertThat(window.session().document().diagram().find(hand.only(Vpc.class)))
        .isNotEqualTo(before.diagram().find(hand.only(Vpc.class)));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void whatIsSeenWholeStaysSoWhereMoreIsAdded(FxRobot robot) {
    for (ResourceKind kind :
        List.of(
            ResourceKind.VPC,
            ResourceKind.INTERNET_GATEWAY,
            ResourceKind.SUBNET,
            ResourceKind.SUBNET,
            ResourceKind.SUBNET)) {
      robot.interact(() -> window.showing().add(kind));

      assertThat(hand.shown().contains(hand.canvas().picture().bounds())).as("%s", kind).isTrue();
    }
  }

  @Test
  void whatIsAddedOutOfSightIsBroughtIntoView(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    robot.interact(() -> hand.canvas().show(new Viewport(1, -3000, -3000)));

    robot.interact(() -> window.showing().add(ResourceKind.INSTANCE));

    assertThat(hand.shown().contains(hand.canvas().picture().spot(hand.only(Instance.class)).get()))
        .isTrue();
  }

  @Test
  void theMinimapGivesWayToWhatIsSaidThere(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    Point there = new Point(minimap.getLayoutX() + 20, minimap.getLayoutY() + 20);

    robot.interact(() -> hand.canvas().show(Feedback.none().saying("New Subnet", there)));
    Awaited.laidOut();
    assertThat(minimap.isVisible()).isFalse();

    robot.interact(() -> hand.canvas().show(Feedback.none()));
    Awaited.laidOut();
    assertThat(minimap.isVisible()).isTrue();
  }

  @Test
  void whatIsSeenAnywayIsFoundWhereItIs(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    Point before = middleSeen();

    robot.interact(() -> hand.canvas().lens().find(hand.only(Subnet.class)));
    assertThat(middleSeen()).isEqualTo(before);

    robot.interact(
        () -> {
          hand.canvas().show(hand.canvas().viewport().panned(2000, 0));
          hand.canvas().lens().find(hand.only(Subnet.class));
        });
    assertThat(hand.shown().contains(hand.canvas().picture().spot(hand.only(Subnet.class)).get()))
        .isTrue();
  }

  @Test
  void whatAKeyGoesToComesOutFromUnderTheMinimap(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    ResourceId table = hand.only(RouteTable.class);
    Rect map =
        new Rect(
            minimap.getLayoutX(), minimap.getLayoutY(), minimap.getWidth(), minimap.getHeight());
    robot.interact(
        () -> {
          hand.canvas().lens().zoomTo(1);
          Point at = hand.at(table);
          hand.canvas()
              .show(
                  hand.canvas()
                      .viewport()
                      .panned(map.center().x() - at.x(), map.center().y() - at.y()));
          window.selection().set(hand.only(Vpc.class));
        });
    assertThat(map.intersects(hand.seen(table))).isTrue();

    robot.type(KeyCode.ENTER);
    for (int step = 0; step < 9 && !window.selection().ids().contains(table); step++) {
      robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    }

    assertThat(window.selection().single()).contains(table);
    assertThat(map.intersects(hand.seen(table))).isFalse();
  }

  @Test
  void theMiddleButtonDragsTheDrawingAlong(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    Viewport before = hand.canvas().viewport();

    hand.drag(hand.canvas(), MouseButton.MIDDLE, new Point(200, 200), new Point(260, 240));

    assertThat(hand.canvas().viewport()).isEqualTo(before.panned(60, 40));
  }

  @Test
  void thePointerSaysWhatAPressWouldDo(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    ResourceId vpc = hand.only(Vpc.class);
    robot.interact(() -> window.selection().set(vpc));
    Rect seen = hand.seen(vpc);

    hand.mouse(MouseEvent.MOUSE_MOVED, new Point(seen.right(), seen.bottom()));
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.NW_RESIZE);
    hand.mouse(MouseEvent.MOUSE_MOVED, new Point(seen.x(), seen.bottom()));
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.NE_RESIZE);
    hand.mouse(MouseEvent.MOUSE_MOVED, seen.center());
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.HAND);
    robot.press(KeyCode.SPACE);
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.OPEN_HAND);
    robot.release(KeyCode.SPACE);
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.HAND);
    hand.mouse(MouseEvent.MOUSE_EXITED, seen.center());
    assertThat(hand.canvas().getCursor()).isEqualTo(Cursor.DEFAULT);
  }

  @Test
  void aPressBesideTheFrameOfTheMinimapBringsThatPlaceToTheMiddle(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    Point seen = middleSeen();

    hand.mouse(minimap, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, new Point(8, 8));

    assertThat(middleSeen().x()).isLessThan(seen.x());
    assertThat(middleSeen().y()).isLessThan(seen.y());
  }

  @Test
  void theFrameOfTheMinimapIsDraggedByWhereItIsGrabbed(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    Point middle = new Point(minimap.getWidth() / 2, minimap.getHeight() / 2);
    Point grip = middle.plus(6, 4);
    Point seen = middleSeen();

    hand.mouse(minimap, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, grip);
    assertThat(middleSeen().x()).isCloseTo(seen.x(), within(0.01));
    hand.mouse(minimap, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, grip.plus(10, 0));

    assertThat(middleSeen().x()).isGreaterThan(seen.x());
    assertThat(middleSeen().y()).isCloseTo(seen.y(), within(0.01));
  }

  @Test
  void whoDragsBeyondTheMinimapDoesNotLoseTheDrawing(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    hand.mouse(minimap, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, new Point(100, 66));
    hand.mouse(minimap, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, new Point(-900, -700));

    Rect drawn = hand.canvas().picture().bounds();
    assertThat(middleSeen().x()).isCloseTo(drawn.x(), within(0.01));
    assertThat(middleSeen().y()).isCloseTo(drawn.y(), within(0.01));
  }

  @Test
  void theMinimapGoesWhereEverythingIsSeen(FxRobot robot) {
    Region minimap = minimapOf(ResourceKind.VPC);
    assertThat(minimap.isVisible()).isTrue();

    robot.interact(() -> hand.canvas().lens().fit());
    Awaited.laidOut();

    assertThat(minimap.isVisible()).isFalse();
  }

  /** A drawing too large to be seen, in the middle of it, and its minimap. */
  private Region minimapOf(ResourceKind kind) {
    hand.draw(kind);
    FxRobot robot = new FxRobot();
    robot.interact(() -> hand.canvas().lens().zoomTo(4));
    Awaited.laidOut();
    return robot.lookup(".minimap").queryAs(Region.class);
  }

  private Point middleSeen() {
    CanvasView canvas = hand.canvas();
    return canvas.viewport().toWorld(new Point(canvas.getWidth() / 2, canvas.getHeight() / 2));
  }

  @Test
  void layingOutGlidesAndEndsWhereEverythingIs(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.VPC);
    robot.interact(() -> window.session().apply(apart()));

    robot.interact(
        () -> {
          window.layOut();
          assertThat(hand.canvas().isGliding()).isTrue();
        });
    Awaited.until(() -> !hand.canvas().isGliding());

    assertThat(hand.canvas().picture().spots())
        .isEqualTo(PictureBuilder.of(window.session().document()).spots());
  }

  @Test
  void whereLessMotionIsWantedLayingOutJumps(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.VPC);
    robot.interact(() -> window.session().apply(apart()));

    robot.interact(
        () -> {
          hand.canvas().getScene().getPreferences().setReducedMotion(true);
          window.layOut();
          assertThat(hand.canvas().isGliding()).isFalse();
        });
  }

  private Edit apart() {
    return new Edit.Move(Set.of(hand.only(Vpc.class)), -400, 300);
  }

  @Test
  void theWheelZoomsToThePointer(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    Point pointer = hand.at(hand.only(Subnet.class));
    Viewport before = hand.canvas().viewport();

    hand.wheel(pointer, 200);

    Viewport closer = hand.canvas().viewport();
    assertThat(closer.scale()).isGreaterThan(before.scale());
    assertThat(closer.toWorld(pointer).x()).isCloseTo(before.toWorld(pointer).x(), within(0.01));
    assertThat(closer.toWorld(pointer).y()).isCloseTo(before.toWorld(pointer).y(), within(0.01));
    hand.wheel(pointer, -200);
    assertThat(hand.canvas().viewport().scale()).isCloseTo(before.scale(), within(0.001));
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hopscope.app.wiring.Wires;
import dev.hopscope.app.wiring.Wiring;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NatGateway;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.TransitGateway;
import dev.hopscope.model.resource.TransitGatewayAttachment;
import dev.hopscope.model.resource.TransitGatewayRouteTable;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableView;
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

/** A default route to an internet gateway gets another target, from its row in the inspector. */
@ExtendWith(ApplicationExtension.class)
class RouteWiringTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private CanvasHand hand;
  private ResourceId table;

  @BeforeEach
  void drawAndShowTheTable(FxRobot robot) {
    window = opened.window();
    hand = new CanvasHand(window);
    hand.draw(
        ResourceKind.VPC,
        ResourceKind.SUBNET,
        ResourceKind.INTERNET_GATEWAY,
        ResourceKind.NAT_GATEWAY);
    table = hand.only(RouteTable.class);
    Route route = Route.of(Cidr.ANY_IPV4, hand.only(InternetGateway.class));
    robot.interact(
        () -> {
          window.session().apply(new Edit.ReplaceResource(routeTable().withRoutes(List.of(route))));
          window.selection().set(table);
        });
    Awaited.laidOut();
  }

  @Test
  void itIsDraggedOntoItsNewTarget(FxRobot robot) {
    Node handle = handle(robot);
    Point middle = new Point(4, 4);

    hand.mouse(handle, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, middle);
    hand.mouse(
        handle, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, over(handle, NatGateway.class));
    hand.mouse(
        handle, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, over(handle, NatGateway.class));

    assertThat(target()).isEqualTo(RouteTarget.to(hand.only(NatGateway.class)));
    assertThat(window.selection().ids()).containsExactly(table);
  }

  @Test
  void aTransitGatewaysStaticRouteIsDraggedOntoAnotherVpc(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    ResourceId other = only(Vpc.class, 1);
    robot.interact(() -> window.selection().set(other));
    hand.draw(ResourceKind.SUBNET, ResourceKind.TRANSIT_GATEWAY);
    connect(robot, only(Vpc.class, 0), hand.only(TransitGateway.class));
    connect(robot, other, hand.only(TransitGateway.class));
    ResourceId transit = hand.only(TransitGatewayRouteTable.class);
    connect(robot, transit, only(TransitGatewayAttachment.class, 0));
    robot.interact(
        () -> {
          window.selection().set(transit);
          hand.canvas().lens().fit();
        });
    Awaited.laidOut();
    Node handle = handle(robot);
    Point on = over(handle, corner(other));

    hand.mouse(handle, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, new Point(4, 4));
    hand.mouse(handle, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, on);
    hand.mouse(handle, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, on);

    assertThat(
            window.session().document().topology().all(TransitGatewayRouteTable.class).getFirst())
        .satisfies(
            now ->
                assertThat(now.routes())
                    .singleElement()
                    .satisfies(
                        route ->
                            assertThat(route.attachment())
                                .contains(only(TransitGatewayAttachment.class, 1))));
  }

  @Test
  void itsHandleStandsAtTheRightEdgeOfItsCell(FxRobot robot) {
    Node handle = handle(robot);
    Region cell = (Region) handle.getParent();
    assertThat(handle.getBoundsInParent().getMaxX())
        .isCloseTo(cell.getWidth() - cell.getInsets().getRight(), within(1.0));
  }

  @Test
  void letGoOnWhatNoRouteLeadsToItStaysAsItIs(FxRobot robot) {
    Document before = window.session().document();
    Node handle = handle(robot);
    ResourceId subnet = hand.only(Subnet.class);
    Point title = corner(subnet);

    hand.mouse(handle, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, new Point(4, 4));
    hand.mouse(handle, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, over(handle, title));
    hand.mouse(handle, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, over(handle, title));

    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void withKeysAloneItsTargetIsPickedAmongThoseThatAreLit(FxRobot robot) {
    TableView<?> rows = robot.lookup("#inspect-routes").queryTableView();
    robot.interact(
        () -> {
          rows.requestFocus();
          rows.getSelectionModel().select(0);
        });
    robot.push(KeyCode.ALT, KeyCode.W);
    assertThat(hand.canvas().isFocused()).isTrue();

    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.ENTER);

    assertThat(target()).isEqualTo(RouteTarget.to(hand.only(NatGateway.class)));
  }

  @Test
  void escapePutsThePickedWireDown(FxRobot robot) {
    Document before = window.session().document();
    hand.mouse(handle(robot), MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, new Point(4, 4));

    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.ENTER);

    assertThat(window.session().document()).isSameAs(before);
  }

  private <T extends Resource> ResourceId only(Class<T> type, int index) {
    return window.session().document().topology().all(type).get(index).id();
  }

  private void connect(FxRobot robot, ResourceId from, ResourceId to) {
    robot.interact(
        () ->
            window
                .session()
                .apply(
                    ((Wiring.Joined) new Wires(window.session().document()).between(from, to))
                        .edit()));
  }

  /** A point of a container's title, over nothing that lies in it. */
  private Point corner(ResourceId container) {
    return new Point(hand.seen(container).x() + 6, hand.seen(container).y() + 6);
  }

  private static Node handle(FxRobot robot) {
    return robot.lookup(".wire-handle").queryAll().stream()
        .filter(Node::isVisible)
        .findFirst()
        .orElseThrow();
  }

  private Point over(Node handle, Class<NatGateway> type) {
    return over(handle, hand.at(hand.only(type)));
  }

  /** A point of the canvas, as the handle sees it. */
  private Point over(Node handle, Point canvas) {
    Point2D scene = hand.canvas().localToScene(canvas.x(), canvas.y());
    Point2D local = handle.sceneToLocal(scene);
    return new Point(local.getX(), local.getY());
  }

  private RouteTable routeTable() {
    return window.session().document().topology().find(table, RouteTable.class).orElseThrow();
  }

  private RouteTarget target() {
    return routeTable().routes().getFirst().target();
  }
}

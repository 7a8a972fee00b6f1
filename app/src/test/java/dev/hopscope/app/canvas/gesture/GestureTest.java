package dev.hopscope.app.canvas.gesture;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A VPC with two subnets and a server in the first, moved about by hand. */
class GestureTest {
  private final Board board = new Board();
  private ResourceId vpc;
  private ResourceId first;
  private ResourceId second;
  private ResourceId server;

  @BeforeEach
  void draw() {
    vpc = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    first = board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    second = board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    server = board.add(ResourceKind.INSTANCE, Optional.of(first), Instance.class);
  }

  @Test
  void aClickSelects() {
    board.click(board.rect(server).center());

    assertThat(board.selection().ids()).containsExactly(server);
  }

  @Test
  void aClickOnOneOfSeveralSelectsItAlone() {
    board.selection().set(Set.of(first, second, server));

    board.click(board.rect(server).center());

    assertThat(board.selection().ids()).containsExactly(server);
  }

  @Test
  void aClickOnAGatewayAmongOthersSelectsItAlone() {
    ResourceId gateway =
        board.add(ResourceKind.INTERNET_GATEWAY, Optional.of(vpc), InternetGateway.class);
    board.selection().set(Set.of(server, gateway));

    board.click(board.spot(gateway).center());

    assertThat(board.selection().ids()).containsExactly(gateway);
  }

  @Test
  void severalDraggedTogetherStaySelected() {
    board.selection().set(Set.of(first, second));
    Point grip = board.titleOf(first);

    board.drag(grip, grip.plus(0, 24));

    assertThat(board.selection().ids()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void aClickMovesNothing() {
    Document before = board.session().document();

    board.click(board.rect(server).center());

    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void aServerDraggedIntoAnotherSubnetGetsAnAddressThere() {
    board.drag(board.rect(server).center(), board.rect(second).center());

    assertThat(board.primaryInterface().subnet()).isEqualTo(second);
    assertThat(subnet(second).contains(board.primaryInterface().addresses().getFirst().address()))
        .isTrue();
  }

  @Test
  void aDragIsOneEdit() {
    Document before = board.session().document();

    board.drag(board.rect(server).center(), board.rect(second).center());
    board.session().undo();

    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void aDraggedVpcTakesItsContentsAlong() {
    Rect vpcBefore = board.rect(vpc);
    Rect serverBefore = board.rect(server);
    Point title = new Point(vpcBefore.x() + 6, vpcBefore.y() + 6);

    board.drag(title, title.plus(80, 40));

    double dx = board.rect(vpc).x() - vpcBefore.x();
    double dy = board.rect(vpc).y() - vpcBefore.y();
    assertThat(dx).isPositive();
    assertThat(board.rect(server)).isEqualTo(serverBefore.plus(dx, dy));
  }

  @Test
  void aVpcGrowsAroundASubnetDraggedToItsEdge() {
    Point inside = new Point(board.rect(second).x() + 6, board.rect(second).bottom() - 6);

    board.drag(inside, inside.plus(200, 160));

    assertThat(board.rect(vpc).contains(board.rect(second))).isTrue();
  }

  @Test
  void aSubnetDraggedOverAnotherVpcStaysInItsOwn() {
    ResourceId other = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    Document before = board.session().document();
    Rect box = board.rect(second);

    board.drag(new Point(box.x() + 6, box.bottom() - 6), board.rect(other).center());

    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void aSubnetDraggedIntoAnotherZonesColumnMovesThere() {
    ResourceId zone = ResourceId.of("us-east-1b");
    board.session().apply(new Edit.ReplaceResource(subnet(second).in(vpc, zone)));
    ResourceId third = board.add(ResourceKind.SUBNET, Optional.of(vpc), Subnet.class);
    board
        .session()
        .apply(new Edit.ReplaceResource(subnet(third).in(vpc, subnet(first).availabilityZone())));
    Rect column = board.rect(second);
    board.session().apply(new Edit.Place(Map.of(second, column.plus(column.width() + 60, 0))));
    Rect box = board.rect(third);
    Point grip = new Point(box.x() + 6, box.bottom() - 6);

    board.drag(grip, grip.plus(board.rect(second).x() - box.x(), 0));

    assertThat(subnet(third).availabilityZone()).isEqualTo(zone);
  }

  @Test
  void escapeLeavesNoTrace() {
    Document before = board.session().document();
    Point from = board.rect(server).center();
    board.press(from);
    board.move(board.rect(second).center());

    board.escape();
    board.release(board.rect(second).center());

    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void aMarqueeSelectsWhatItHolds() {
    Rect around = board.rect(server).grow(12);

    board.extendPressOnGround();
    board.dragFrom(new Point(around.x(), around.y()), new Point(around.right(), around.bottom()));

    assertThat(board.selection().ids()).containsExactly(server);
  }

  @Test
  void aContainerIsNeverMadeSmallerThanItsContent() {
    board.selection().set(first);
    Rect box = board.rect(first);

    board.drag(new Point(box.right(), box.bottom()), new Point(box.x() + 4, box.y() + 4));

    assertThat(board.rect(first).contains(board.rect(server))).isTrue();
    assertThat(board.rect(first)).isNotEqualTo(box);
  }

  @Test
  void theMiddleButtonPansWithoutAnEdit() {
    Document before = board.session().document();

    board.pan(40, 30);

    assertThat(board.viewport()).isEqualTo(new Viewport(1, 40, 30));
    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void aWireFromASubnetToARouteTableAssociatesThem() {
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(vpc), RouteTable.class);
    board.take(Tool.WIRE);

    board.drag(board.titleOf(first), board.spot(table).center());

    assertThat(subnet(first).routeTable()).contains(table);
    assertThat(board.session().done().getLast().edit())
        .isInstanceOfSatisfying(
            Edit.Batch.class, batch -> assertThat(batch.intent()).startsWith("Associate"));
  }

  @Test
  void aWireCanBeClickedAtBothEnds() {
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(vpc), RouteTable.class);
    board.take(Tool.WIRE);

    board.click(board.titleOf(first));
    board.click(board.spot(table).center());

    assertThat(subnet(first).routeTable()).contains(table);
  }

  @Test
  void aWireUnderWaySaysWhatItWouldDoAndLightsWhatTakesIt() {
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(vpc), RouteTable.class);
    board.take(Tool.WIRE);

    board.press(board.spot(table).center());
    board.move(board.titleOf(second));

    assertThat(board.shown().lit()).contains(first, second, server).doesNotContain(table);
    assertThat(board.shown().target()).contains(second);
    assertThat(board.shown().remark())
        .hasValueSatisfying(
            remark -> assertThat(remark.text()).isEqualTo("Associate subnet-2 with routes-1"));
  }

  @Test
  void aWireThatCannotBeDrawnSaysWhyAndChangesNothing() {
    ResourceId other = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(other), RouteTable.class);
    Document before = board.session().document();
    board.take(Tool.WIRE);

    board.press(board.spot(table).center());
    board.move(board.titleOf(first));

    assertThat(board.shown().remark())
        .hasValueSatisfying(
            remark -> {
              assertThat(remark.fine()).isFalse();
              assertThat(remark.text()).isEqualTo("routes-1 is of vpc-2; subnet-1 lies in vpc-1.");
            });
    board.release(board.titleOf(first));
    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void escapeDropsAWire() {
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(vpc), RouteTable.class);
    Document before = board.session().document();
    board.take(Tool.WIRE);
    board.press(board.spot(table).center());
    board.move(board.titleOf(first));

    board.escape();
    board.release(board.titleOf(first));

    assertThat(board.session().document()).isSameAs(before);
    assertThat(board.shown()).isEqualTo(Feedback.none());
  }

  @Test
  void aTableIsNotMovedButDrawnToWhatUsesIt() {
    ResourceId table = board.add(ResourceKind.ROUTE_TABLE, Optional.of(vpc), RouteTable.class);
    Rect before = board.spot(table);

    board.drag(board.spot(table).center(), board.titleOf(second));

    assertThat(subnet(second).routeTable()).contains(table);
    assertThat(board.spot(table)).isEqualTo(before);
  }

  @Test
  void aServerIsNotMovedToTheSubnetOfAnotherVpc() {
    ResourceId other = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    ResourceId foreign = board.add(ResourceKind.SUBNET, Optional.of(other), Subnet.class);
    Document before = board.session().document();

    board.press(board.rect(server).center());
    board.move(board.rect(foreign).center());

    assertThat(board.shown().remark())
        .hasValueSatisfying(
            remark ->
                assertThat(remark.text())
                    .isEqualTo("server-1 stays in its VPC: copy and paste it there"));
    board.release(board.rect(foreign).center());
    assertThat(board.session().document()).isSameAs(before);
  }

  @Test
  void whileAServerIsMovedTheSubnetsThatMayTakeItAreLit() {
    board.press(board.rect(server).center());
    board.move(board.rect(second).center());

    assertThat(board.shown().lit()).containsExactly(second);
    assertThat(board.shown().target()).contains(second);
  }

  @Test
  void whatCannotBeLetGoHereStaysInSightAndItsTakersLit() {
    ResourceId other = board.add(ResourceKind.VPC, Optional.empty(), Vpc.class);
    ResourceId foreign = board.add(ResourceKind.SUBNET, Optional.of(other), Subnet.class);

    board.press(board.rect(server).center());
    board.move(board.rect(foreign).center());

    assertThat(board.shown().isRefused()).isTrue();
    assertThat(board.shown().ghosts()).hasSize(1);
    assertThat(board.shown().lit()).containsExactly(second);
  }

  @Test
  void aMoveThatMeansSomethingSaysWhat() {
    board.press(board.rect(server).center());
    board.move(board.rect(second).center());

    assertThat(board.shown().remark())
        .hasValueSatisfying(
            remark -> assertThat(remark.text()).isEqualTo("Move server-1 to subnet-2"));
  }

  @Test
  void aServerLetGoOnAnotherStandsBesideIt() {
    ResourceId there = board.add(ResourceKind.INSTANCE, Optional.of(second), Instance.class);

    board.drag(board.rect(server).center(), board.rect(there).center());

    assertThat(board.primaryInterface().subnet()).isEqualTo(second);
    assertThat(board.rect(server).intersects(board.rect(there))).isFalse();
    assertThat(board.rect(second).contains(board.rect(server))).isTrue();
  }

  @Test
  void aVpcKeepsItsMarginsWhenAServerMovesWithinASubnet() {
    board.add(ResourceKind.INTERNET_GATEWAY, Optional.of(vpc), InternetGateway.class);
    Rect before = board.rect(vpc);

    board.drag(board.rect(server).center(), board.rect(server).center().plus(24, 0));

    assertThat(board.rect(vpc)).isEqualTo(before);
  }

  @Test
  void aSubnetGrownOverItsNeighbourPushesItAside() {
    board.selection().set(first);
    Rect box = board.rect(first);
    Rect neighbour = board.rect(second);
    assertThat(neighbour.y()).isGreaterThanOrEqualTo(box.bottom());

    board.drag(
        new Point(box.right(), box.bottom()), new Point(box.right(), neighbour.center().y()));

    assertThat(board.rect(first).intersects(board.rect(second))).isFalse();
    assertThat(board.rect(vpc).contains(board.rect(second))).isTrue();
  }

  @Test
  void aGatewayGoesUpWithTheEdgeItSitsOn() {
    ResourceId gateway =
        board.add(ResourceKind.INTERNET_GATEWAY, Optional.of(vpc), InternetGateway.class);
    Rect box = board.rect(vpc);
    board.selection().set(vpc);

    board.drag(new Point(box.x(), box.y()), new Point(box.x(), box.y() - 40));

    assertThat(board.rect(vpc).y()).isLessThan(box.y());
    assertThat(board.rect(gateway).center().y()).isEqualTo(board.rect(vpc).y());
  }

  @Test
  void thePanToolPansWithThePrimaryButton() {
    board.take(Tool.PAN);
    board.press(new Point(100, 100));
    board.move(new Point(140, 130));
    board.release(new Point(140, 130));

    assertThat(board.viewport().x()).isEqualTo(40);
    assertThat(board.selection().ids()).isEmpty();
  }

  private Subnet subnet(ResourceId id) {
    return board.session().document().topology().find(id, Subnet.class).orElseThrow();
  }
}

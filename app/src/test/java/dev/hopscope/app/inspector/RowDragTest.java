package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Awaited;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.address.Traffic;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import dev.hopscope.model.resource.NetworkAcl;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Three rules of a network ACL, of which one is taken with the mouse. */
@ExtendWith(ApplicationExtension.class)
class RowDragTest {
  private static final String TABLE = "#inspect-inbound-rules";

  private Session session;
  private Selection selection;

  @Start
  void start(Stage stage) {
    session = Fixture.session();
    selection = new Selection();
    ThemedStage.show(stage, new InspectorPane(session, selection), 400, 900);
  }

  @BeforeEach
  void showThreeRules(FxRobot robot) {
    robot.interact(
        () -> {
          selection.set(Fixture.id("acl-db"));
          session.apply(
              Subject.replace(
                  acl()
                      .withRules(
                          Direction.INGRESS,
                          List.of(rule(100, 22), rule(150, 80), rule(200, 443)))));
        });
    Awaited.laidOut();
  }

  @Test
  void aRuleDraggedToTheTopTakesTheFirstNumber(FxRobot robot) {
    press(robot, 2);
    drag(robot, 2, top(robot, 0) + 2);
    release(robot, 2, top(robot, 0) + 2);

    assertThat(acl().inbound()).containsExactly(rule(100, 443), rule(150, 22), rule(200, 80));
  }

  @Test
  void oneUndoPutsADraggedRuleBack(FxRobot robot) {
    Document before = session.document();
    press(robot, 0);
    drag(robot, 0, top(robot, 2) - 2);
    release(robot, 0, top(robot, 2) - 2);
    assertThat(acl().inbound()).containsExactly(rule(100, 80), rule(150, 22), rule(200, 443));

    robot.interact(session::undo);

    assertThat(session.document()).isEqualTo(before);
  }

  @Test
  void aLineShowsBetweenWhichRulesItWouldGo(FxRobot robot) {
    assertThat(line(robot).isVisible()).isFalse();
    press(robot, 2);
    drag(robot, 2, top(robot, 1) + 3);

    assertThat(line(robot).isVisible()).isTrue();
    Bounds line = line(robot).localToScene(line(robot).getLayoutBounds());
    assertThat(line.getCenterY()).isEqualTo(top(robot, 1));

    release(robot, 2, top(robot, 1) + 3);
    assertThat(line(robot).isVisible()).isFalse();
  }

  @Test
  void escapeGivesTheDragUp(FxRobot robot) {
    Document before = session.document();
    press(robot, 2);
    drag(robot, 2, top(robot, 0) + 2);

    robot.push(KeyCode.ESCAPE);
    assertThat(line(robot).isVisible()).isFalse();
    drag(robot, 2, top(robot, 1) + 2);
    release(robot, 2, top(robot, 1) + 2);

    assertThat(session.document()).isSameAs(before);
  }

  @Test
  void nothingGoesBelowTheLastRuleThatDeniesTheRest(FxRobot robot) {
    Document before = session.document();
    press(robot, 0);
    drag(robot, 0, top(robot, 3) + 25);
    assertThat(line(robot).isVisible()).isFalse();
    release(robot, 0, top(robot, 3) + 25);

    assertThat(session.document()).isSameAs(before);
  }

  @Test
  void theLastRuleItselfStaysWhereItIs(FxRobot robot) {
    Document before = session.document();
    press(robot, 3);
    drag(robot, 3, top(robot, 0) + 2);
    release(robot, 3, top(robot, 0) + 2);

    assertThat(session.document()).isSameAs(before);
  }

  private static AclRule rule(int number, int port) {
    return AclRule.allow(number, Traffic.tcp(port), Cidr.ANY_IPV4);
  }

  private NetworkAcl acl() {
    return session.document().topology().find(Fixture.id("acl-db"), NetworkAcl.class).orElseThrow();
  }

  private static Node line(FxRobot robot) {
    return robot.lookup(".insertion-line").query();
  }

  private static TableRow<?> row(FxRobot robot, int index) {
    return robot
        .from(robot.lookup(TABLE).queryTableView())
        .lookup(".table-row-cell")
        .<TableRow<?>>queryAll()
        .stream()
        .filter(each -> each.getIndex() == index)
        .findFirst()
        .orElseThrow();
  }

  private static double top(FxRobot robot, int index) {
    TableRow<?> row = row(robot, index);
    return row.localToScene(row.getLayoutBounds()).getMinY();
  }

  private static void press(FxRobot robot, int index) {
    send(robot, MouseEvent.MOUSE_PRESSED, index, top(robot, index) + 10);
  }

  private static void drag(FxRobot robot, int index, double y) {
    send(robot, MouseEvent.MOUSE_DRAGGED, index, y);
  }

  private static void release(FxRobot robot, int index, double y) {
    send(robot, MouseEvent.MOUSE_RELEASED, index, y);
  }

  /** Sent to the cell that was pressed, as the toolkit does while a button is down. */
  private static void send(FxRobot robot, EventType<MouseEvent> type, int index, double y) {
    Node cell = row(robot, index).lookup(".table-cell");
    double x = cell.localToScene(10, 10).getX();
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    robot.interact(
        () ->
            cell.fireEvent(
                new MouseEvent(
                    type,
                    x,
                    y,
                    x,
                    y,
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
                    type != MouseEvent.MOUSE_DRAGGED,
                    null)));
  }
}

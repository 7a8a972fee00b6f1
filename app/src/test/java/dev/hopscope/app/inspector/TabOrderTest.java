package dev.hopscope.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Awaited;
import dev.hopscope.app.Nodes;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.session.Sample;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.LoadBalancer;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Long forms, gone through by Tab. */
@ExtendWith(ApplicationExtension.class)
class TabOrderTest {
  /** More than any form has. */
  private static final int MOST_STOPS = 100;

  private final Session session = new Session();
  private final Selection selection = new Selection();
  private InspectorPane pane;
  private Button before;
  private Button behind;

  @Start
  void start(Stage stage) {
    pane = new InspectorPane(session, selection);
    before = new Button("before");
    behind = new Button("behind");
    ThemedStage.show(stage, new VBox(before, pane, behind), 400, 980);
  }

  @ParameterizedTest
  @ValueSource(classes = {LoadBalancer.class, Subnet.class})
  void tabReachesEachControlOnceInReadingOrderAndShiftTabGoesBack(
      Class<? extends Resource> type, FxRobot robot) {
    show(robot, type);
    List<Node> there = walk(robot, before, behind, KeyCode.TAB);

    assertThat(there).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stops());
    for (int i = 1; i < there.size(); i++) {
      assertThat(isRead(there.get(i - 1), there.get(i)))
          .as(there.get(i - 1) + " is read before " + there.get(i))
          .isTrue();
    }

    assertThat(walk(robot, behind, before, KeyCode.SHIFT, KeyCode.TAB)).isEqualTo(there.reversed());
  }

  private void show(FxRobot robot, Class<? extends Resource> type) {
    Document document = Sample.named("12-load-balancer").document();
    robot.interact(
        () -> {
          session.open(document, Optional.empty());
          selection.set(document.topology().all(type).getFirst().id());
        });
    Awaited.laidOut();
  }

  /** What has the focus one after the other, between two buttons. */
  private List<Node> walk(FxRobot robot, Node from, Node to, KeyCode... keys) {
    List<Node> visited = new ArrayList<>();
    robot.interact(from::requestFocus);
    while (visited.size() < MOST_STOPS) {
      robot.push(keys);
      Node focused = pane.getScene().getFocusOwner();
      if (focused == to) {
        return visited;
      }
      visited.add(focused);
    }
    return visited;
  }

  private List<Node> stops() {
    return Nodes.of(pane).filter(TabOrderTest::isStop).toList();
  }

  private static boolean isStop(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && Nodes.isShown(node);
  }

  /** Further down, or in the same line further right. */
  private boolean isRead(Node first, Node second) {
    Bounds one = first.localToScene(first.getLayoutBounds());
    Bounds other = second.localToScene(second.getLayoutBounds());
    return other.getMinY() >= one.getMaxY()
        || other.getCenterY() >= one.getMinY() && other.getMinX() >= one.getMaxX();
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import dev.hopscope.app.look.Contrast;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.InternetGateway;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.SecurityGroup;
import dev.hopscope.model.resource.Vpc;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The ways through a window of somebody who leaves the mouse alone. */
@ExtendWith(ApplicationExtension.class)
class KeysAloneTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private CanvasHand hand;

  @BeforeEach
  void open() {
    window = opened.window();
    hand = new CanvasHand(window);
  }

  @Test
  void downFromTheFilterOfTheOutlineGoesToTheFirstHit(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    assertThat(window.selection().single()).contains(hand.only(Vpc.class));
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.write("main");

    robot.type(KeyCode.DOWN);

    assertThat(focused().getId()).isEqualTo("outline");
    assertThat(window.selection().single()).contains(hand.only(RouteTable.class));
  }

  @Test
  void escapeGoesBackToTheDrawingFromEveryPartOfTheWindow(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    for (int parts = 1; parts < 4; parts++) {
      robot.type(KeyCode.F6, parts);
      assertThat(focused()).isNotSameAs(hand.canvas());

      robot.type(KeyCode.ESCAPE);

      assertThat(focused()).as("after %d parts", parts).isSameAs(hand.canvas());
    }
    assertThat(window.selection().single()).contains(hand.only(Vpc.class));
  }

  @Test
  void escapeInAFieldThatIsBeingEditedTakesBackOnlyWhatWasTyped(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    TextField name = robot.lookup("#inspect-name").queryAs(TextField.class);
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    robot.interact(name::requestFocus);
    String before = name.getText();
    robot.write("x");

    robot.type(KeyCode.ESCAPE);
    assertThat(name.getText()).isEqualTo(before);
    assertThat(focused()).isSameAs(name);

    robot.type(KeyCode.ESCAPE);
    assertThat(focused()).isSameAs(hand.canvas());
  }

  @Test
  void keysGoOnFromWhatWasSearchedFor(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("main");
    ListView<?> results = robot.lookup("#search-results").queryAs(ListView.class);
    Awaited.until(
        () -> results.getItems().stream().anyMatch(each -> each.toString().contains("title=main")));

    robot.type(KeyCode.ENTER);

    assertThat(window.selection().single()).contains(hand.only(RouteTable.class));
    assertThat(focused()).isSameAs(hand.canvas());
  }

  @Test
  void aStepBackGivesUpWhatWasSelectedLast(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE, ResourceKind.INSTANCE);
    List<ResourceId> servers =
        window.session().document().topology().all(Instance.class).stream()
            .map(Resource::id)
            .sorted()
            .toList();
    robot.interact(() -> window.selection().set(servers.getFirst()));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(window.selection().ids()).containsExactlyElementsOf(servers);

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);

    assertThat(window.selection().ids()).containsExactly(servers.getFirst());
  }

  @Test
  void theTwoDefaultsOfAVpcAreToldApartWhereverBothAreListed(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    assertThat(hand.names(NetworkAcl.class)).containsExactly("default");
    assertThat(hand.names(SecurityGroup.class)).containsExactly("default");

    assertThat(robot.lookup(".inspector").lookup(Hyperlink.class::isInstance).queryAll())
        .extracting(each -> ((Hyperlink) each).getText())
        .contains("default (Network ACL)", "default (Security group)");
    robot.push(KeyCode.ALT, KeyCode.DIGIT2);
    Awaited.laidOut();
    assertThat(robot.lookup("#outline").lookup(TreeCell.class::isInstance).queryAll())
        .extracting(each -> ((TreeCell<?>) each).getAccessibleText())
        .contains("Network ACL default", "Security group default");
  }

  @Test
  void escapeLeavesAListForTheDrawing(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    for (KeyCode panel : List.of(KeyCode.DIGIT3, KeyCode.DIGIT4)) {
      robot.push(KeyCode.ALT, panel);
      assertThat(focused()).isInstanceOf(ListView.class);

      robot.type(KeyCode.ESCAPE);

      assertThat(focused()).isSameAs(hand.canvas());
    }
  }

  @Test
  void escapeOnTheMinimapLeavesTheSelectionAlone(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    ResourceId subnet = window.selection().single().orElseThrow();
    robot.interact(() -> hand.canvas().lens().zoomTo(4));
    tab(robot, "minimap");

    robot.type(KeyCode.ESCAPE);

    assertThat(focused()).isSameAs(hand.canvas());
    assertThat(window.selection().single()).contains(subnet);
  }

  @Test
  void whoComesToATableStandsOnItsFirstCellAndANewRowHidesNoOther(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    robot.interact(() -> window.selection().set(hand.only(SecurityGroup.class)));
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    tab(robot, "inspect-inbound-rules");
    TableView<?> rules = (TableView<?>) focused();
    assertThat(rules.getSelectionModel().getSelectedCells())
        .singleElement()
        .satisfies(cell -> assertThat(cell.getRow()).isZero());

    robot.type(KeyCode.INSERT);
    Awaited.laidOut();

    assertThat(rules.getItems()).hasSize(2);
    assertThat(rules.lookupAll(".table-row-cell"))
        .filteredOn(Node::isVisible)
        .extracting(row -> ((TableRow<?>) row).getIndex())
        .contains(0, 1);
  }

  @Test
  void arrowsOnAChoiceOfGroupsOpenItAndTurnNoPage(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    tab(robot, "inspect-security-groups");

    robot.type(KeyCode.DOWN);

    assertThat(Window.getWindows()).anyMatch(PopupWindow.class::isInstance);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".side").queryAs(TabPane.class).getSelectionModel().getSelectedIndex())
        .isZero();
  }

  @Test
  void arrowsOnALinkOfTheInspectorTurnNoPage(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    robot.push(KeyCode.ALT, KeyCode.DIGIT1);
    robot.type(KeyCode.TAB);
    assertThat(focused()).isInstanceOf(Hyperlink.class);

    robot.type(KeyCode.DOWN).type(KeyCode.END);

    assertThat(robot.lookup(".side").queryAs(TabPane.class).getSelectionModel().getSelectedIndex())
        .isZero();
  }

  @Test
  void theSheetOfKeysIsReadToItsEndByKeys(FxRobot robot) {
    robot.type(KeyCode.F1);
    ScrollPane keys = robot.lookup("#shortcuts").lookup(".scroll-pane").queryAs(ScrollPane.class);
    assertThat(keys.getVvalue()).isZero();

    robot.type(KeyCode.PAGE_DOWN);
    assertThat(keys.getVvalue()).isPositive();
    robot.type(KeyCode.END);
    assertThat(keys.getVvalue()).isEqualTo(1);
  }

  @Test
  void whoComesToTheProblemsStandsOnTheFirstAndMovesNothing(FxRobot robot) {
    opened.openSample();
    robot.interact(() -> window.selection().set(hand.only(InternetGateway.class)));
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.type(KeyCode.DELETE);
    ListView<?> problems = robot.lookup("#problems").queryAs(ListView.class);
    Awaited.until(() -> !problems.getItems().isEmpty());

    robot.push(KeyCode.ALT, KeyCode.DIGIT3);

    assertThat(problems.getSelectionModel().getSelectedIndex()).isZero();
    assertThat(window.selection().ids()).isEmpty();
  }

  @Test
  void theProposalThatEnterTakesIsMarked(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE, ResourceKind.INSTANCE);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.write("ser");
    Awaited.eventually(() -> assertThat(contrastOfMark(robot)).isGreaterThan(Contrast.FOR_SIGNS));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void whatADeletionTakesAlongIsStillSaidWhenAQuestionTurnsWithIt(FxRobot robot) {
    opened.openSample();
    ResourceId table =
        window.session().document().topology().labelled("rtb-app-a").findFirst().orElseThrow().id();
    robot.interact(() -> window.selection().set(table));
    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());

    robot.type(KeyCode.DELETE);
    Awaited.until(() -> said(robot).contains("Saved question"));

    assertThat(said(robot)).contains("no longer use");
    assertThat(robot.lookup("#notice-undo").tryQuery()).isPresent();
  }

  /** Of the ground of the proposal that is chosen, against white. */
  private static double contrastOfMark(FxRobot robot) {
    Background marked =
        robot
            .lookup(".auto-complete-popup .list-cell:selected")
            .queryAs(Region.class)
            .getBackground();
    Color bar = (Color) marked.getFills().getFirst().getFill();
    return Contrast.ofLuminances(
        Contrast.luminance(bar.getRed(), bar.getGreen(), bar.getBlue()), 1);
  }

  private static String said(FxRobot robot) {
    return robot
        .lookup(".notice")
        .tryQueryAs(Notification.class)
        .map(Notification::getMessage)
        .orElse("");
  }

  /** Goes on by Tab until the focus is on what has this id. */
  private Node tab(FxRobot robot, String id) {
    for (int steps = 0; steps < 40 && !id.equals(focused().getId()); steps++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused().getId()).isEqualTo(id);
    return focused();
  }

  private Node focused() {
    return opened.stage().getScene().getFocusOwner();
  }
}

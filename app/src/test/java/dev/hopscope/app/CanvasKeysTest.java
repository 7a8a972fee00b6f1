package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.canvas.gesture.Tool;
import dev.hopscope.model.diagram.Rect;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.resource.Instance;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.Subnet;
import dev.hopscope.model.resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What keys do on the canvas of a window. */
@ExtendWith(ApplicationExtension.class)
class CanvasKeysTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private CanvasHand hand;

  @BeforeEach
  void open() {
    window = opened.window();
    hand = new CanvasHand(window);
  }

  @Test
  void theToolInUseIsSeenAndEscapePutsItDown(FxRobot robot) {
    hand.draw(ResourceKind.VPC);

    robot.type(KeyCode.W);
    assertThat(robot.lookup("#tool-wire").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#tool-select").queryAs(ToggleButton.class).isSelected()).isTrue();
    robot.interact(() -> robot.lookup("#tool-pan").queryAs(ToggleButton.class).fire());
    assertThat(hand.canvas().toolProperty().get()).isEqualTo(Tool.PAN);
  }

  @Test
  void withKeysAloneOneGoesInAndOutAndOn(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    ResourceId instance = hand.only(Instance.class);
    assertThat(window.selection().single()).contains(instance);

    robot.type(KeyCode.ESCAPE);
    assertThat(window.selection().single()).contains(hand.only(Subnet.class));
    assertThat(hand.canvas().getAccessibleText()).isEqualTo("subnet-1, Subnet, in vpc-1");
    robot.type(KeyCode.ESCAPE);
    assertThat(window.selection().single()).contains(hand.only(Vpc.class));
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);

    assertThat(window.selection().single()).isPresent();
  }

  @Test
  void theListOfTargetsDrawsAWireWithoutAMouse(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.INTERNET_GATEWAY);
    robot.interact(() -> window.selection().set(hand.only(RouteTable.class)));

    robot.type(KeyCode.C);
    robot.interact(
        () ->
            robot
                .lookup("#connect")
                .lookup(".text-field")
                .queryAs(TextField.class)
                .setText("internet gateway"));
    robot.type(KeyCode.ENTER);

    assertThat(robot.lookup("#connect").tryQuery()).isEmpty();
    assertThat(window.session().done().getLast().edit().toString()).contains("Route 0.0.0.0/0");
  }

  @Test
  void theMenuKeyShowsWhatCanBeDone(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);

    robot.push(KeyCode.SHIFT, KeyCode.F10);

    assertThat(menuTexts())
        .contains("C_onnect to…", "Add here", "Re_name…", "_Copy", "Dup_licate", "_Delete");
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void theMenuOfTheGroundAddsAndPastes(FxRobot robot) {
    hand.draw(ResourceKind.VPC);
    robot.interact(() -> window.selection().clear());

    robot.push(KeyCode.SHIFT, KeyCode.F10);

    assertThat(menuTexts()).contains("_Paste", "Add", "_Lay out", "Show _everything");
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void aCopiedInstanceIsPastedUnderANameOfItsOwn(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    Document before = window.session().document();

    robot.push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.CONTROL, KeyCode.V);

    assertThat(window.session().document().topology().all(Instance.class))
        .extracting(Resource::name)
        .containsExactly("server-1", "server-2");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void whatIsCutCanBePastedAgain(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);

    robot.push(KeyCode.CONTROL, KeyCode.X);
    assertThat(window.session().document().topology().all(Instance.class)).isEmpty();
    robot.interact(() -> window.selection().set(hand.only(Subnet.class)));
    robot.push(KeyCode.CONTROL, KeyCode.V);

    assertThat(window.session().document().topology().all(Instance.class)).hasSize(1);
  }

  @Test
  void aDuplicatedVpcHasSubnetsOfItsOwn(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    robot.interact(() -> window.selection().set(hand.only(Vpc.class)));

    robot.push(KeyCode.CONTROL, KeyCode.D);

    assertThat(window.session().document().topology().all(Vpc.class)).hasSize(2);
    assertThat(window.session().document().topology().all(Subnet.class)).hasSize(2);
    List<Rect> boxes =
        window.session().document().topology().all(Vpc.class).stream()
            .flatMap(vpc -> hand.canvas().picture().spot(vpc.id()).stream())
            .toList();
    assertThat(boxes.getFirst().intersects(boxes.getLast())).isFalse();
  }

  @Test
  void aDeletionNamesWhatGoesAlongAndTakesItBack(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    Document before = window.session().document();
    robot.interact(() -> window.selection().set(hand.only(Subnet.class)));

    robot.type(KeyCode.DELETE);
    assertThat(robot.lookup("#notice-undo").tryQuery()).isPresent();
    robot.interact(() -> robot.lookup("#notice-undo").queryAs(Button.class).fire());

    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void theOfferToTakeADeletionBackGoesWithTheNextEdit(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE);
    robot.interact(() -> window.selection().set(hand.only(Subnet.class)));
    robot.type(KeyCode.DELETE);

    robot.push(KeyCode.CONTROL, KeyCode.Z);

    assertThat(robot.lookup("#notice-undo").tryQuery()).isEmpty();
  }

  @Test
  void f2AsksForAnotherName(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);

    robot.type(KeyCode.F2);
    writeName(robot, "office");
    robot.type(KeyCode.ENTER);

    assertThat(hand.names(Subnet.class)).containsExactly("office");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(hand.names(Subnet.class)).containsExactly("subnet-1");
  }

  @Test
  void escapeLeavesTheNameAsItWas(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    Document before = window.session().document();

    robot.type(KeyCode.F2);
    writeName(robot, "office");
    robot.type(KeyCode.ESCAPE);

    assertThat(window.session().document()).isSameAs(before);
  }

  @Test
  void allThatWasDoneIsUndoneStepByStepAndDoneAgain(FxRobot robot) {
    List<Document> documents = new ArrayList<>(List.of(window.session().document()));
    for (ResourceKind kind :
        List.of(ResourceKind.VPC, ResourceKind.SUBNET, ResourceKind.INSTANCE)) {
      hand.draw(kind);
      documents.add(window.session().document());
    }
    robot.type(KeyCode.DELETE);
    documents.add(window.session().document());

    for (Document before : documents.reversed().subList(1, documents.size())) {
      robot.push(KeyCode.CONTROL, KeyCode.Z);
      assertThat(window.session().document()).isSameAs(before);
    }
    for (Document after : documents.subList(1, documents.size())) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      assertThat(window.session().document()).isSameAs(after);
    }
  }

  @Test
  void whatWasUndoneIsForgottenWithTheNextEdit(FxRobot robot) {
    hand.draw(ResourceKind.VPC, ResourceKind.SUBNET);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    hand.draw(ResourceKind.INTERNET_GATEWAY);
    Document drawn = window.session().document();

    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);

    assertThat(window.session().document()).isSameAs(drawn);
  }

  private static void writeName(FxRobot robot, String name) {
    TextField field = (TextField) Awaited.shown(robot, ".dialog-pane .text-field");
    robot.interact(() -> field.setText(name));
  }

  private static List<String> menuTexts() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "canvas-menu".equals(menu.getId()))
        .flatMap(menu -> menu.getItems().stream())
        .map(MenuItem::getText)
        .filter(text -> text != null)
        .toList();
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Sample;
import dev.hopscope.model.resource.NetworkAcl;
import dev.hopscope.model.resource.Resource;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Text has 4.5:1 on its ground and signs have 3:1, wherever one gets in the window. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {
  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

  /** So many saved questions of each sample are answered: yes, no, and why. */
  private static final int QUESTIONS = 4;

  @RegisterExtension private final TestWindow opened = new TestWindow();
  private final Map<String, String> faults = new TreeMap<>();
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
  void everythingIsLegible(Appearance.Choice choice, FxRobot robot) {
    robot.interact(() -> opened.windows().appearance().choiceProperty().set(choice));
    look(robot);
    for (String sample : List.of("03-nacl-forgets-reply", "01-three-tier")) {
      open(robot, sample);
      look(robot);
      for (int i = 0; i < QUESTIONS; i++) {
        run(robot, "question.next");
        look(robot);
        run(robot, "question.step-on");
        tabsOf(robot, ".explain");
      }
    }
    robot.interact(
        () ->
            window
                .selection()
                .set(window.session().document().topology().vertexSet().iterator().next()));
    run(robot, "edit.duplicate");
    run(robot, "edit.duplicate");
    run(robot, "edit.undo");
    for (SidePanel panel : SidePanel.values()) {
      robot.interact(() -> window.show(panel));
      look(robot);
    }
    robot.interact(() -> window.show(SidePanel.INSPECTOR));
    for (ResourceKind kind : ResourceKind.values()) {
      window.session().document().topology().resources().stream()
          .filter(each -> each.kind() == kind)
          .findFirst()
          .ifPresent(
              each -> {
                robot.interact(() -> window.selection().set(each.id()));
                look(robot);
              });
    }
    for (Runnable sheet :
        List.<Runnable>of(
            window.sheets()::welcome,
            window.sheets()::shortcuts,
            window.sheets()::search,
            window.sheets()::connect,
            () -> window.sheets().picture(PictureSheet.Purpose.EXPORT))) {
      robot.interact(sheet);
      look(robot);
    }
    robot.interact(window.sheets().layer()::hideAll);
    whatOpensInWindowsOfItsOwn(robot);
    assertThat(faults).isEmpty();
  }

  private void whatOpensInWindowsOfItsOwn(FxRobot robot) {
    menuOf(robot, "#canvas");
    robot.interact(() -> window.selection().set(only(NetworkAcl.class)));
    Awaited.laidOut();
    menuOf(robot, "#inspect-inbound-rules");
    tooltipOf(robot, "#problem-count");
    tooltipOf(robot, "#inspect-inbound-rules-add");
    Dialogs dialogs = new Dialogs(stage, opened.preferences());
    dialog(robot, () -> dialogs.leaving("shop.vpc.json"));
    dialog(robot, () -> dialogs.reload("shop.vpc.json", true));
    dialog(robot, () -> dialogs.refused("It cannot be opened", "It is no network."));
    dialog(robot, () -> dialogs.notes("shop", List.of("One thing was assumed.")));
    dialog(robot, () -> dialogs.restore(List.of("shop.vpc.json")));
    dialog(robot, () -> dialogs.rename("web", "web"));
    dialog(robot, window::showAbout);
    run(robot, "edit.delete");
    assertThat(robot.lookup(".notice").tryQuery()).isPresent();
    look(robot);
  }

  private void menuOf(FxRobot robot, String what) {
    Node node = robot.lookup(what).query();
    robot.interact(
        () ->
            node.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 200, 200, false, null)));
    lookAtOneMore(robot);
    robot.type(KeyCode.ESCAPE);
  }

  private void tooltipOf(FxRobot robot, String control) {
    Tooltip tooltip = robot.lookup(control).queryAs(Control.class).getTooltip();
    robot.interact(() -> tooltip.show(stage));
    lookAtOneMore(robot);
    robot.interact(tooltip::hide);
  }

  /**
   * One that waits for its answer leaves the test in the middle of it: it is answered by Escape.
   */
  private void dialog(FxRobot robot, Runnable asking) {
    Platform.runLater(asking);
    Awaited.laidOut();
    lookAtOneMore(robot);
    robot.type(KeyCode.ESCAPE);
    Awaited.laidOut();
  }

  private void lookAtOneMore(FxRobot robot) {
    Awaited.until(() -> Window.getWindows().size() == 2);
    look(robot);
  }

  private ResourceId only(Class<? extends Resource> type) {
    return window.session().document().topology().all(type).getFirst().id();
  }

  private void run(FxRobot robot, String command) {
    robot.interact(() -> window.commands().named(command).run());
    Awaited.laidOut();
  }

  private void tabsOf(FxRobot robot, String where) {
    for (Node each : stage.getScene().getRoot().lookupAll(where + " .tab-pane")) {
      TabPane pane = (TabPane) each;
      for (int i = 0; i < pane.getTabs().size(); i++) {
        int tab = i;
        robot.interact(() -> pane.getSelectionModel().select(tab));
        look(robot);
      }
    }
  }

  private void open(FxRobot robot, String name) {
    robot.interact(() -> window.documents().openCopy(Sample.named(name).file()));
    opened.awaitOpened();
  }

  private void look(FxRobot robot) {
    Awaited.laidOut();
    robot.interact(
        () -> {
          List<Parent> roots =
              Window.getWindows().stream().map(each -> each.getScene().getRoot()).toList();
          roots.forEach(Parent::applyCss);
          roots.forEach(Parent::layout);
          faults.putAll(Legibility.faults());
          roots.forEach(root -> hover(root, true));
          roots.forEach(Parent::applyCss);
          Legibility.faults().forEach((where, what) -> faults.putIfAbsent(where, "hover " + what));
          roots.forEach(root -> hover(root, false));
        });
  }

  private static void hover(Node node, boolean hovered) {
    node.pseudoClassStateChanged(HOVER, hovered);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> hover(child, hovered));
    }
  }
}

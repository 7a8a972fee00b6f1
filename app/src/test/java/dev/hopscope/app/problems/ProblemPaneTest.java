package dev.hopscope.app.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.Awaited;
import dev.hopscope.app.history.EditLabel;
import dev.hopscope.app.look.ThemedStage;
import dev.hopscope.app.palette.Drafts;
import dev.hopscope.app.session.Selection;
import dev.hopscope.app.session.Session;
import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.check.Problem;
import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.check.Severity;
import dev.hopscope.model.diagram.Point;
import dev.hopscope.model.document.Document;
import dev.hopscope.model.edit.Edit;
import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.ResourceKind;
import dev.hopscope.model.resource.Route;
import dev.hopscope.model.resource.RouteDestination;
import dev.hopscope.model.resource.RouteTable;
import dev.hopscope.model.resource.RouteTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProblemPaneTest {
  private final Session session = new Session();
  private final Selection selection = new Selection();
  private final List<ResourceId> revealed = new ArrayList<>();
  private ProblemPane pane;

  @Start
  void start(Stage stage) {
    pane = new ProblemPane(session, selection, revealed::add);
    ThemedStage.show(stage, pane, 400, 400);
  }

  /** A route to a NAT gateway that is not there. */
  @BeforeEach
  void drawAProblem(FxRobot robot) {
    robot.interact(
        () -> {
          session.apply(
              Drafts.add(session.document(), ResourceKind.VPC, Optional.empty(), new Point(0, 0)));
          RouteTable table = session.document().topology().all(RouteTable.class).getFirst();
          List<Route> routes = new ArrayList<>(table.routes());
          routes.add(
              new Route(
                  RouteDestination.of(Cidr.ANY_IPV4),
                  RouteTarget.to(ResourceId.of("nat-9")),
                  false,
                  true));
          session.apply(new Edit.ReplaceResource(table.withRoutes(routes)));
        });
    Awaited.until(
        () ->
            pane.problemsProperty().get().stream()
                .anyMatch(RouteProblem.DeadRoute.class::isInstance));
    Awaited.laidOut();
  }

  private static ListView<Problem> list(FxRobot robot) {
    return robot.lookup("#problems").queryListView();
  }

  private static ToggleButton filter(FxRobot robot, Severity severity) {
    return robot.lookup("#problems-" + severity.name().toLowerCase(Locale.ROOT)).query();
  }

  @Test
  void aSeverityIsLeftOutAndCountedAllTheSame(FxRobot robot) {
    Severity severity = list(robot).getItems().getFirst().severity();
    long count =
        list(robot).getItems().stream().filter(each -> each.severity() == severity).count();
    ToggleButton filter = filter(robot, severity);
    assertThat(filter.getText()).endsWith(" " + count);
    robot.clickOn(filter);
    assertThat(list(robot).getItems()).noneMatch(each -> each.severity() == severity);
    assertThat(filter.getText()).endsWith(" " + count);
    robot.clickOn(filter);
    assertThat(list(robot).getItems()).anyMatch(each -> each.severity() == severity);
  }

  @Test
  void sentencesAreBrokenIntoLinesAndNotCut(FxRobot robot) {
    robot.interact(
        () -> {
          pane.resize(240, 400);
          pane.layout();
        });
    Label sentence = robot.lookup(".problem-sentence").query();
    assertThat(sentence.getHeight())
        .isGreaterThanOrEqualTo(Math.floor(sentence.prefHeight(sentence.getWidth())));
    assertThat(sentence.getHeight()).isGreaterThan(1.5 * sentence.getFont().getSize() * 1.3);
  }

  @Test
  void choosingAProblemSelectsAndRevealsTheCulprit(FxRobot robot) {
    robot.interact(() -> list(robot).getSelectionModel().selectFirst());
    ResourceId culprit = list(robot).getItems().getFirst().ids().getFirst();
    assertThat(selection.single()).contains(culprit);
    assertThat(revealed).contains(culprit);
  }

  @Test
  void theFixOfTheChosenProblemIsOneEdit(FxRobot robot) {
    Document before = session.document();
    robot.interact(() -> list(robot).getSelectionModel().select(deadRoute(robot)));
    robot.clickOn(Awaited.shown(robot, "Remove the route for 0.0.0.0/0 to nat-9"));
    assertThat(table().routes()).isEmpty();
    assertThat(session.lastDone().map(EditLabel::of))
        .contains("Fix: remove the route for 0.0.0.0/0 to nat-9");
    robot.interact(session::undo);
    assertThat(session.document()).isSameAs(before);
  }

  @Test
  void altEnterMakesTheOnlyFix(FxRobot robot) {
    robot.interact(
        () -> {
          list(robot).requestFocus();
          list(robot).getSelectionModel().select(deadRoute(robot));
        });
    Awaited.shown(robot, ".problem-fix");
    robot.push(KeyCode.ALT, KeyCode.ENTER);
    assertThat(table().routes()).isEmpty();
  }

  @Test
  void aFixOfferedForTheNetworkBeforeAnEditDoesNotUndoThatEdit(FxRobot robot) {
    robot.interact(() -> list(robot).getSelectionModel().select(deadRoute(robot)));
    Button offered = (Button) Awaited.shown(robot, ".problem-fix");
    robot.interact(
        () -> {
          session.apply(new Edit.Rename(table().id(), "renamed"));
          offered.fire();
        });
    assertThat(table().name()).isEqualTo("renamed");
    assertThat(table().routes()).hasSize(1);
  }

  private static Problem deadRoute(FxRobot robot) {
    return list(robot).getItems().stream()
        .filter(RouteProblem.DeadRoute.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  private RouteTable table() {
    return session.document().topology().all(RouteTable.class).getFirst();
  }
}

package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.canvas.CanvasView;
import dev.hopscope.model.diagram.Rect;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The top bar and the question fit windows of all widths, and interfaces of all sizes. */
@ExtendWith(ApplicationExtension.class)
class WindowWidthTest {
  private static final int LAPTOP = 1440;
  private static final int LAPTOP_HEIGHT = 900;

  @RegisterExtension private final TestWindow opened = new TestWindow();

  @ParameterizedTest
  @ValueSource(ints = {900, 1000, 1024, 1150, 1200, 1240, 1280, 1320, 1440, 1540, 1580})
  void theTopBarFitsAWindowOfAnyWidth(int width, FxRobot robot) {
    make(robot, width, 100);
    assertThat(shownInTheBar(robot))
        .allSatisfy(each -> assertThat(right(each)).isLessThanOrEqualTo(width));
    assertThat(shownInTheBar(robot))
        .extracting(Node::getId)
        .contains("menus", "document", "problem-count", "search-field");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 110, 125, 150, 175, 200})
  void bothBarsFitALaptopInEverySizeOfTheInterface(int percent, FxRobot robot) {
    make(robot, LAPTOP, percent);
    assertThat(shownInTheBar(robot))
        .allSatisfy(each -> assertThat(right(each)).isLessThanOrEqualTo(LAPTOP));
    for (String each : List.of("#ask-from", "#ask-to", "#ask-port", "#ask", "#save-question")) {
      assertThat(right(robot.lookup(each).query())).as(each).isLessThanOrEqualTo(LAPTOP);
    }
    assertThat(robot.lookup("#ask-port").query().getLayoutBounds().getWidth()).isGreaterThan(50);
  }

  @Test
  void theQuestionTakesASecondLineWhereThereIsNoRoomForOne(FxRobot robot) {
    Node save = robot.lookup("#save-question").query();
    Node from = robot.lookup("#ask-from").query();
    make(robot, LAPTOP, 100);
    assertThat(inScene(save).getMinY()).isLessThan(inScene(from).getMaxY());

    make(robot, LAPTOP, 200);
    assertThat(inScene(save).getMinY()).isGreaterThanOrEqualTo(inScene(from).getMaxY());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 125, 150, 200})
  void theDrawingKeepsItsShareOfALaptop(int percent, FxRobot robot) {
    makeLaptop(robot, percent);

    Bounds canvas = inScene(robot.lookup("#canvas").query());
    Bounds below = inScene(robot.lookup(".explain").query());
    assertThat(canvas.getHeight()).isGreaterThan(0.38 * (below.getMaxY() - canvas.getMinY()));
    assertThat(canvas.getWidth()).isGreaterThan(0.28 * LAPTOP);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 150, 200})
  void whatIsShownWholeLiesAboveTheBarThatZooms(int percent, FxRobot robot) {
    opened.openSample();
    makeLaptop(robot, percent);
    CanvasView canvas = robot.lookup("#canvas").queryAs(CanvasView.class);
    robot.interact(canvas.lens()::fit);

    Rect drawn = canvas.viewport().toScreen(canvas.picture().bounds());
    Bounds bar = canvas.sceneToLocal(inScene(robot.lookup(".zoom-bar").query()));
    assertThat(drawn.bottom()).isLessThan(bar.getMinY());
  }

  @Test
  void nothingIsLostInTheLargestInterfaceAndTheNarrowestWindow(FxRobot robot) {
    opened.openSample();
    make(robot, 900, 200);

    assertThat(shownInTheBar(robot))
        .allSatisfy(each -> assertThat(right(each)).isLessThanOrEqualTo(900))
        .extracting(Node::getId)
        .contains("menus", "document", "problem-count", "search-field");
    Bounds palette = inScene(robot.lookup(".palette").query());
    Bounds canvas = inScene(robot.lookup("#canvas").query());
    Bounds side = inScene(robot.lookup(".side").query());
    assertThat(palette.getMinX()).isNotNegative();
    assertThat(palette.getMaxX()).isLessThanOrEqualTo(canvas.getMinX());
    assertThat(canvas.getMaxX()).isLessThanOrEqualTo(side.getMinX());
    assertThat(side.getMaxX()).isLessThanOrEqualTo(900);
    assertThat(right(robot.lookup(".zoom-bar").query())).isLessThanOrEqualTo(canvas.getMaxX());
    for (String each : List.of("#ask", "#save-question", ".player-speed", ".explain .tab-pane")) {
      assertThat(right(robot.lookup(each).query())).as(each).isLessThanOrEqualTo(900);
    }
  }

  @Test
  void aSearchHasRoomInALowWindow(FxRobot robot) {
    opened.openSample();
    make(robot, 900, 200);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("a");
    Awaited.until(
        () -> robot.lookup("#search-results").queryAs(ListView.class).getItems().size() > 9);
    Awaited.laidOut();

    Bounds sheet = inScene(robot.lookup("#search").query());
    assertThat(sheet.getMinY()).isNotNegative();
    assertThat(sheet.getMaxY()).isLessThanOrEqualTo(opened.stage().getScene().getHeight());
  }

  @Test
  void menusFoldedIntoOneKeepTheirKeysAndComeOutAgain(FxRobot robot) {
    MenuBar menus = robot.lookup("#menus").queryAs(MenuBar.class);
    List<Menu> each = List.copyOf(menus.getMenus());
    make(robot, 900, 200);
    assertThat(menus.getMenus()).singleElement().extracting(Menu::getItems).isEqualTo(each);
    opened.openSample();

    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.A);
    assertThat(opened.window().selection().ids()).isNotEmpty();

    make(robot, LAPTOP, 100);
    assertThat(menus.getMenus()).isEqualTo(each);
  }

  private void makeLaptop(FxRobot robot, int percent) {
    robot.interact(() -> opened.stage().setHeight(LAPTOP_HEIGHT));
    make(robot, LAPTOP, percent);
  }

  private void make(FxRobot robot, int width, int percent) {
    robot.interact(
        () -> {
          opened.windows().size().set(percent);
          opened.stage().setWidth(width);
        });
    Awaited.laidOut();
  }

  private static List<Node> shownInTheBar(FxRobot robot) {
    Parent bar = (Parent) robot.lookup(".top-bar").query();
    return bar.getChildrenUnmodifiable().stream().filter(Node::isVisible).toList();
  }

  private static double right(Node node) {
    return inScene(node).getMaxX();
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}

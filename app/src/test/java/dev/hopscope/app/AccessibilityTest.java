package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.model.resource.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a screen reader says, and where the keyboard gets to. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  @RegisterExtension private final TestWindow opened = new TestWindow();
  private MainWindow window;
  private Stage stage;

  @BeforeEach
  void open() {
    window = opened.window();
    stage = opened.stage();
  }

  @Test
  void everythingThatTakesTheFocusHasAName(FxRobot robot) {
    Set<String> nameless = new LinkedHashSet<>(nameless(robot));
    opened.openSample();
    for (SidePanel panel : SidePanel.values()) {
      robot.interact(() -> window.show(panel));
      nameless.addAll(nameless(robot));
    }
    robot.interact(() -> window.show(SidePanel.INSPECTOR));
    for (ResourceKind kind : ResourceKind.values()) {
      window.session().document().topology().resources().stream()
          .filter(each -> each.kind() == kind)
          .findFirst()
          .ifPresent(
              each -> {
                robot.interact(() -> window.selection().set(each.id()));
                nameless(robot).forEach(name -> nameless.add(name + " of " + kind));
              });
    }
    robot.interact(window.sheets()::welcome);
    nameless.addAll(nameless(robot));
    robot.interact(window.sheets()::shortcuts);
    nameless.addAll(nameless(robot));
    robot.interact(window.sheets()::search);
    nameless.addAll(nameless(robot));
    assertThat(nameless).isEmpty();
  }

  @Test
  void f6GoesThroughThePanesAndComesBack(FxRobot robot) {
    List<Optional<String>> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      robot.push(KeyCode.F6);
      seen.add(paneOfFocus());
    }
    assertThat(seen)
        .containsExactly(
            Optional.of("side"),
            Optional.of("explain"),
            Optional.of("palette"),
            Optional.of("network-canvas"));
    robot.push(KeyCode.SHIFT, KeyCode.F6);
    assertThat(paneOfFocus()).contains("palette");
  }

  private Optional<String> paneOfFocus() {
    for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
      for (String pane : List.of("side", "explain", "palette", "network-canvas")) {
        if (up.getStyleClass().contains(pane)) {
          return Optional.of(pane);
        }
      }
    }
    return Optional.empty();
  }

  private List<String> nameless(FxRobot robot) {
    List<String> found = new ArrayList<>();
    Awaited.laidOut();
    robot.interact(
        () -> {
          Parent root = stage.getScene().getRoot();
          Nodes.of(root)
              .filter(AccessibilityTest::takesTheFocus)
              .filter(node -> !Nodes.isNamed(node, root))
              .forEach(
                  node ->
                      found.add(
                          node.getClass().getSimpleName()
                              + node.getStyleClass()
                              + " in "
                              + where(node)));
        });
    return found;
  }

  private static boolean takesTheFocus(Node node) {
    boolean container = node instanceof ScrollPane || node instanceof TabPane;
    return node.isFocusTraversable() && Nodes.isShown(node) && !container;
  }

  private static String where(Node node) {
    return node.getParent() == null ? "" : node.getParent().getStyleClass().toString();
  }
}

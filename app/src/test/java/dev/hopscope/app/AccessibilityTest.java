package dev.hopscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopscope.app.session.Recovery;
import dev.hopscope.model.resource.ResourceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader says, and where the keyboard gets to. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  @TempDir Path folder;
  private final Preferences preferences =
      Preferences.userRoot().node("dev/hopscope-test-accessibility");
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    HopscopeApp.loadFonts();
    window = new Windows(preferences, number -> new Recovery(folder, 1, number)).open(stage);
  }

  @AfterEach
  void forgetPreferences() throws BackingStoreException {
    preferences.removeNode();
  }

  @Test
  void everythingThatTakesTheFocusHasAName(FxRobot robot) throws TimeoutException {
    Set<String> nameless = new LinkedHashSet<>(nameless());
    robot.interact(window::showSample);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !window.session().document().topology().vertexSet().isEmpty());
    for (SidePanel panel : SidePanel.values()) {
      robot.interact(() -> window.show(panel));
      WaitForAsyncUtils.waitForFxEvents();
      nameless.addAll(nameless());
    }
    robot.interact(() -> window.show(SidePanel.INSPECTOR));
    for (ResourceKind kind : ResourceKind.values()) {
      window.session().document().topology().resources().stream()
          .filter(each -> each.kind() == kind)
          .findFirst()
          .ifPresent(
              each -> {
                robot.interact(() -> window.selection().set(each.id()));
                WaitForAsyncUtils.waitForFxEvents();
                nameless().forEach(name -> nameless.add(name + " of " + kind));
              });
    }
    robot.interact(window.sheets()::welcome);
    nameless.addAll(nameless());
    robot.interact(window.sheets()::shortcuts);
    nameless.addAll(nameless());
    robot.interact(window.sheets()::search);
    nameless.addAll(nameless());
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

  private List<String> nameless() {
    Set<Node> labelled = new HashSet<>();
    List<String> found = new ArrayList<>();
    collectLabelled(stage.getScene().getRoot(), labelled);
    collect(stage.getScene().getRoot(), labelled, found);
    return found;
  }

  private static void collectLabelled(Node node, Set<Node> into) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      into.add(label.getLabelFor());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectLabelled(child, into));
    }
  }

  private static void collect(Node node, Set<Node> labelled, List<String> into) {
    if (!node.isVisible()) {
      return;
    }
    boolean container = node instanceof ScrollPane || node instanceof TabPane;
    if (node.isFocusTraversable() && !container && !labelled.contains(node) && !isNamed(node)) {
      into.add(node.getClass().getSimpleName() + node.getStyleClass() + " in " + where(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, labelled, into));
    }
  }

  private static String where(Node node) {
    return node.getParent() == null ? "" : node.getParent().getStyleClass().toString();
  }

  private static boolean isNamed(Node node) {
    boolean text = node instanceof Labeled labeled && !blank(labeled.getText());
    return text || !blank(node.getAccessibleText());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}

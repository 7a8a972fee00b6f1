package dev.hopscope.app;

import dev.hopscope.app.session.PreferencesInMemory;
import dev.hopscope.app.session.Recovery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;

/**
 * A window of the program for one test: on a stage of its own, with choices and a folder for files
 * and unsaved work that no other test sees. It is open and laid out when the test begins, with
 * nothing on the clipboard; when the test is over, it is closed with all that it opened.
 */
final class TestWindow implements BeforeEachCallback, AfterEachCallback {
  private final FxRobot robot = new FxRobot();
  private final Preferences preferences = new PreferencesInMemory();
  private Path folder;
  private Stage stage;
  private Windows windows;
  private MainWindow window;

  @Override
  public void beforeEach(ExtensionContext test) throws IOException {
    folder = Files.createTempDirectory("hopscope-window");
    robot.interact(
        () -> {
          HopscopeApp.loadFonts();
          Clipboard.getSystemClipboard().clear();
          windows = new Windows(preferences, number -> new Recovery(folder, 1, number));
          stage = new Stage();
          window = windows.open(stage);
        });
    Awaited.laidOut();
  }

  @Override
  public void afterEach(ExtensionContext test) throws IOException {
    robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(TestWindow::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  MainWindow window() {
    return window;
  }

  Windows windows() {
    return windows;
  }

  Stage stage() {
    return stage;
  }

  /** Where its choices are kept. */
  Preferences preferences() {
    return preferences;
  }

  /** An empty folder, where copies of unsaved work are kept too. */
  Path folder() {
    return folder;
  }

  /** Opens the first sample, and waits until it is seen. */
  void openSample() {
    robot.interact(window::showSample);
    awaitOpened();
  }

  /** Waits until the file that is being opened is seen. */
  void awaitOpened() {
    Awaited.until(() -> !window.documents().openingProperty().get());
    Awaited.laidOut();
  }
}

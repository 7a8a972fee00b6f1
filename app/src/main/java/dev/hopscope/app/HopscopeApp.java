package dev.hopscope.app;

import dev.hopscope.app.look.Typeface;
import dev.hopscope.app.session.Recovery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** The JavaFX application: it opens the first window. */
public final class HopscopeApp extends Application {
  private static final double TEXT_SIZE = 13;

  /** Opens the window, and in it a file or folder if there is one; returns when it is closed. */
  public static void launchWith(Optional<Path> path) {
    Application.launch(HopscopeApp.class, path.map(Path::toString).stream().toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    loadFonts();
    Windows windows = new Windows(Preferences.userRoot().node("dev/hopscope"), Recovery::ofThisRun);
    Failures failures = new Failures(windows);
    Thread.setDefaultUncaughtExceptionHandler(failures);
    Thread.currentThread().setUncaughtExceptionHandler(failures);
    MainWindow window = windows.open(stage);
    List<String> arguments =
        Optional.ofNullable(getParameters()).map(Parameters::getRaw).orElse(List.of());
    if (arguments.isEmpty()) {
      if (!window.unsaved().offer(left -> windows.restore(left, window))) {
        window.greet();
      }
    } else {
      window.documents().open(Path.of(arguments.getFirst()));
      Platform.runLater(
          () -> window.unsaved().offer(left -> windows.restore(left, windows.open())));
    }
  }

  static void loadFonts() {
    for (Typeface typeface : Typeface.values()) {
      try (InputStream font = typeface.open()) {
        Font.loadFont(font, TEXT_SIZE);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}

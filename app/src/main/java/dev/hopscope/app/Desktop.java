package dev.hopscope.app;

import dev.hopscope.app.cli.Editor;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;

/** The editor on this machine's display, where it has one. */
final class Desktop implements Editor {

  @Override
  public Optional<String> missing() {
    if (isLinux() && !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !hasItsOwnPlatform()) {
      return Optional.of("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    try {
      Platform.startup(() -> {});
      return Optional.empty();
    } catch (RuntimeException | LinkageError noToolkit) {
      return Optional.of(reason(noToolkit));
    }
  }

  @Override
  public void open(Optional<Path> topology) {
    HopscopeApp.launchWith(topology);
  }

  private static String reason(Throwable noToolkit) {
    Throwable cause = noToolkit;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Optional.ofNullable(cause.getMessage()).orElse("JavaFX does not start");
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }

  private static boolean isSet(String variable) {
    return !Optional.ofNullable(System.getenv(variable)).orElse("").isBlank();
  }

  /** Tests bring a platform that needs no display. */
  private static boolean hasItsOwnPlatform() {
    return System.getProperty("glass.platform") != null;
  }
}

package dev.hopscope.app;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;

/**
 * Where the program starts. It does not extend {@link Application}: on the class path the JVM
 * refuses to start one that does.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    if (List.of(args).contains("--version")) {
      System.out.println("hopscope " + version());
    } else {
      Application.launch(HopscopeApp.class, args);
    }
  }

  /** As the jar says; run from its classes the program has none. */
  private static String version() {
    return Objects.requireNonNullElse(
        Launcher.class.getPackage().getImplementationVersion(), "(not packaged)");
  }
}

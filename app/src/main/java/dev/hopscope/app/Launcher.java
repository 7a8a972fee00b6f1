package dev.hopscope.app;

import dev.hopscope.app.cli.Program;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;

/**
 * Where the program starts. It does not extend {@link Application}: on the class path the JVM
 * refuses to start one that does.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    // UTF-8 whatever the locale: a pipe or a file has none.
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = new Program(out, err, new Desktop()).run(args);
    out.flush();
    System.exit(exitCode);
  }
}

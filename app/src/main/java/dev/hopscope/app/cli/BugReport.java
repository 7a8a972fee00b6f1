package dev.hopscope.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is kept of a fault in the program itself, in a file rather than on the terminal. */
final class BugReport {
  private BugReport() {}

  /** Writes the report and says in one line where it lies. */
  static String of(Throwable fault, List<String> arguments) {
    String what = fault.getClass().getSimpleName();
    try {
      Path report = Files.createTempFile("hopscope-report-", ".txt");
      Files.writeString(report, text(fault, arguments));
      return "a bug of ours (%s); the report lies in %s".formatted(what, report);
    } catch (IOException noDisk) {
      return "a bug of ours (%s), and no report could be written: %s".formatted(fault, noDisk);
    }
  }

  private static String text(Throwable fault, List<String> arguments) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    return """
    hopscope %s
    java %s on %s %s
    arguments: %s

    %s\
    """
        .formatted(
            Version.number(),
            System.getProperty("java.version"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            arguments,
            trace);
  }
}

package dev.hopscope.app.cli;

import picocli.CommandLine.Help.Ansi;

/** Colours for a person at a terminal; none where NO_COLOR is set or the output goes elsewhere. */
final class Colours {
  private Colours() {}

  /** A line of an answer, in the colour of what it says. */
  static String of(String line) {
    return colour(line, Ansi.AUTO);
  }

  static String colour(String line, Ansi ansi) {
    if (!ansi.enabled()) {
      return line;
    }
    if (line.startsWith("verdict   ") || line.startsWith("FAILS ") || line.startsWith("holds ")) {
      return line.startsWith("FAILS") || line.endsWith("unreachable")
          ? paint("31;1", line)
          : line.startsWith("holds") || line.endsWith("reachable")
              ? paint("32;1", line)
              : paint("33;1", line);
    }
    if (line.startsWith("error   ") || line.startsWith("warning ")) {
      return paint(line.startsWith("error") ? "31;1" : "33;1", line);
    }
    return line.matches("  ..\\d? x .*")
        ? paint("31", line)
        : line.matches("  ..\\d? \\? .*") ? paint("33", line) : line;
  }

  private static String paint(String codes, String line) {
    return "\u001b[" + codes + "m" + line + "\u001b[0m";
  }
}

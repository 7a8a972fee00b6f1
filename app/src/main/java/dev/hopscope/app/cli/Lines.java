package dev.hopscope.app.cli;

import java.util.stream.Collectors;

/** Text made fit for one line of a terminal, whatever a file has put in it. */
final class Lines {
  private Lines() {}

  /** Line ends become blanks, and so do characters that a terminal would obey. */
  static String one(String text) {
    return text.strip()
        .replaceAll("\\s*\\R\\s*", " ")
        .chars()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

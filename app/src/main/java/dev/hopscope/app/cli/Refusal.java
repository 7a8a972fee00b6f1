package dev.hopscope.app.cli;

/** Bad input: its message is one line that names file, place and remedy. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String line) {
    super(line);
  }

  Refusal(String line, Throwable cause) {
    super(line, cause);
  }
}

package dev.hopscope.app.cli;

/** What a command ends with; scripts are written against these numbers. */
final class ExitCode {
  /** Yes, or done. */
  static final int YES = 0;

  /** No: not reachable, or an expectation does not hold. */
  static final int NO = 1;

  /** The question or the input is bad. */
  static final int BAD_INPUT = 2;

  /** The program itself is at fault. */
  static final int OUR_BUG = 3;

  private ExitCode() {}
}

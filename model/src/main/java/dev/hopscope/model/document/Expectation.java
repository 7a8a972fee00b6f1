package dev.hopscope.model.document;

/** What a saved question should be answered with. */
public enum Expectation {
  REACHABLE,
  UNREACHABLE,
  UNKNOWN
}

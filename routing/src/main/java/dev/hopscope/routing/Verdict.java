package dev.hopscope.routing;

/** The answer in one word. */
public enum Verdict {
  /** The packet arrives and its reply comes back, whatever AWS chooses at random. */
  REACHABLE,
  /** Something known refuses the packet or its reply. */
  UNREACHABLE,
  /** Nothing known refuses, but a check on the path lacks its data. */
  UNKNOWN,
  /** The question cannot be asked of this network. */
  CANNOT_ASK
}

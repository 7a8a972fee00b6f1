package dev.hopscope.model.check;

/** How bad a problem is, the worst first. */
public enum Severity {
  /** AWS refuses this, or cannot have it. */
  ERROR,
  /** AWS accepts this, and it does not do what was probably meant. */
  WARNING,
  /** Works; worth knowing. */
  NOTICE
}

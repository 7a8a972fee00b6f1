package dev.hopscope.model.resource;

/**
 * What an instance does with packets that are sent through it. AWS cannot know: it is what you say
 * of the software on it.
 */
public enum Appliance {
  /** Nobody has said; taken to pass packets on, and to translate where only that makes sense. */
  UNSPECIFIED,
  /** Passes packets on unchanged and remembers nothing. */
  ROUTER,
  /** Passes packets on unchanged and drops replies to what it has not seen. */
  FIREWALL,
  /** Sends packets on under its own address (rule NATI-01). */
  NAT
}

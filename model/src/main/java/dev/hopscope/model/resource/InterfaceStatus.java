package dev.hopscope.model.resource;

/** Whether a network interface is attached to something that uses it. */
public enum InterfaceStatus {
  /** Attached. */
  IN_USE,
  /** Attached to nothing: no packet enters or leaves it. */
  AVAILABLE
}

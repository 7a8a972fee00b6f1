package dev.hopscope.model.resource;

/** Which way a packet passes a filter: into what it guards or out of it. */
public enum Direction {
  INGRESS,
  EGRESS;

  /** The other way. */
  public Direction opposite() {
    return this == INGRESS ? EGRESS : INGRESS;
  }
}

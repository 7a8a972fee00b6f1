package dev.hopscope.model.resource;

/** The state of a gateway, an attachment or an endpoint; only an available one forwards. */
public enum LifecycleState {
  PENDING_ACCEPTANCE,
  PENDING,
  AVAILABLE,
  MODIFYING,
  FAILED,
  REJECTED,
  EXPIRED,
  DELETING,
  DELETED;

  /** Whether the resource still exists: a route to what is deleted or failed is a blackhole. */
  public boolean isGone() {
    return this == FAILED || this == REJECTED || this == EXPIRED || this == DELETED;
  }
}

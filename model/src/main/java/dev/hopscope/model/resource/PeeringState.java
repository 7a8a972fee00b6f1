package dev.hopscope.model.resource;

/** The state of a VPC peering connection; only an active one carries packets (rule PEER-02). */
public enum PeeringState {
  INITIATING_REQUEST,
  PENDING_ACCEPTANCE,
  PROVISIONING,
  ACTIVE,
  FAILED,
  EXPIRED,
  REJECTED,
  DELETING,
  DELETED
}

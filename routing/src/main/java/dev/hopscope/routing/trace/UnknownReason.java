package dev.hopscope.routing.trace;

/** What a snapshot lacks, so that a check is undecided. It never makes a flow unreachable. */
public enum UnknownReason implements Reason {
  /** A resource that decides is not in the snapshot. */
  UNKNOWN_RESOURCE,
  /** A rule names a group, and the VPC at the far end is not in the snapshot. */
  UNKNOWN_PEERED_SGS,
  /** The routes of a transit gateway route table are not in the snapshot. */
  TGW_RTB_ROUTES_ARE_UNKNOWN,
  /** A component of a kind that is not modelled. */
  UNSUPPORTED_COMPONENT
}

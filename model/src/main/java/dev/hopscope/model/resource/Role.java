package dev.hopscope.model.resource;

/** What a reference means, and with that what a deletion of its target does to the referrer. */
public enum Role {
  /** Lives in the target and goes with it. */
  CONTAINED_IN(OnRemoval.REMOVED),
  /** Is a part of the target without being drawn inside it; goes with it. */
  PART_OF(OnRemoval.REMOVED),
  /** Joins the target to something else; goes with either end. */
  CONNECTS(OnRemoval.REMOVED),
  /** Is attached to the target and is detached when it goes. */
  ATTACHED_TO(OnRemoval.CLEARED),
  /** Names the target as its table, filter, group or list; the choice is cleared. */
  ASSOCIATED_WITH(OnRemoval.CLEARED),
  /** Sends packets to the target; the route stays and is a blackhole. */
  ROUTES_TO(OnRemoval.BLACKHOLED),
  /** Names the target's members in a rule; the rule stays, stale (rule SG-25). */
  REFERS_TO(OnRemoval.STALE);

  /** What becomes of a referrer when its target is removed. */
  public enum OnRemoval {
    /** The referrer is removed too. */
    REMOVED,
    /** The reference is emptied. */
    CLEARED,
    /** The reference stays, on a route that is dead. */
    BLACKHOLED,
    /** The reference stays and matches nothing. */
    STALE
  }

  private final OnRemoval onRemoval;

  Role(OnRemoval onRemoval) {
    this.onRemoval = onRemoval;
  }

  /** What becomes of the referrer when the target is removed. */
  public OnRemoval onRemoval() {
    return onRemoval;
  }
}

package dev.hopscope.routing.trace;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.model.resource.SecurityGroupRule;

/** What the security groups of an interface say of a packet. */
public sealed interface Outcome {

  /** A rule of one of the groups allows it. */
  record AllowedBy(ResourceId group, SecurityGroupRule rule) implements Outcome {}

  /** It belongs to a connection that was allowed the other way (rule SG-15). */
  record ReplyOfTracked() implements Outcome {}

  /** The interface has no groups: nothing filters here (section 4.4 of the rules). */
  record NotFiltered() implements Outcome {}

  /** No rule of any group matches. */
  record NoRuleMatches() implements Outcome {}

  /** Whether a rule matches is not in the snapshot. */
  record NotKnown(UnknownReason reason, ResourceId what) implements Outcome {}
}

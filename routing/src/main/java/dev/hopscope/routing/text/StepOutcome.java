package dev.hopscope.routing.text;

import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Outcome;
import dev.hopscope.routing.trace.Step;

/** What came of a step, in a word. */
public enum StepOutcome {
  ALLOWED,
  TRACKED,
  DENIED,
  CHOSEN,
  NO_MATCH,
  TRANSLATED,
  CROSSED,
  DELIVERED,
  UNKNOWN;

  /** What came of this step. */
  public static StepOutcome of(Step step) {
    return switch (step) {
      case Step.SecurityGroupStep filter ->
          switch (filter.outcome()) {
            case Outcome.AllowedBy _, Outcome.NotFiltered _ -> ALLOWED;
            case Outcome.ReplyOfTracked _ -> TRACKED;
            case Outcome.NoRuleMatches _ -> DENIED;
            case Outcome.NotKnown _ -> UNKNOWN;
          };
      case Step.NetworkAclStep filter -> filter.allowed() ? ALLOWED : DENIED;
      case Step.FirewallStep filter ->
          switch (filter.outcome()) {
            case FirewallOutcome.ByRule _, FirewallOutcome.ByDefault _ ->
                filter.outcome().passes() ? ALLOWED : DENIED;
            case FirewallOutcome.ReplyOfInspected _ -> TRACKED;
            case FirewallOutcome.NotKnown _ -> UNKNOWN;
          };
      case Step.RouteStep lookup -> lookup.chosen().isPresent() ? CHOSEN : NO_MATCH;
      case Step.TransitRouteStep lookup -> lookup.chosen().isPresent() ? CHOSEN : NO_MATCH;
      case Step.TransitPolicyStep choice -> choice.decidingRule().isPresent() ? CHOSEN : NO_MATCH;
      case Step.ZoneStep _ -> CHOSEN;
      case Step.ListenerStep lookup -> lookup.chosen().isPresent() ? CHOSEN : NO_MATCH;
      case Step.TargetStep choice -> choice.taken().isPresent() ? CHOSEN : NO_MATCH;
      case Step.TranslationStep _ -> TRANSLATED;
      case Step.CrossingStep _ -> CROSSED;
      case Step.AuthorizationStep _ -> ALLOWED;
      case Step.PathStep _, Step.ForkStep _, Step.ResolutionStep _ -> CHOSEN;
      case Step.DeliveryStep _ -> DELIVERED;
      case Step.DropStep _ -> DENIED;
      case Step.LostStep _ -> UNKNOWN;
    };
  }

  static boolean isRefusal(Step step) {
    StepOutcome outcome = of(step);
    return outcome == DENIED || outcome == NO_MATCH;
  }
}

package dev.hopscope.routing.text;

import dev.hopscope.model.resource.ResourceId;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;

/** What a snapshot lacks, so that nobody can say. */
final class UnknownSentences {
  private final Names names;

  UnknownSentences(Names names) {
    this.names = names;
  }

  String of(Step.LostStep step) {
    String why = why(step.reason(), step.what());
    return step.component().equals(step.what())
        ? "the packet cannot be followed further: " + why
        : "beyond " + names.withKind(step.component()) + " nothing is known: " + why;
  }

  /** Half a sentence: what is not known. */
  String why(UnknownReason reason, ResourceId what) {
    return switch (reason) {
      case UNKNOWN_RESOURCE ->
          names.knows(what)
              ? names.withKind(what) + " does not show what is needed of it here"
              : names.withKind(what) + " is not in the snapshot";
      case UNKNOWN_PEERED_SGS ->
          "a rule names security group "
              + names.of(what)
              + ", whose VPC at the far end of the peering is not in the snapshot";
      case TGW_RTB_ROUTES_ARE_UNKNOWN ->
          "the routes of " + names.withKind(what) + " are not in the snapshot";
      case UNSUPPORTED_COMPONENT -> names.withKind(what) + " is of a kind that is not modelled";
    };
  }
}

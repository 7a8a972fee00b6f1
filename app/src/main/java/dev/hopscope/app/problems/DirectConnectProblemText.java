package dev.hopscope.app.problems;

import dev.hopscope.model.check.DirectConnectProblem;

/** Problems of Direct Connect in words. */
final class DirectConnectProblemText {
  private DirectConnectProblemText() {}

  static ProblemText of(DirectConnectProblem problem, Names names) {
    return switch (problem) {
      case DirectConnectProblem.BadDirectConnect bad -> of(bad, names);
    };
  }

  private static ProblemText of(DirectConnectProblem.BadDirectConnect bad, Names names) {
    String what = names.of(bad.id());
    String others = names.of(bad.others());
    return switch (bad.fault()) {
      case MIXED ->
          new ProblemText(
              "%s leads to virtual private gateways and to transit gateways: %s."
                  .formatted(what, others),
              "Use a Direct Connect gateway for each sort.");
      case ALREADY_ASSOCIATED ->
          new ProblemText(
              "%s is associated with a gateway that another one has: %s.".formatted(what, others),
              "Remove one of the two associations.");
      case NOT_ATTACHED ->
          new ProblemText(
              "%s is associated with %s, which is attached to no VPC.".formatted(what, others),
              "Attach it first.");
      case OVERLAPPING_VPCS ->
          new ProblemText(
              "%s leads to VPCs whose ranges overlap: %s.".formatted(what, others),
              "Give one of them other ranges, or a Direct Connect gateway of its own.");
      case OVERLAPPING_PREFIXES ->
          new ProblemText(
              "%s allows overlapping prefixes for %s.".formatted(what, others),
              "Let each transit gateway have prefixes of its own.");
      case WRONG_END ->
          new ProblemText(
              "%s cannot end at %s.".formatted(what, others),
              "Private ones end at VPCs' gateways, transit ones at transit gateways, public ones"
                  + " at none.");
    };
  }
}

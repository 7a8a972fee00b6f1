package dev.hopscope.app.problems;

import dev.hopscope.model.check.SharingProblem;
import dev.hopscope.model.check.SharingProblem.BadAssociation;

/** Problems of sharing between accounts in words. */
final class SharingProblemText {
  private SharingProblemText() {}

  static ProblemText of(SharingProblem problem, Names names) {
    return switch (problem) {
      case SharingProblem.SubnetNotShared not ->
          new ProblemText(
              "%s belongs to account %s, with which %s is not shared."
                  .formatted(
                      names.of(not.networkInterface()), not.account(), names.of(not.subnet())),
              "Share the subnet with the account, or put the interface elsewhere.");
      case SharingProblem.GroupNotShared not ->
          new ProblemText(
              "%s belongs to account %s, with which %s is not shared."
                  .formatted(
                      names.of(not.networkInterface()), not.account(), names.of(not.group())),
              "Share the security group with the account, or use one of its own.");
      case BadAssociation bad ->
          new ProblemText(
              "%s cannot be associated with %s: %s."
                  .formatted(names.of(bad.group()), names.of(bad.vpc()), why(bad.fault())),
              "Take the VPC away, or use a group that belongs to it.");
    };
  }

  private static String why(BadAssociation.AssociationFault fault) {
    return switch (fault) {
      case DEFAULT_GROUP -> "it is the default group of its VPC";
      case OTHER_REGION -> "that lies in another Region";
      case OTHER_OWNER -> "that belongs to another account, which shares no subnet of it";
    };
  }
}

package dev.hopscope.app.problems;

import dev.hopscope.model.check.PublicAccessProblem;

/** Problems of Block Public Access in words. */
final class PublicAccessProblemText {
  private PublicAccessProblemText() {}

  static ProblemText of(PublicAccessProblem problem, Names names) {
    return switch (problem) {
      case PublicAccessProblem.TwoSettings two ->
          new ProblemText(
              "%s has two Block Public Access settings: %s and %s."
                  .formatted(names.of(two.region()), names.of(two.first()), names.of(two.second())),
              "An account has one in a Region: delete one, or name the account of each.");
      case PublicAccessProblem.TwoExclusions two ->
          new ProblemText(
              "%s is excluded from Block Public Access twice: by %s and %s."
                  .formatted(
                      names.of(two.excluded()), names.of(two.first()), names.of(two.second())),
              "Delete one of them.");
      case PublicAccessProblem.IdleExclusion idle ->
          new ProblemText(
              "%s allows egress, which %s does not block: it changes nothing."
                  .formatted(names.of(idle.exclusion()), names.of(idle.options())),
              "Let it allow both directions, or delete it.");
      case PublicAccessProblem.KeptFromTheInternet kept ->
          new ProblemText(
              "%s keeps %s from the internet, in spite of public addresses and routes."
                  .formatted(names.of(kept.options()), names.of(kept.interfaces())),
              "If it is meant, nothing is wrong; else exclude the subnet or the VPC.");
    };
  }
}

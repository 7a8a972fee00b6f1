package dev.hopscope.app.problems;

import dev.hopscope.model.check.FilterProblem;
import dev.hopscope.model.resource.Direction;

/** Problems of groups and ACLs in words. */
final class FilterProblemText {
  private FilterProblemText() {}

  static ProblemText of(FilterProblem problem, Names names) {
    return switch (problem) {
      case FilterProblem.DuplicateRuleNumber twice ->
          new ProblemText(
              "%s has two %s rules with the number %d."
                  .formatted(names.of(twice.acl()), side(twice.direction()), twice.number()),
              "Give one of them another number; the lowest that matches decides.");
      case FilterProblem.RepliesForgotten forgotten ->
          new ProblemText(
              "%s lets connections %s, but no replies %s."
                  .formatted(
                      names.of(forgotten.acl()),
                      forgotten.direction() == Direction.EGRESS ? "in" : "out",
                      forgotten.direction() == Direction.EGRESS ? "out" : "in"),
              "A network ACL remembers nothing: allow TCP 1024-65535 %s."
                  .formatted(side(forgotten.direction())));
      case FilterProblem.DuplicateRule twice ->
          new ProblemText(
              "%s has the %s rule %s twice."
                  .formatted(
                      names.of(twice.group()), side(twice.direction()), twice.rule().traffic()),
              "Remove one of them.");
      case FilterProblem.StaleRule stale ->
          new ProblemText(
              "An %s rule of %s names %s, which %s."
                  .formatted(
                      side(stale.direction()),
                      names.of(stale.group()),
                      names.of(stale.referenced()),
                      names.topology().containsVertex(stale.referenced())
                          ? "it cannot refer to from here"
                          : "is gone"),
              "Remove the rule: it matches nothing.");
      case FilterProblem.OpenToTheWorld open ->
          new ProblemText(
              "%s lets the whole internet in on port %d."
                  .formatted(names.of(open.group()), open.port()),
              "Allow your own addresses only, or use Session Manager.");
      case FilterProblem.DuplicateGroupName twice ->
          new ProblemText(
              "Two security groups of one VPC are called “%s”.".formatted(twice.name()),
              twice.name().equals("default")
                  ? "Rename the one that you made: AWS keeps that name for its own."
                  : "Rename one of them.");
      case FilterProblem.BadGroupName bad ->
          switch (bad.fault()) {
            case LIKE_AN_ID ->
                new ProblemText(
                    "The group name “%s” begins like an id.".formatted(bad.name()),
                    "Choose a name that does not begin with sg-.");
            case TOO_LONG ->
                new ProblemText(
                    "The name of %s has %d characters.".formatted(bad.group(), bad.name().length()),
                    "Choose a name of at most 255 characters.");
            case CHARACTERS ->
                new ProblemText(
                    "The group name “%s” has characters that AWS does not take."
                        .formatted(bad.name()),
                    "Use letters, digits, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *");
          };
    };
  }

  private static String side(Direction direction) {
    return direction == Direction.INGRESS ? "inbound" : "outbound";
  }
}

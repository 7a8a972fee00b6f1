package dev.hopscope.app.problems;

import dev.hopscope.model.check.ReferenceProblem;

/** Problems with what resources name, in words. */
final class ReferenceProblemText {
  private ReferenceProblemText() {}

  static ProblemText of(ReferenceProblem problem, Names names) {
    return switch (problem) {
      case ReferenceProblem.Dangling dangling ->
          new ProblemText(
              "%s names %s, which is not there."
                  .formatted(names.of(dangling.id()), dangling.target()),
              "Choose one that exists, or add what is missing.");
      case ReferenceProblem.Elsewhere elsewhere ->
          new ProblemText(
              "%s uses %s, a %s of another %s."
                  .formatted(
                      names.of(elsewhere.id()),
                      names.of(elsewhere.target()),
                      what(elsewhere.use()),
                      elsewhere.use() == ReferenceProblem.Elsewhere.Use.ZONE ? "Region" : "VPC"),
              "Choose one of its own.");
      case ReferenceProblem.WrongKind wrong ->
          new ProblemText(
              "%s names %s%s, which cannot stand there."
                  .formatted(
                      names.of(wrong.id()),
                      names.of(wrong.target()),
                      names
                          .topology()
                          .find(wrong.target())
                          .map(target -> " (" + Names.kind(target.kind()) + ")")
                          .orElse("")),
              "Choose a resource of the kind that belongs there.");
    };
  }

  private static String what(ReferenceProblem.Elsewhere.Use use) {
    return switch (use) {
      case SECURITY_GROUP -> "security group";
      case ROUTE_TABLE -> "route table";
      case NETWORK_ACL -> "network ACL";
      case ATTACHMENT_SUBNET -> "subnet";
      case ZONE -> "zone";
    };
  }
}

package dev.hopscope.app.problems;

import dev.hopscope.model.check.ApiProblem;

/** Problems of APIs, VPC links and web ACLs in words. */
final class ApiProblemText {
  private ApiProblemText() {}

  static ProblemText of(ApiProblem problem, Names names) {
    return switch (problem) {
      case ApiProblem.BadApiPolicy bad -> policy(bad, names);
      case ApiProblem.BadVpcLink bad -> link(bad, names);
      case ApiProblem.BadWebAcl bad -> webAcl(bad, names);
    };
  }

  private static ProblemText policy(ApiProblem.BadApiPolicy bad, Names names) {
    String what = names.of(bad.api());
    return switch (bad.fault()) {
      case NONE ->
          new ProblemText(
              what + " is a private API without resource policy: it refuses everyone.",
              "Give it a policy that lets in a VPC endpoint or a VPC.");
      case UNKNOWN_SOURCE ->
          new ProblemText(
              "The resource policy of %s lets in %s, which the network does not have."
                  .formatted(what, names.of(bad.sources())),
              "Name the VPC endpoints or VPCs that are to reach it.");
    };
  }

  private static ProblemText link(ApiProblem.BadVpcLink bad, Names names) {
    String what = names.of(bad.link());
    String others = names.of(bad.others());
    return switch (bad.fault()) {
      case TARGET ->
          new ProblemText(
              "%s leads to %s, which is no Network Load Balancer.".formatted(what, others),
              "Let it lead to a Network Load Balancer, or use a VPC link V2.");
      case SEVERAL_VPCS ->
          new ProblemText(
              "%s has subnets of several VPCs: %s.".formatted(what, others),
              "Keep those of one VPC, and make a link for each of the others.");
    };
  }

  private static ProblemText webAcl(ApiProblem.BadWebAcl bad, Names names) {
    String what = names.of(bad.webAcl());
    String resource = names.of(bad.resource());
    return switch (bad.fault()) {
      case RESOURCE ->
          new ProblemText(
              "%s cannot protect %s.".formatted(what, resource),
              "Web ACLs protect Application Load Balancers and REST APIs: put one of them in"
                  + " front.");
      case OTHER_REGION ->
          new ProblemText(
              "%s lies in another Region than %s.".formatted(what, resource),
              "Make a web ACL in the Region of what it is to protect.");
    };
  }
}

package dev.hopscope.app.problems;

import dev.hopscope.model.check.DesignProblem;
import dev.hopscope.model.resource.AclRule;
import dev.hopscope.model.resource.Direction;
import java.util.Locale;

/** In words: what AWS accepts, and what does less than was probably meant. */
final class DesignProblemText {
  private DesignProblemText() {}

  static ProblemText of(DesignProblem problem, Names names) {
    return switch (problem) {
      case DesignProblem.NobodyUsesInternetGateway nobody ->
          new ProblemText(
              "%s has a default route to %s, but nothing in it has a public address."
                  .formatted(names.of(nobody.subnet()), names.of(nobody.gateway())),
              "Give an interface a public address, or take the route out of %s."
                  .formatted(names.of(nobody.table())));
      case DesignProblem.OverlappingAttachments both ->
          new ProblemText(
              "%s and %s of %s share addresses: %s of the later one is not propagated beside %s."
                  .formatted(
                      names.of(both.first()),
                      names.of(both.second()),
                      names.of(both.transitGateway()),
                      both.range(),
                      both.otherRange()),
              "Give one VPC other ranges, or route to it statically.");
      case DesignProblem.EndpointLetsNobodyIn shut ->
          new ProblemText(
              shut.groups().isEmpty()
                  ? "%s has no security group that lets its VPC in on port 443."
                      .formatted(names.of(shut.endpoint()))
                  : "The security groups of %s let nobody of its VPC in on port 443: %s."
                      .formatted(names.of(shut.endpoint()), names.of(shut.groups())),
              "Allow TCP 443 inbound from the VPC.");
      case DesignProblem.ReferenceBehindMiddlebox behind ->
          new ProblemText(
              "An %s rule of %s names %s, but %s sends that traffic through %s, and what comes out"
                      .formatted(
                          side(behind.direction()),
                          names.of(behind.group()),
                          names.of(behind.referenced()),
                          names.of(behind.table()),
                          names.of(behind.middlebox()))
                  + " of a middlebox belongs to no group.",
              "Name the range of the subnets in the rule instead.");
      case DesignProblem.ShadowedRule shadowed ->
          new ProblemText(
              "The %s rule %d of %s (%s) never decides: rule %d (%s) matches all that it would."
                  .formatted(
                      side(shadowed.direction()),
                      shadowed.rule().number(),
                      names.of(shadowed.acl()),
                      rule(shadowed.rule()),
                      shadowed.by().number(),
                      rule(shadowed.by())),
              "Give it a lower number than %d, or remove it.".formatted(shadowed.by().number()));
      case DesignProblem.HiddenLoadBalancer hidden ->
          new ProblemText(
              "%s faces the internet, but its subnet %s has no route to an internet gateway."
                  .formatted(names.of(hidden.loadBalancer()), names.of(hidden.subnet())),
              "Choose public subnets, or make it internal.");
    };
  }

  private static String rule(AclRule rule) {
    return "%s %s %s"
        .formatted(rule.action().name().toLowerCase(Locale.ROOT), rule.traffic(), rule.cidr());
  }

  private static String side(Direction direction) {
    return direction == Direction.INGRESS ? "inbound" : "outbound";
  }
}

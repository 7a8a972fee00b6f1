package dev.hopscope.app.problems;

import dev.hopscope.model.check.GatewayProblem;
import dev.hopscope.model.resource.ResourceId;

/** Gateway problems in words. */
final class GatewayProblemText {
  private GatewayProblemText() {}

  static ProblemText of(GatewayProblem problem, Names names) {
    return switch (problem) {
      case GatewayProblem.VpcLacks lacks ->
          new ProblemText(
              "%s has no %s that applies by default."
                  .formatted(names.of(lacks.vpc()), Names.kind(lacks.what())),
              "Every VPC in AWS has one: add it, and make it the VPC's own.");
      case GatewayProblem.SecondGateway second ->
          new ProblemText(
              "%s has two of a kind: %s and %s."
                  .formatted(
                      names.of(second.vpc()), names.of(second.first()), names.of(second.second())),
              "A VPC has one %s: detach the other.".formatted(Names.kind(second.kind())));
      case GatewayProblem.NoInternetGateway none ->
          new ProblemText(
              "%s has a public address, but %s has no internet gateway."
                  .formatted(names.of(none.id()), names.of(none.vpc())),
              "Attach an internet gateway to the VPC.");
      case GatewayProblem.BadNat bad -> nat(bad, names);
      case GatewayProblem.UnusedElasticIp unused ->
          new ProblemText(
              names.of(unused.elasticIp()) + " is associated with nothing.",
              "Associate it, or release it: it costs.");
    };
  }

  private static ProblemText nat(GatewayProblem.BadNat bad, Names names) {
    String what = names.of(bad.nat());
    String other = bad.other().map((ResourceId id) -> names.of(id)).orElse("its subnet");
    return switch (bad.fault()) {
      case NO_INTERFACE ->
          new ProblemText(
              what + " has no network interface to send from.",
              "Delete it and add it anew: it then comes with one.");
      case NO_ELASTIC_IP ->
          new ProblemText(
              what + " is public, but has no Elastic IP address.", "Drop an Elastic IP on it.");
      case ELASTIC_IP_ON_PRIVATE ->
          new ProblemText(
              what + " is private, but has the Elastic IP " + other + ".",
              "Make it public, or take the address away.");
      case SUBNET_NOT_PUBLIC ->
          new ProblemText(
              what + " cannot reach the internet: " + other + " has no route to one.",
              "Put it into a public subnet, or add a route to the internet gateway.");
    };
  }
}

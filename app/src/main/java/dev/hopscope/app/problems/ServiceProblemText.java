package dev.hopscope.app.problems;

import dev.hopscope.model.check.ServiceProblem;

/** Problems of load balancers, endpoints and Client VPN endpoints in words. */
final class ServiceProblemText {
  private ServiceProblemText() {}

  static ProblemText of(ServiceProblem problem, Names names) {
    return switch (problem) {
      case ServiceProblem.BadLoadBalancer bad -> loadBalancer(bad, names);
      case ServiceProblem.UnknownService unknown ->
          new ProblemText(
              "%s is for “%s”, which is no service that it can lead to."
                  .formatted(names.of(unknown.endpoint()), unknown.serviceName()),
              "Write a name such as com.amazonaws.us-east-1.s3; gateway endpoints are for S3 and"
                  + " DynamoDB.");
      case ServiceProblem.BadClientVpn bad -> clientVpn(bad, names);
    };
  }

  private static ProblemText loadBalancer(ServiceProblem.BadLoadBalancer bad, Names names) {
    String what = names.of(bad.loadBalancer());
    String others = names.of(bad.others());
    return switch (bad.fault()) {
      case ONE_ZONE ->
          new ProblemText(
              what + " is in a single zone.",
              "Add a subnet in another zone: an Application Load Balancer needs two.");
      case TWO_SUBNETS_IN_ZONE ->
          new ProblemText(
              "%s has nodes in two subnets of one zone: %s.".formatted(what, others),
              "Keep one subnet for each zone.");
      case NO_INTERNET_GATEWAY ->
          new ProblemText(
              "%s faces the internet, but %s has no internet gateway.".formatted(what, others),
              "Attach an internet gateway to the VPC, or make it internal.");
      case SECURITY_GROUPS ->
          new ProblemText(
              "%s cannot have security groups on %s.".formatted(what, others),
              "A Gateway Load Balancer has none; a Network one has them on all nodes, from its"
                  + " creation, or on none.");
    };
  }

  private static ProblemText clientVpn(ServiceProblem.BadClientVpn bad, Names names) {
    String what = names.of(bad.endpoint());
    String others = names.of(bad.others());
    return switch (bad.fault()) {
      case TWO_SUBNETS_IN_ZONE ->
          new ProblemText(
              "%s has two target networks in one zone: %s.".formatted(what, others),
              "Keep one subnet for each zone.");
      case CLIENT_RANGE ->
          new ProblemText(
              "The clients of %s have addresses of %s.".formatted(what, others),
              "Choose another client range: it must overlap no target network.");
      case SUBNET_TWICE ->
          new ProblemText(
              "%s is associated with %s twice.".formatted(what, others), "Remove one of them.");
      case ROUTE_TWICE ->
          new ProblemText(
              "%s has two routes for one destination through %s.".formatted(what, others),
              "Remove one of them.");
      case RULE_TWICE ->
          new ProblemText(what + " has two authorization rules alike.", "Remove one of them.");
    };
  }
}

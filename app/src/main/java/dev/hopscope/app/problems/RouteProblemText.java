package dev.hopscope.app.problems;

import dev.hopscope.model.check.RouteProblem;
import dev.hopscope.model.resource.ResourceId;

/** Route problems in words. */
final class RouteProblemText {
  private RouteProblemText() {}

  static ProblemText of(RouteProblem problem, Names names) {
    return switch (problem) {
      case RouteProblem.DuplicateRoute twice ->
          new ProblemText(
              "%s has two routes for %s."
                  .formatted(names.of(twice.table()), names.of(twice.destination())),
              "Remove one of them.");
      case RouteProblem.BadRouteDestination bad -> destination(bad, names);
      case RouteProblem.BadRouteTarget bad -> target(bad, names);
      case RouteProblem.DeadRoute dead ->
          new ProblemText(
              "The route for %s in %s is a blackhole%s: what it matches is dropped."
                  .formatted(
                      names.of(dead.destination()), names.of(dead.table()), goneText(dead, names)),
              "Give it a target that exists, or remove it.");
      case RouteProblem.BadEdgeTable bad -> edge(bad, names);
      case RouteProblem.PropagationFromElsewhere elsewhere ->
          new ProblemText(
              "%s takes the routes of %s, which is not attached to its VPC."
                  .formatted(names.of(elsewhere.table()), names.of(elsewhere.gateway())),
              "Attach the gateway, or turn propagation off.");
      case RouteProblem.NatInOtherZone other ->
          new ProblemText(
              "%s sends to %s in another zone."
                  .formatted(names.of(other.subnet()), names.of(other.nat())),
              "It works, costs more and fails with that zone: one NAT gateway for each zone is"
                  + " better.");
      case RouteProblem.OneSidedPeering one ->
          new ProblemText(
              "%s has a route over %s, and %s has none back."
                  .formatted(
                      names.of(one.vpcWithRoute()),
                      names.of(one.peering()),
                      names.of(one.vpcWithout())),
              "Add a route to the other VPC's range in the tables of "
                  + names.of(one.vpcWithout())
                  + ".");
      case RouteProblem.UnroutedPeering none ->
          new ProblemText(
              "%s is active, but neither %s nor %s has a route over it."
                  .formatted(
                      names.of(none.peering()),
                      names.of(none.requester()),
                      names.of(none.accepter())),
              "Add a route to the other VPC's range in the tables of both.");
    };
  }

  private static String goneText(RouteProblem.DeadRoute dead, Names names) {
    return dead.target()
        .map(
            id ->
                names.topology().containsVertex(id)
                    ? ", as " + names.of(id) + " does not forward"
                    : ", as " + id + " is gone")
        .orElse("");
  }

  private static ProblemText destination(RouteProblem.BadRouteDestination bad, Names names) {
    String what =
        "The route for %s in %s ".formatted(names.of(bad.destination()), names.of(bad.table()));
    return switch (bad.fault()) {
      case TARGET_INSIDE_VPC ->
          new ProblemText(
              what + "leads inside the VPC to what may not stand there.",
              "Inside a VPC a route may lead to local, an interface or a load balancer endpoint.");
      case PART_OF_VPC ->
          new ProblemText(
              what + "is for a part of the VPC that is no subnet.",
              "Use the range of the whole VPC or that of a subnet.");
      case LINK_LOCAL ->
          new ProblemText(
              what + "is for link-local addresses, which AWS does not route.", "Remove it.");
    };
  }

  private static ProblemText target(RouteProblem.BadRouteTarget bad, Names names) {
    String what =
        "The route for %s in %s leads to %s, "
            .formatted(names.of(bad.destination()), names.of(bad.table()), names.of(bad.target()));
    return switch (bad.fault()) {
      case NOT_A_TARGET ->
          new ProblemText(
              what + "which no route may name.", "Choose a gateway, an interface or a peering.");
      case SEVERAL_INTERFACES ->
          new ProblemText(
              what + "an instance with several interfaces.", "Name one of its interfaces instead.");
      case OTHER_VPC ->
          new ProblemText(what + "which belongs to another VPC.", "Choose a target of this VPC.");
      case NOT_ATTACHED ->
          new ProblemText(what + "which is not attached to this VPC.", attachRemedy(bad.target()));
      case OTHER_FAMILY ->
          new ProblemText(
              what + "which does not carry addresses of this family.",
              "IPv6 leaves through an egress-only internet gateway, IPv4 through a NAT gateway.");
      case NOT_BY_HAND ->
          new ProblemText(
              what + "which AWS puts into tables by itself.",
              "Remove the route and associate the endpoint with the table.");
      case LIST_TO_INSPECTION ->
          new ProblemText(
              what + "to which AWS may refuse to route a prefix list.",
              "Write the ranges of the list as routes of their own.");
    };
  }

  private static String attachRemedy(ResourceId target) {
    return target.value().startsWith("tgw-")
        ? "Attach the VPC to the transit gateway first."
        : "Attach the gateway to the VPC first.";
  }

  private static ProblemText edge(RouteProblem.BadEdgeTable bad, Names names) {
    String what =
        "%s is the table of %s, but ".formatted(names.of(bad.table()), names.of(bad.gateway()));
    String route =
        bad.destination()
            .map(each -> "its route for " + names.of(each))
            .orElse("one of its routes");
    return switch (bad.fault()) {
      case TARGET ->
          new ProblemText(
              what + route + " leads to what a gateway's table may not name.",
              "Use local, an interface or a load balancer endpoint.");
      case DESTINATION ->
          new ProblemText(
              what + route + " is for neither the whole VPC nor a subnet.",
              "Use a whole range of the VPC or that of a subnet.");
      case PROPAGATION ->
          new ProblemText(
              what + "it takes routes that a virtual private gateway propagates.",
              "Turn propagation off in this table.");
    };
  }
}

package dev.hopscope.app.problems;

import dev.hopscope.model.check.ConnectionProblem;

/** Problems of peerings, attachments and endpoints in words. */
final class ConnectionProblemText {
  private ConnectionProblemText() {}

  static ProblemText of(ConnectionProblem problem, Names names) {
    return switch (problem) {
      case ConnectionProblem.BadPeering bad -> peering(bad, names);
      case ConnectionProblem.BadAttachment bad -> attachment(bad, names);
      case ConnectionProblem.BadTransit bad -> transit(bad, names);
      case ConnectionProblem.ZoneNotAttached zone ->
          new ProblemText(
              "%s routes to %s, which has no subnet in %s: what it sends is dropped."
                  .formatted(
                      names.of(zone.subnet()), names.of(zone.attachment()), names.of(zone.zone())),
              "Add a subnet of that zone to the attachment.");
      case ConnectionProblem.BadEndpoint bad -> endpoint(bad, names);
    };
  }

  private static ProblemText peering(ConnectionProblem.BadPeering bad, Names names) {
    String what = names.of(bad.peering());
    return switch (bad.fault()) {
      case SELF -> new ProblemText(what + " joins a VPC with itself.", "Choose another VPC.");
      case DUPLICATE ->
          new ProblemText(
              "%s and %s are peered already by %s."
                  .formatted(
                      names.of(bad.requester()),
                      names.of(bad.accepter()),
                      bad.other().map(id -> names.of(id)).orElse("another connection")),
              "Delete " + what + ".");
      case OVERLAP ->
          new ProblemText(
              "%s cannot join %s and %s: their ranges overlap."
                  .formatted(what, names.of(bad.requester()), names.of(bad.accepter())),
              "Give one VPC other ranges; AWS lets such a connection fail.");
      case DNS_HOSTNAMES_OFF ->
          new ProblemText(
              "%s resolves public names to private addresses, but %s has DNS off."
                  .formatted(what, bad.other().map(id -> names.of(id)).orElse("one of its VPCs")),
              "Turn on DNS support and DNS hostnames in both VPCs.");
    };
  }

  private static ProblemText attachment(ConnectionProblem.BadAttachment bad, Names names) {
    String what = names.of(bad.attachment());
    return switch (bad.fault()) {
      case DUPLICATE ->
          new ProblemText(
              what + " attaches a VPC that is attached already.", "Delete one of the two.");
      case TWO_SUBNETS_IN_ZONE ->
          new ProblemText(
              "%s has two subnets in one zone: %s.".formatted(what, names.of(bad.others())),
              "Keep one subnet for each zone.");
      case NO_IPV4 ->
          new ProblemText(
              "%s uses a subnet without IPv4 range: %s.".formatted(what, names.of(bad.others())),
              "Choose a subnet with an IPv4 range.");
      case NO_SUBNET ->
          new ProblemText(
              what + " is in no subnet, so that nothing can cross it.",
              "Choose one subnet for each zone.");
    };
  }

  private static ProblemText transit(ConnectionProblem.BadTransit bad, Names names) {
    String what = names.of(bad.id());
    String others = names.of(bad.others());
    return switch (bad.fault()) {
      case PEERS_ITSELF ->
          new ProblemText(
              what + " joins a transit gateway with itself.", "Choose another transit gateway.");
      case TABLE_OF_ANOTHER ->
          new ProblemText(
              "%s names a table of another transit gateway: %s.".formatted(what, others),
              "Choose a table of its own transit gateway.");
      case ROUTE_TO_ANOTHER ->
          new ProblemText(
              "%s routes to an attachment of another transit gateway: %s.".formatted(what, others),
              "Lead the route to a peering attachment of this one.");
      case CONNECT_ON_WRONG_CARRIER ->
          new ProblemText(
              "%s rests on %s, which cannot carry it.".formatted(what, others),
              "Let a VPC or Direct Connect gateway attachment of its gateway carry it.");
      case STATIC_ROUTE_TO_CONNECT ->
          new ProblemText(
              "%s has a static route to %s, which knows BGP only.".formatted(what, others),
              "Let the Connect attachment propagate to the table instead.");
      case RULE_NUMBER_TWICE ->
          new ProblemText(
              what + " has two rules of one number.", "Give each rule a number of its own.");
    };
  }

  private static ProblemText endpoint(ConnectionProblem.BadEndpoint bad, Names names) {
    String what = names.of(bad.endpoint());
    return switch (bad.fault()) {
      case DUPLICATE_IN_TABLE ->
          new ProblemText(
              "%s is in a table that has an endpoint for this service already: %s."
                  .formatted(what, names.of(bad.others())),
              "Take one of them out of the table.");
      case ZONE_NOT_OFFERED ->
          new ProblemText(
              "%s is in a zone in which its service is not offered: %s."
                  .formatted(what, names.of(bad.others())),
              "Use a subnet of a zone in which the provider's load balancer has a node.");
      case TWO_SUBNETS_IN_ZONE ->
          new ProblemText(
              "%s has two interfaces in one zone: %s.".formatted(what, names.of(bad.others())),
              "Keep one subnet for each zone.");
      case PRIVATE_DNS_WITHOUT_DNS ->
          new ProblemText(
              what + " uses private DNS names, which need both DNS attributes of the VPC.",
              "Turn on DNS support and DNS hostnames, or turn private DNS off.");
      case PRIVATE_DNS_CONFLICT ->
          new ProblemText(
              "%s has private DNS for a name that %s has in this VPC already."
                  .formatted(what, names.of(bad.others())),
              "Turn private DNS off on one of them.");
    };
  }
}

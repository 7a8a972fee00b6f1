package dev.hopscope.routing.text;

import dev.hopscope.model.resource.TransitGatewayPolicyRule;
import dev.hopscope.routing.trace.Loser;
import dev.hopscope.routing.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a transit gateway decides beside its routes: which table, which zone. */
final class TransitSentences {
  private static final int MOST_SKIPPED = 3;

  private final Names names;

  TransitSentences(Names names) {
    this.names = names;
  }

  String of(Step.TransitPolicyStep step) {
    String table = names.withKind(step.component());
    String skipped = skipped(step.skipped()).map("; "::concat).orElse("");
    return step.decidingRule()
            .map(
                rule ->
                    "%s gives what comes from %s to %s by its %s"
                        .formatted(
                            table,
                            names.withKind(step.from()),
                            names.withKind(rule.target()),
                            named(rule)))
            .orElseGet(
                () ->
                    "%s, which sorts what comes from %s, has no rule for %s"
                        .formatted(
                            table, names.withKind(step.from()), PacketText.header(step.packet())))
        + skipped;
  }

  private static Optional<String> skipped(List<TransitGatewayPolicyRule> rules) {
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    List<String> said =
        new ArrayList<>(rules.stream().limit(MOST_SKIPPED).map(TransitSentences::named).toList());
    if (rules.size() > MOST_SKIPPED) {
      said.add(rules.size() - MOST_SKIPPED + " more");
    }
    return Optional.of(
        Names.joined(said) + (rules.size() == 1 ? " does not match" : " do not match"));
  }

  private static String named(TransitGatewayPolicyRule rule) {
    return "rule %s (%s%s from %s to %s)"
        .formatted(
            rule.label(),
            rule.traffic(),
            rule.sourcePorts().map(ports -> " sent from " + ports).orElse(""),
            rule.source().map(Object::toString).orElse("anywhere"),
            rule.destination().map(Object::toString).orElse("anywhere"));
  }

  String of(Step.ZoneStep step) {
    return "%s enters in zone %s, %s, and not in %s"
        .formatted(
            names.withKind(step.component()),
            names.of(step.taken()),
            step.pinned()
                ? "to which appliance mode holds the flow"
                : "from which the packet comes",
            names.list(step.losers().stream().map(Loser::considered).toList()));
  }
}

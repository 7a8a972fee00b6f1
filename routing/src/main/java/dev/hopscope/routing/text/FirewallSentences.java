package dev.hopscope.routing.text;

import dev.hopscope.model.address.Cidr;
import dev.hopscope.model.resource.FirewallRule;
import dev.hopscope.model.resource.FirewallRuleGroup;
import dev.hopscope.routing.trace.FirewallOutcome;
import dev.hopscope.routing.trace.Step;
import dev.hopscope.routing.trace.UnknownReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What network firewalls say, in sentences. */
final class FirewallSentences {
  private static final int MOST_RANGES = 3;

  private final Names names;

  FirewallSentences(Names names) {
    this.names = names;
  }

  String of(Step.FirewallStep step) {
    String firewall = names.withKind(step.component());
    String header = PacketText.header(step.packet());
    return switch (step.outcome()) {
      case FirewallOutcome.ByRule by ->
          "%s %s %s by rule %d of %s, which %s %s"
              .formatted(
                  firewall,
                  by.passes() ? "lets through" : "drops",
                  header,
                  by.rule().number(),
                  names.withKind(by.group()),
                  verb(by.rule().action()),
                  words(by.rule()));
      case FirewallOutcome.ByDefault by ->
          "no %s rule of %s matches %s, and %s %s what none matches"
              .formatted(
                  by.engine() == FirewallRuleGroup.Type.STATELESS ? "stateless" : "stateful",
                  firewall,
                  header,
                  names.withKind(by.policy()),
                  by.passes() ? "lets through" : "drops");
      case FirewallOutcome.ReplyOfInspected _ ->
          "%s lets the reply through: it remembers the request".formatted(firewall);
      case FirewallOutcome.NotKnown notKnown ->
          "whether %s lets %s through is not known: %s".formatted(firewall, header, why(notKnown));
    };
  }

  private String why(FirewallOutcome.NotKnown notKnown) {
    Optional<FirewallRule> rule = notKnown.rule();
    if (rule.isPresent()) {
      return "rule %d of %s, which %s %s, also looks at %s"
          .formatted(
              rule.get().number(),
              names.withKind(notKnown.what()),
              verb(rule.get().action()),
              words(rule.get()),
              Names.quoted(rule.get().unsupported().orElse("more")));
    }
    return notKnown.reason() == UnknownReason.UNSUPPORTED_COMPONENT
        ? "the rules of %s are not in the network".formatted(names.withKind(notKnown.what()))
        : "%s is not in the network, or names no policy".formatted(names.withKind(notKnown.what()));
  }

  private static String verb(FirewallRule.Action action) {
    return switch (action) {
      case PASS -> "passes";
      case DROP -> "drops";
      case REJECT -> "rejects";
      case ALERT -> "logs";
      case FORWARD -> "forwards";
    };
  }

  private static String words(FirewallRule rule) {
    return "%s from %s to %s"
        .formatted(
            rule.traffic().isAll()
                ? "everything"
                : rule.traffic().toString().toLowerCase(Locale.ROOT),
            ranges(rule.from()),
            ranges(rule.to()));
  }

  private static String ranges(List<Cidr> ranges) {
    if (ranges.isEmpty()) {
      return "anywhere";
    }
    String listed =
        ranges.stream().limit(MOST_RANGES).map(Cidr::toString).collect(Collectors.joining(", "));
    return ranges.size() > MOST_RANGES
        ? listed + " and %d more".formatted(ranges.size() - MOST_RANGES)
        : listed;
  }
}
